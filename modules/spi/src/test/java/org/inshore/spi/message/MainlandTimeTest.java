package org.inshore.spi.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Times and days are the mainland's, wherever the machine is. */
class MainlandTimeTest {
  @Test
  void aYearBeginsWithTheMainlands() {
    TimeZone machine = TimeZone.getDefault();
    try {
      for (String zone : new String[] {"UTC", "America/New_York", "Asia/Tokyo"}) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Instant moment = Instant.parse("2026-12-31T16:00:00Z");
        assertThat(MainlandTime.day(moment)).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(MainlandTime.day(moment.minusMillis(1))).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(MainlandTime.text(moment)).isEqualTo("2027-01-01 00:00 (UTC+08:00)");
      }
    } finally {
      TimeZone.setDefault(machine);
    }
  }
}
