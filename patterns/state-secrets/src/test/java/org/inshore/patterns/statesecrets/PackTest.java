package org.inshore.patterns.statesecrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleExamples;
import org.inshore.engine.RuleSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PackTest {

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() throws Exception {
    StateSecretsPack pack = new StateSecretsPack();
    RuleSet rules = RuleSet.load(Map.of(pack.name(), pack.files()));
    Detector detector = Detector.compile(rules, List.of());
    return RuleExamples.run(rules, detector).stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.rule().id() + ":" + result.line(),
                    () -> assertThat(result.problem()).as(result.example()).isNull()));
  }
}
