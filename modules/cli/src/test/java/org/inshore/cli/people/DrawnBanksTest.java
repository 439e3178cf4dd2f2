package org.inshore.cli.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of a small bank drawn at random; {@link DrawnBanks} measures larger ones. */
class DrawnBanksTest {
  @TempDir private Path folder;

  @Test
  void boundsHoldAtEachPlaceAndInAll() throws Exception {
    DrawnBanks.Both both = DrawnBanks.measure(folder, 3, 120, 2, false);

    assertThat(both.places().held).as("%s", both.places().off).isEqualTo(both.places().scopes);
    assertThat(both.wholes().held).as("%s", both.wholes().off).isEqualTo(both.wholes().scopes);
    assertThat(both.places().wrongExact + both.wholes().wrongExact).isZero();
    assertThat(both.places().close)
        .as("%s", both.places().off)
        .isGreaterThanOrEqualTo(both.places().scopes - 2);
  }
}
