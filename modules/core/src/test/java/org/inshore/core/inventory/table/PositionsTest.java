package org.inshore.core.inventory.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.inshore.spi.source.Location;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionsTest {
  @ParameterizedTest
  @CsvSource({
    "s/path:a, s/path:a, ''",
    "s/path:a/line:1, s/path:a, /line:1",
    "s/path:ab, s/path:a, s/path:ab",
    "s/path:a, s/path:a/line:1, s/path:a",
    "s, s, ''",
    "s/path:a%2fb, s, /path:a%2fb",
    "st, s, st",
    "%2fs/path:a, s, %2fs/path:a",
    "%2fs/path:a, %2fs, /path:a",
  })
  void areWrittenAsWhatFollowsTheFindingAndReadBack(
      String position, String finding, String written) {
    Location place = Location.parse(position);
    assertThat(Positions.written(place, Location.parse(finding))).isEqualTo(written);
    assertThat(Positions.read(written, finding)).isEqualTo(place);
  }
}
