package org.inshore.core.inventory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** Moments are read as they were written, whatever digits they have. */
class RowTest {
  private static @Nullable Instant read(@Nullable String text) throws Exception {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite::memory:");
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement("SELECT ? AS moment")) {
      statement.setString(1, text);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return new Row(rows).instant("moment");
      }
    }
  }

  @Test
  void momentsAreReadAsTheyWereWritten() throws Exception {
    int[] steps = {1, 1_000, 1_000_000, 0};
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      // From the year 1 to 12,000: files bear any time.
      long second = random.nextLong(-62_135_596_800L, 316_518_537_600L);
      Instant moment = Instant.ofEpochSecond(second, random.nextLong(1000) * steps[i % 4]);
      assertThat(read(moment.toString())).isEqualTo(moment);
    }
    assertThat(read(Instant.MIN.toString())).isEqualTo(Instant.MIN);
    assertThat(read(Instant.MAX.toString())).isEqualTo(Instant.MAX);
    assertThat(read(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-28",
        "2026-11-28T25:00:00Z",
        "2026-13-01T00:00:00Z",
        "abcd-ef-ghTij:kl:mnZ"
      })
  void whatIsNoMomentIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(RuntimeException.class);
  }
}
