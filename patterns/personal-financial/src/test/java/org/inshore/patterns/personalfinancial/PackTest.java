package org.inshore.patterns.personalfinancial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleExamples;
import org.inshore.engine.RuleSet;
import org.inshore.spi.detect.Validator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PackTest {

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() throws Exception {
    PersonalFinancialPack pack = new PersonalFinancialPack();
    RuleSet rules = RuleSet.load(Map.of(pack.name(), pack.files()));
    List<Validator> validators =
        ServiceLoader.load(Validator.class).stream().map(ServiceLoader.Provider::get).toList();
    Detector detector = Detector.compile(rules, validators);
    return RuleExamples.run(rules, detector).stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.rule().id() + ":" + result.line(),
                    () -> assertThat(result.problem()).as(result.example()).isNull()));
  }
}
