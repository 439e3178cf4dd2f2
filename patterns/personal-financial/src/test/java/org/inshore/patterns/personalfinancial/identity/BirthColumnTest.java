package org.inshore.patterns.personalfinancial.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;
import org.junit.jupiter.api.Test;

class BirthColumnTest {
  private static Verdict judge(List<String> neighbours, List<String> cells) {
    return new BirthDate().judge(new ColumnSample("c3", false, neighbours, cells));
  }

  private static final List<String> FEW = List.of("1978-06-26", "1962-05-20", "1991-08-18");

  @Test
  void fewAreToldBesidePersons() {
    assertThat(judge(List.of("c1", "person-name"), FEW)).isEqualTo(Verdict.VALUES);
    assertThat(judge(List.of("c1", "c2"), FEW)).isEqualTo(Verdict.OPEN);
  }

  @Test
  void daysOfWhatABankDidAreNot() {
    assertThat(judge(List.of("person-name"), List.of("2003-06-26", "2011-05-20", "2019-08-18")))
        .isEqualTo(Verdict.OPEN);
    assertThat(judge(List.of("person-name"), List.of("1998-06-26", "1999-05-20", "2001-08-18")))
        .isEqualTo(Verdict.OPEN);
  }

  @Test
  void cellsThatBeginWithOtherThingsSayNothing() {
    List<String> cells =
        IntStream.range(0, 20).mapToObj(i -> "李秀兰,19%d-05-20".formatted(60 + i)).toList();
    assertThat(judge(List.of("person-name"), cells)).isEqualTo(Verdict.OPEN);
  }
}
