package org.inshore.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void keepsTheOrderAndTheEndsOfScores() {
    double before = Calibration.of(0);
    assertThat(before).isZero();
    for (int i = 1; i <= 1000; i++) {
      double share = Calibration.of(i / 1000.0);
      assertThat(share).isGreaterThan(before);
      before = share;
    }
    assertThat(before).isEqualTo(1, within(1e-12));
  }

  @Test
  void leavesWhatOnlyTheFormSpeaksFor() {
    assertThat(Calibration.of(0.05)).isEqualTo(0.05);
    assertThat(Calibration.of(0.5)).isEqualTo(0.5);
    assertThat(Calibration.of(0.49)).isEqualTo(0.49);
  }

  @Test
  void raisesWhatIsRightMoreOftenThanItsScoreSays() {
    assertThat(Calibration.of(0.55)).isEqualTo(0.55, within(1e-9));
    assertThat(Calibration.of(0.7)).isEqualTo(0.95, within(1e-9));
    assertThat(Calibration.of(0.925)).isEqualTo(0.985, within(1e-9));
  }

  @Test
  void scoresAndSharesAreTheSameBothWays() {
    RuleInfo shipped = rule("personal-financial");
    for (double share = 0.05; share < 1; share += 0.05) {
      double score = Calibration.score(shipped, share);
      assertThat(Calibration.of(shipped, score)).isEqualTo(share, within(1e-9));
      assertThat(Calibration.score(rule("own"), share)).isEqualTo(share);
    }
  }

  private static RuleInfo rule(String pack) {
    return new RuleInfo(
        "name", pack, new Wording("姓名", "name"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
  }
}
