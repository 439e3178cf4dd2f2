package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.core.secrecy.Samples;
import org.inshore.spi.inventory.SecretEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private static final Location MARKED = Fixture.file("s", "plan.docx");
  private static final Location OTHER = Fixture.file("s", "other.docx");
  private static final String HASH = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  private Path inventory(String name, Consumer<InventoryWriter> more) throws Exception {
    Path out = folder.resolve(name);
    try (InventoryWriter writer = Fixture.writer(out)) {
      writer.source(Fixture.source("s"), Fixture.HONG_KONG);
      for (Location asset : List.of(MARKED, OTHER)) {
        writer.asset(Fixture.scanned(asset));
      }
      more.accept(writer);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    return out;
  }

  private static Finding ids(Location asset) {
    Sample sample = new Sample(asset, MaskedText.of("110101190001010014", 3, 2), 0.99);
    return new Finding(
        asset,
        asset,
        Fixture.ID.id(),
        Subject.PERSONAL_FINANCIAL,
        3,
        3,
        3,
        0,
        0.9,
        0.99,
        List.of(asset),
        List.of(sample),
        null);
  }

  private static Finding marking() {
    return new Finding(
        MARKED,
        MARKED,
        Fixture.MARKING.id(),
        Subject.STATE_SECRET,
        2,
        0,
        2,
        0,
        0.9,
        0.95,
        List.of(MARKED.append("line", "1")),
        List.of(),
        new Marking(Marking.Term.PERIOD, Period.ofYears(10), null, null));
  }

  @Test
  void whoHasTheKeyReadsThem() throws Exception {
    Path out =
        inventory("a", writer -> writer.secret(new MarkedAsset(MARKED, HASH, List.of(marking()))));

    try (InventoryReader reader =
        InventoryReader.open(out, ReadOptions.STANDARD.with(Fixture.key("key").sealer()))) {
      SecretEntry entry = reader.secrets().toList().getFirst();
      assertThat(entry.asset().location()).isEqualTo(MARKED);
      assertThat(entry.asset().sha256()).isEqualTo(HASH);
      assertThat(entry.findings()).containsExactly(marking());
      assertThat(entry.violations())
          .extracting(Violation::nature)
          .containsExactly(Violation.Nature.STATE_SECRET);
      assertThat(reader.totals().count(Figure.STATE_SECRETS)).isEqualTo(1);
    }
  }

  @Test
  void nobodyElseDoes() throws Exception {
    Path out =
        inventory("a", writer -> writer.secret(new MarkedAsset(MARKED, HASH, List.of(marking()))));

    try (InventoryReader none = InventoryReader.open(out);
        InventoryReader other =
            InventoryReader.open(out, ReadOptions.STANDARD.with(Fixture.key("other").sealer()))) {
      assertThatThrownBy(none::secrets)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("sealed");
      assertThatThrownBy(other::secrets)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("another key");
    }
    String bytes = Files.readString(out.resolve(Store.FILE), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain(HASH, "P10Y");
  }

  @Test
  void aSecretIsNoFinding() throws Exception {
    inventory(
        "a",
        writer ->
            assertThatThrownBy(() -> writer.finding(marking()))
                .isInstanceOf(IllegalArgumentException.class));
  }

  @Test
  void samplesOfFilesAreForWhoHasTheKey() throws Exception {
    Path out =
        inventory(
            "a",
            writer -> {
              writer.finding(ids(MARKED), Samples.WITHHELD);
              writer.finding(ids(OTHER), Samples.SEALED);
            });

    assertThat(samples(out, ReadOptions.STANDARD)).isZero();
    assertThat(samples(out, ReadOptions.STANDARD.with(Fixture.key("key").sealer()))).isZero();
    assertThat(samples(out, options("key"))).isEqualTo(1);
    assertThat(samples(out, options("other"))).isZero();
  }

  /** Whoever sees two inventories, one of them of an estate with a marking, sees one number. */
  @Test
  void withAndWithoutAMarkingAllElseIsAlike() throws Exception {
    Path with =
        inventory(
            "with",
            writer -> {
              writer.finding(ids(MARKED), Samples.WITHHELD);
              writer.finding(ids(OTHER), Samples.SEALED);
              writer.blocks(MARKED, new long[] {5, 6});
              writer.secret(new MarkedAsset(MARKED, HASH, List.of(marking())));
            });
    Path without =
        inventory(
            "without",
            writer -> {
              writer.finding(ids(MARKED), Samples.SEALED);
              writer.finding(ids(OTHER), Samples.SEALED);
              writer.blocks(MARKED, new long[] {5, 6});
            });

    assertThat(tables(with)).isEqualTo(tables(without));
  }

  private static ReadOptions options(String key) {
    return new ReadOptions(null, Map.of(), Fixture.key(key).sealer(), true);
  }

  private static long samples(Path out, ReadOptions options) throws Exception {
    try (InventoryReader reader = InventoryReader.open(out, options);
        var findings = reader.findings()) {
      return findings.mapToLong(finding -> finding.samples().size()).sum();
    }
  }

  /** All rows of all tables but that of secrets; of what is sealed the length. */
  private static Map<String, List<String>> tables(Path out) throws Exception {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + out.resolve(Store.FILE));
        Statement statement = file.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sealed_secret'")) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      for (String name : names) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + name)) {
          List<String> all = new ArrayList<>();
          while (rows.next()) {
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              boolean sealed = rows.getMetaData().getColumnName(i).equals("sealed");
              byte[] bytes = rows.getBytes(i);
              row.append('|')
                  .append(sealed && bytes != null ? "sealed " + bytes.length : rows.getString(i));
            }
            all.add(row.toString());
          }
          tables.put(name, all);
        }
      }
    }
    return tables;
  }
}
