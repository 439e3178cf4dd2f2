package org.inshore.patterns.personalfinancial.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator.Verdict;
import org.junit.jupiter.api.Test;

class AccountColumnTest {
  private static Verdict judge(String neighbour, String... cells) {
    return new AccountNumber()
        .judge(new ColumnSample("c3", false, List.of(neighbour), List.of(cells)));
  }

  @Test
  void fewOfSeveralBanksAreToldBesidePersons() {
    String[] cells = {"41735370315537927", "83485929896123", "8888262659454103", "571301832526"};
    assertThat(judge("person-name", cells)).isEqualTo(Verdict.VALUES);
    assertThat(judge("price", cells)).isEqualTo(Verdict.OPEN);
  }

  @Test
  void numbersThatCountOrHoldADayAreNot() {
    assertThat(judge("person-name", "41735370315537927", "41735370315537928", "41735370315537931"))
        .isEqualTo(Verdict.OPEN);
    assertThat(judge("person-name", "9920240311554127", "1120240308215537", "7720240309337931"))
        .isEqualTo(Verdict.OPEN);
  }

  @Test
  void cardsAreNoAccounts() {
    assertThat(judge("person-name", "6222021513875155948", "41735370315537927", "83485929896123"))
        .isEqualTo(Verdict.OPEN);
  }
}
