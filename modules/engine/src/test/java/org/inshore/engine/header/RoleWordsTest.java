package org.inshore.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.rule.Role;
import org.junit.jupiter.api.Test;

/** Words of a text that say whose the value behind them is. */
class RoleWordsTest {
  private static final Role PAYEE =
      new Role("payee", List.of("收款人"), List.of("payee", "rcv"), true, true, true);
  private static final Role RELATIVE =
      new Role("relative", List.of("家属"), List.of("relative"), false, false, false);

  private final RoleWords words = new RoleWords(List.of(PAYEE, RELATIVE));
  private final int payee = RoleWords.person("payee/0", true);
  private final int relative = RoleWords.person("relative/0", false);

  @Test
  void keysTellWhoseTheirValuesAre() {
    assertThat(words.last("{\"payeeName\": \"")).isEqualTo(payee);
    assertThat(words.last("amount=3&payee_acct_no=")).isEqualTo(payee);
    assertThat(words.last("\"rcvAcc\":\"")).isEqualTo(payee);
    assertThat(words.last("payee: ")).isEqualTo(payee);
  }

  @Test
  void wordsOfSentencesDoNot() {
    assertThat(words.last("the payee name is unknown, call ")).isNegative();
    assertThat(words.last("payeelist: ")).isNegative();
  }

  @Test
  void aRemarkSaysWhoTheOneBeforeItIs() {
    assertThat(words.last("张三（家属代收，")).isNegative();
    assertThat(words.last("张三（家属，")).isNegative();
    assertThat(words.last("家属：")).isEqualTo(relative);
    assertThat(words.last("张三（家属代为收下了，")).isEqualTo(relative);
  }
}
