package org.inshore.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inshore.core.policy.condition.Situation;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is at an outsourcer's beside what an audit approved, told with both. */
class ApprovalTest {
  @Test
  void saysNothingOfWhatWasApproved() {
    assertThat(judge(Judged.SHANGHAI, "2026-11-25", 1_200, Judged.CARD)).isEmpty();
  }

  @Test
  void tellsOfMorePeopleWithBothNumbers() {
    Violation more = Judged.only(judge(Judged.SHANGHAI, null, 1_201, Judged.CARD));
    assertThat(more.policy()).isEqualTo("pfi-outsourcer-more-persons");
    assertThat(more.title().zh()).contains("1,201 人", "1,200 人");
    assertThat(more.title().en()).contains("at least 1,201 people", "the 1,200 that");
  }

  @Test
  void tellsOfKindsThatWereNotApproved() {
    assertThat(Judged.only(judge(Judged.SHANGHAI, null, 3, Judged.MOBILE)).policy())
        .isEqualTo("pfi-outsourcer-more-kinds");
  }

  @Test
  void tellsWhereTheyAreAndShouldBe() {
    assertThat(judge(Judged.HONG_KONG, null, 3, Judged.CARD))
        .filteredOn(each -> each.policy().equals("pfi-outsourcer-other-place"))
        .singleElement()
        .satisfies(each -> assertThat(each.title().zh()).contains("（中国内地）", "中国香港"))
        .satisfies(
            each -> assertThat(each.title().en()).contains("in Hong Kong", "(Chinese mainland)"));
  }

  @Test
  void tellsWhenTheApprovalEnded() {
    Violation ended = Judged.only(judge(Judged.SHANGHAI, "2026-11-24", 3, Judged.CARD));
    assertThat(ended.policy()).isEqualTo("pfi-outsourcer-after-approval");
    assertThat(ended.title().zh()).contains("2026-11-24");
    assertThat(ended.title().en()).contains("2026-11-24");
  }

  private static List<Violation> judge(
      Residency residency, @Nullable String until, long persons, RuleInfo rule) {
    Map<RegisterField, String> register = new EnumMap<>(RegisterField.class);
    register.put(RegisterField.APPROVAL, "audit-1");
    register.put(RegisterField.APPROVED_KINDS, "card");
    register.put(RegisterField.APPROVED_PERSONS, "1200");
    register.put(RegisterField.APPROVED_PLACE, "CN");
    if (until != null) {
      register.put(RegisterField.APPROVED_UNTIL, until);
    }
    Contract contract =
        new Contract("C-1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), true, true);
    Declaration declared =
        new Declaration(
            null, null, null, null, "Lion City", false, contract, null, false, register);
    Situation plain = Judged.at(residency, declared, null);
    return Judged.judge(
        new Situation(
            Judged.PLACE,
            residency,
            declared,
            null,
            null,
            List.of(),
            Judged.TODAY,
            Judged.TODAY,
            plain.circumstances().of(persons)),
        rule);
  }
}
