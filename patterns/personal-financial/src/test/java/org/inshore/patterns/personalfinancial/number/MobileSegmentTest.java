package org.inshore.patterns.personalfinancial.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;
import org.junit.jupiter.api.Test;

class MobileSegmentTest {
  /** Numbers whose second digit goes from one on, with every third digit behind each. */
  private static List<String> numbers(int from, int to) {
    return IntStream.range(0, 10)
        .boxed()
        .flatMap(
            third ->
                IntStream.rangeClosed(from, to)
                    .mapToObj(second -> "1" + second + third + (31_704_219 + 7 * third)))
        .toList();
  }

  private static Verdict judge(List<String> cells) {
    return new MobileSegment().judge(new ColumnSample("c1", false, List.of(), cells));
  }

  @Test
  void numbersMadeUpByTheFormAreValues() {
    assertThat(judge(numbers(3, 9))).isEqualTo(Verdict.VALUES);
  }

  @Test
  void soAreThoseBehindTheNumberOfTheCountry() {
    assertThat(judge(numbers(3, 9).stream().map("86"::concat).toList())).isEqualTo(Verdict.VALUES);
  }

  @Test
  void numbersOfAnyKindAreOthers() {
    assertThat(judge(numbers(0, 9))).isEqualTo(Verdict.OTHERS);
  }

  @Test
  void numbersThatBeginAlikeAreOthers() {
    assertThat(judge(numbers(4, 7))).isEqualTo(Verdict.OTHERS);
  }
}
