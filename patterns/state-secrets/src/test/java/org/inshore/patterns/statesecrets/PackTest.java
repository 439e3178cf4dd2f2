package org.inshore.patterns.statesecrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleExamples;
import org.inshore.engine.RuleSet;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.detect.Validator;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.pack.Pack;
import org.inshore.spi.pack.PackFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All rules that are delivered are in force together, as in a scan. */
class PackTest {
  private static final RuleSet EVERYTHING = everything();

  /** All rules compiled, those too that are off until a pack turns them on. */
  static final Detector DETECTOR = detector();

  /** Of all examples, run once. */
  private static final List<RuleExamples.Result> RESULTS = RuleExamples.run(EVERYTHING, DETECTOR);

  private final RuleSet rules = rules();

  @TestFactory
  Stream<DynamicTest> everyExampleHolds() {
    return RESULTS.stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.rule().id() + ":" + result.line(),
                    () -> assertThat(result.problem()).as(result.example()).isNull()));
  }

  @Test
  void threeExamplesAndThreeCounterExamplesEach() {
    Map<String, Map<Boolean, Long>> counts =
        RESULTS.stream()
            .collect(
                Collectors.groupingBy(
                    result -> result.rule().id(),
                    Collectors.partitioningBy(
                        RuleExamples.Result::counter, Collectors.counting())));
    assertThat(counts)
        .allSatisfy((id, count) -> assertThat(count.values()).as(id).allMatch(n -> n >= 3));
  }

  @Test
  void subjectsAreOffUntilAPackTurnsThemOn() {
    assertThat(rules.rules()).extracting(RuleInfo::id).noneMatch(id -> id.startsWith("topics-"));
    assertThat(EVERYTHING.rules())
        .extracting(RuleInfo::id)
        .contains("topics-national", "topics-bank");
  }

  /** Reports keep the levels apart by this. */
  @Test
  void levelsOfSecrecy() {
    assertThat(rules.rules())
        .filteredOn(rule -> rule.subject() == Subject.STATE_SECRET)
        .extracting(rule -> rule.code("secrecy-level"))
        .containsExactlyInAnyOrder("绝密", "机密", "秘密");
  }

  @Test
  void personalInformationIsClassified() {
    assertThat(rules.rules())
        .filteredOn(rule -> rule.subject() == Subject.PERSONAL_FINANCIAL)
        .isNotEmpty()
        .allSatisfy(PackTest::isClassified);
  }

  private static void isClassified(RuleInfo rule) {
    assertThat(rule.code("notice-17")).as(rule.id()).matches("[1-7]");
    assertThat(rule.code("jrt-0171")).as(rule.id()).matches("C[1-3]");
    assertThat(rule.code("jrt-0197")).as(rule.id()).matches("[1-5]");
    assertThat(rule.code("sensitive")).as(rule.id()).matches("[YNC]");
    assertThat(rule.code("criminal-tier")).as(rule.id()).matches("50|500|5000");
  }

  private static Detector detector() {
    try {
      return Detector.compile(EVERYTHING, validators());
    } catch (RuleException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Validator> validators() {
    return ServiceLoader.load(Validator.class).stream().map(ServiceLoader.Provider::get).toList();
  }

  private static Map<String, List<PackFile>> files() {
    Map<String, List<PackFile>> files = new TreeMap<>();
    for (Pack pack : ServiceLoader.load(Pack.class)) {
      if (pack.kind() == Pack.Kind.RULES) {
        files.put(pack.name(), pack.files());
      }
    }
    return files;
  }

  private static RuleSet rules() {
    Map<String, List<PackFile>> files = files();
    assertThat(files).containsKeys("personal-financial", "state-secrets");
    return load(files);
  }

  /** What is off is tried too: as a customer has it who turns it on. */
  private static RuleSet everything() {
    Map<String, List<PackFile>> files = files();
    files.put(
        "customer", List.of(new PackFile("on.yaml", "turn-on: [topics-national, topics-bank]\n")));
    return load(files);
  }

  private static RuleSet load(Map<String, List<PackFile>> files) {
    try {
      return RuleSet.load(files);
    } catch (RuleException e) {
      throw new AssertionError(e);
    }
  }
}
