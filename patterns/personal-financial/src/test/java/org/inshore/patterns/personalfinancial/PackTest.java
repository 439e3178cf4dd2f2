package org.inshore.patterns.personalfinancial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleExamples;
import org.inshore.engine.RuleSet;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PackTest {
  private static final int MIN_EXAMPLES = 3;

  private static RuleSet rules;
  private static List<RuleExamples.Result> results;

  @BeforeAll
  static void runTheExamples() throws RuleException {
    PersonalFinancialPack pack = new PersonalFinancialPack();
    rules = RuleSet.load(Map.of(pack.name(), pack.files()));
    List<Validator> validators =
        ServiceLoader.load(Validator.class).stream().map(ServiceLoader.Provider::get).toList();
    results = RuleExamples.run(rules, Detector.compile(rules, validators));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    return results.stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.rule().id() + ":" + result.line(),
                    () -> assertThat(result.problem()).as(result.example()).isNull()));
  }

  @Test
  void everyKindHasExamplesOfBothSorts() {
    for (RuleInfo rule : rules.rules()) {
      for (boolean counter : new boolean[] {false, true}) {
        assertThat(results)
            .as(rule.id() + (counter ? ", counter-examples" : ", examples"))
            .filteredOn(result -> result.rule().equals(rule) && result.counter() == counter)
            .hasSizeGreaterThanOrEqualTo(MIN_EXAMPLES);
      }
    }
  }

  @Test
  void everyKindOfPersonalInformationIsClassified() {
    for (RuleInfo rule : rules.rules()) {
      if (rule.subject() == Subject.PERSONAL_FINANCIAL) {
        assertThat(rule.code("notice-17")).as(rule.id()).matches("[1-7]");
        assertThat(rule.code("jrt-0171")).as(rule.id()).matches("C[123]");
        assertThat(rule.code("jrt-0197")).as(rule.id()).matches("[1-5]");
        assertThat(rule.code("sensitive")).as(rule.id()).matches("[YNC]");
        assertThat(rule.code("criminal-tier")).as(rule.id()).matches("50|500|5000");
      } else {
        assertThat(rule.subject()).as(rule.id()).isEqualTo(Subject.ORGANISATION);
      }
      assertThat(rule.references()).as(rule.id()).isNotEmpty();
    }
  }

  /**
   * Level 4 of JR/T 0197 is what JR/T 0171 calls C3, and the other way round; but for data that are
   * raised because they stand together.
   */
  @Test
  void whatAuthenticatesHasTheHighestLevel() {
    for (RuleInfo rule : rules.rules()) {
      if (rule.id().equals("person-finance-record")) {
        continue;
      }
      assertThat("4".equals(rule.code("jrt-0197")))
          .as(rule.id())
          .isEqualTo("C3".equals(rule.code("jrt-0171")));
    }
  }
}
