package org.inshore.core.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.junit.jupiter.api.Test;

class SecrecyTest {
  private static final RuleInfo MARKING = rule(Subject.STATE_SECRET);
  private static final RuleInfo OTHER = rule(Subject.PERSONAL_FINANCIAL);

  private static RuleInfo rule(Subject subject) {
    return new RuleInfo("r", "pack", Wording.same("r"), subject, List.of(), List.of());
  }

  @Test
  void keepsNoSampleAndNoHashOfAMarkedFile() {
    Secrecy file = new Secrecy(false);
    file.match(OTHER, 1);
    file.match(MARKING, 2);
    long[] hashes = LongStream.range(1, 100).toArray();

    assertThat(file.marked()).isTrue();
    assertThat(file.keepsSample(1)).isFalse();
    assertThat(file.samples(1)).isEqualTo(Samples.WITHHELD);
    assertThat(file.blocks(hashes)).hasSameSizeAs(hashes).doesNotContain(hashes);
  }

  @Test
  void keepsThoseOfAnyOtherFile() {
    Secrecy file = new Secrecy(false);
    file.match(OTHER, 1);

    assertThat(file.keepsSample(1)).isTrue();
    assertThat(file.blocks(new long[] {7})).containsExactly(7);
  }

  /** So that the lack of samples tells nothing. */
  @Test
  void withholdsThoseOfOneFileInFourForNothing() {
    Secrecy file = new Secrecy(false);

    assertThat(LongStream.range(0, 400).filter(i -> file.samples(i) == Samples.WITHHELD))
        .hasSize(100);
    assertThat(file.samples(1)).isEqualTo(Samples.SEALED);
  }

  @Test
  void ofATableOnlyTheMarkedRowIsSecret() {
    Secrecy table = new Secrecy(true);
    table.match(MARKING, 7);

    assertThat(table.samples(0)).isEqualTo(Samples.CLEAR);
    assertThat(table.keepsSample(7)).isFalse();
    assertThat(table.keepsSample(8)).isTrue();
  }
}
