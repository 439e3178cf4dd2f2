package org.inshore.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.ExportBasis.Path;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Legal limits on the people abroad since 1 January. */
class ThresholdTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final PersonCount NOBODY = new PersonCount(0, true);

  @ParameterizedTest
  @CsvSource({
    "99999, 0, ''",
    "100000, 0, year-contract-persons",
    "999999, 0, year-contract-persons",
    "1000000, 0, year-assessment-persons",
    "1, 1, year-contract-sensitive",
    "20000, 9999, year-contract-sensitive",
    "20000, 10000, year-assessment-sensitive",
    "100000, 9999, year-contract-persons",
    "100000, 10000, year-assessment-sensitive",
    "1000000, 10000, year-assessment-persons;year-assessment-sensitive",
  })
  void namesTheHighestLimitThatIsReached(long persons, long sensitive, String expected) {
    List<Threshold> reached = judge(exact(persons), exact(sensitive), Set.of());
    assertThat(reached)
        .extracting(Threshold::id)
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(";", -1)));
    assertThat(reached)
        .allSatisfy(each -> assertThat(each.nature()).isEqualTo(Nature.VIOLATION))
        .allSatisfy(each -> assertThat(each.reached()).isTrue())
        .allSatisfy(each -> assertThat(each.basis()).isNotEmpty());
  }

  @Test
  void saysWhatIsCountedOfWhomAndSinceWhen() {
    Threshold all = only(judge(exact(123_456), NOBODY, Set.of()));
    assertThat(all.title().zh())
        .isEqualTo("自 2026-01-01 起境外个人信息累计 123,456 人（境外合计），达到 100,000 人：须订立标准合同或通过认证");
    assertThat(all.severity()).isEqualTo(Severity.HIGH);
    YearSum ofSingapore = sum(new Jurisdiction("SG"), null, exact(100_000), NOBODY);
    assertThat(only(Judged.policy().thresholds(ofSingapore, Set.of(), DAY)).title().en())
        .contains("Singapore");
    YearSum ofRecipient = sum(null, "{count} Ltd", exact(100_000), NOBODY);
    assertThat(only(Judged.policy().thresholds(ofRecipient, Set.of(), DAY)).title().zh())
        .contains("接收方 {count} Ltd");
  }

  @Test
  void keepsApartWhatIsReachedForCertainAndPerhaps() {
    PersonCount about = new PersonCount(100_500, false, 99_000, 102_000);
    Threshold threshold = only(judge(about, NOBODY, Set.of()));
    assertThat(threshold.reached()).isFalse();
    assertThat(threshold.nature()).isEqualTo(Nature.TO_CLARIFY);
    assertThat(threshold.title().en()).contains("99,000–102,000", "perhaps");
    PersonCount below = new PersonCount(98_000, false, 97_000, 99_999);
    assertThat(judge(below, NOBODY, Set.of())).isEmpty();
    // What is certain is said even where more is possible.
    PersonCount wide = new PersonCount(990_000, false, 900_000, 1_100_000);
    assertThat(judge(wide, NOBODY, Set.of()))
        .extracting(Threshold::id, Threshold::reached)
        .containsExactly(
            tuple("year-contract-persons", true), tuple("year-assessment-persons", false));
  }

  @ParameterizedTest
  @CsvSource({
    "100000, STANDARD_CONTRACT, true",
    "100000, SECURITY_ASSESSMENT, true",
    "100000, NONE_NEEDED, false",
    "1000000, STANDARD_CONTRACT, false",
    "1000000, SECURITY_ASSESSMENT, true",
  })
  void aSufficientBasisIsConfirmedAndNotSilent(long persons, Path declared, boolean met) {
    Threshold threshold = only(judge(exact(persons), NOBODY, EnumSet.of(declared)));
    assertThat(threshold.nature()).isEqualTo(met ? Nature.TO_CLARIFY : Nature.VIOLATION);
    if (met) {
      assertThat(threshold.severity()).isEqualTo(Severity.LOW);
      assertThat(threshold.title().zh()).contains("已声明：" + declared.label().zh());
    }
  }

  @Test
  void anyOneBasisThatIsNotEnoughIsNotMadeUpForByAnother() {
    assertThat(
            only(judge(
                    exact(1_000_000),
                    NOBODY,
                    EnumSet.of(Path.SECURITY_ASSESSMENT, Path.STANDARD_CONTRACT)))
                .nature())
        .isEqualTo(Nature.VIOLATION);
  }

  @Test
  void speaksByTheLawOfTheDay() {
    YearSum sum = sum(null, null, exact(2_000_000), exact(2_000_000));
    Policy policy = Judged.policy();
    assertThat(policy.thresholds(sum, Set.of(), LocalDate.of(2021, 10, 31))).isEmpty();
    assertThat(policy.thresholds(sum, Set.of(), LocalDate.of(2024, 3, 22)))
        .allSatisfy(each -> assertThat(each.basis()).hasSize(2))
        .hasSize(2);
    assertThat(policy.sufficient(sum, LocalDate.of(2021, 10, 31)))
        .isEqualTo(EnumSet.allOf(Path.class));
  }

  @Test
  void saysWhichPathsAreEnough() {
    Policy policy = Judged.policy();
    assertThat(policy.sufficient(sum(null, null, exact(99_999), NOBODY), DAY))
        .contains(Path.NONE_NEEDED);
    assertThat(policy.sufficient(sum(null, null, exact(100_000), NOBODY), DAY))
        .containsExactlyInAnyOrder(
            Path.EXEMPT, Path.STANDARD_CONTRACT, Path.CERTIFICATION, Path.SECURITY_ASSESSMENT);
    assertThat(policy.sufficient(sum(null, null, exact(10_000), exact(10_000)), DAY))
        .containsExactlyInAnyOrder(Path.EXEMPT, Path.SECURITY_ASSESSMENT);
    PersonCount perhaps = new PersonCount(100_500, false, 99_000, 102_000);
    assertThat(policy.sufficient(sum(null, null, perhaps, NOBODY), DAY)).contains(Path.NONE_NEEDED);
  }

  private static List<Threshold> judge(
      PersonCount persons, PersonCount sensitive, Set<Path> declared) {
    return Judged.policy().thresholds(sum(null, null, persons, sensitive), declared, DAY);
  }

  private static Threshold only(List<Threshold> thresholds) {
    assertThat(thresholds).hasSize(1);
    return thresholds.getFirst();
  }

  private static PersonCount exact(long persons) {
    return new PersonCount(persons, true);
  }

  private static YearSum sum(
      @Nullable Jurisdiction jurisdiction,
      @Nullable String recipient,
      PersonCount persons,
      PersonCount sensitive) {
    return new YearSum(
        jurisdiction,
        recipient,
        LocalDate.of(2026, 1, 1),
        List.of("run-1"),
        persons,
        sensitive,
        NOBODY,
        Wording.same("alone"));
  }
}
