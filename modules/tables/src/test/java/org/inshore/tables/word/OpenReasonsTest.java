package org.inshore.tables.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.junit.jupiter.api.Test;

/** What is to be clarified, told in a few words. */
class OpenReasonsTest {
  private final OpenReasons reasons = new OpenReasons();

  private void add(String policy, Nature nature, String title) {
    Location place = Location.of("s").append("path", title);
    Violation violation =
        new Violation(
            title,
            policy,
            nature,
            Severity.LOW,
            place,
            Residency.unknown(List.of()),
            Wording.same(title),
            List.of(),
            Wording.same("act"),
            List.of(),
            1,
            new PersonCount(0, true));
    reasons.add(new Incident(place, List.of(violation)));
  }

  private List<String> told() {
    return reasons.told(each -> each.title().en() + " " + each.incidents(), rest -> "+" + rest);
  }

  @Test
  void titlesOfOneRuleAreOneReasonWithoutWhatTheyDifferIn() {
    for (int i = 0; i < 40; i++) {
      add("basis", Nature.TO_CLARIFY, "Kept abroad (" + (char) ('A' + i % 26) + i + "): confirm");
    }
    add("other", Nature.TO_CLARIFY, "Kept nowhere");
    assertThat(told()).containsExactly("Kept abroad (…): confirm 40", "Kept nowhere 1");
  }

  @Test
  void moreReasonsThanThreeAreTwoAndANumber() {
    assertThat(reasons.isEmpty()).isTrue();
    for (int rule = 1; rule <= 3; rule++) {
      for (int i = 0; i < rule; i++) {
        add("rule" + rule, Nature.TO_CLARIFY, "title" + rule);
      }
    }
    add("rule9", Nature.VIOLATION, "no question");
    assertThat(told()).containsExactly("title3 3", "title2 2", "title1 1");
    add("rule4", Nature.TO_CLARIFY, "title4");
    assertThat(told()).containsExactly("title3 3", "title2 2", "+2");
  }

  @Test
  void aLongTitleIsCut() {
    add("long", Nature.TO_CLARIFY, "a basis ".repeat(40));
    assertThat(told().getFirst()).hasSizeLessThan(130).contains("…");
  }

  @Test
  void whatTitlesHaveInCommonIsKeptOnce() {
    assertThat(OpenReasons.common("", "abc")).isEqualTo("…");
    assertThat(OpenReasons.common("aa", "aaa")).isEqualTo("aa…");
    assertThat(OpenReasons.common("x (…): y", "x (b): y")).isEqualTo("x (…): y");
    assertThat(OpenReasons.common("\ud840\udc00", "\ud840\udc01")).isEqualTo("…");
  }
}
