package org.inshore.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.quality.forms.FormsQuality;
import org.inshore.benchmarks.quality.forms.TextualForm;
import org.inshore.benchmarks.quality.judge.Evaluation;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.Reliability;
import org.inshore.benchmarks.quality.judge.Tally;
import org.inshore.benchmarks.quality.labelled.LabelledFolder;
import org.inshore.benchmarks.quality.real.RealText;
import org.inshore.benchmarks.quality.synthetic.MachineNumbers;
import org.inshore.benchmarks.quality.synthetic.NameColumns;
import org.inshore.benchmarks.quality.synthetic.Secrecy;
import org.inshore.benchmarks.quality.synthetic.SyntheticCases;
import org.inshore.engine.Detector;
import org.inshore.spi.inventory.run.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors under precision and recall that only rise, and what the tables are counted from. */
class QualityTest {
  private static final Detector DETECTOR = ShippedRules.detector();
  private static final Evaluation SYNTHETIC =
      Quality.evaluate(DETECTOR, SyntheticCases.make(20_260_211, 640));

  @Test
  void findsWhatIsPlantedAndLittleElse() {
    assertFloor("cn-resident-id", 0.99, 0.99);
    assertFloor("cn-bank-card", 0.95, 0.99);
    assertFloor("cn-mobile-number", 0.96, 0.99);
    assertFloor("cn-passport", 0.99, 0.99);
    assertFloor("cn-license-plate", 0.99, 0.99);
    assertFloor("cn-uscc", 0.99, 0.99);
    assertFloor("email-address", 0.99, 0.99);
    assertFloor("account-number", 0.99, 0.99);
    assertFloor("account-balance", 0.99, 0.99);
    assertFloor("cn-address", 0.99, 0.99);
    assertFloor("person-name", 0.99, 0.75);
  }

  private static void assertFloor(String kind, double precision, double recall) {
    Tally tally = SYNTHETIC.total(kind);
    assertThat(tally.truths()).as(kind).isGreaterThan(30);
    assertThat(tally.precision()).as("precision of " + kind).isGreaterThanOrEqualTo(precision);
    assertThat(tally.recall()).as("recall of " + kind).isGreaterThanOrEqualTo(recall);
  }

  /**
   * Where there are enough to tell; in between a check digit alone speaks: see results/quality.md.
   */
  @Test
  void sureScoresAreWithinThreePoints() {
    List<Reliability.Step> steps =
        SYNTHETIC.reliability().steps().stream()
            .filter(step -> step.from() >= 0.9 && step.count() >= 100)
            .toList();
    assertThat(steps).isNotEmpty();
    assertThat(steps)
        .allSatisfy(
            step ->
                assertThat(step.shareRight())
                    .as(step.toString())
                    .isCloseTo(step.meanScore(), within(0.03)));
  }

  @Test
  void hardlyFindsValuesWhereLookAlikesAre() {
    SYNTHETIC.reliability().steps().stream()
        .filter(step -> step.to() <= 0.5)
        .forEach(
            step ->
                assertThat(step.shareRight()).as(step.toString()).isLessThanOrEqualTo(step.to()));
  }

  /** The same table has the same findings, however a program writes it. */
  @Test
  void everyTextualFormIsAsGoodAsCsv() throws Exception {
    Map<TextualForm, Map<String, FormsQuality.Counts>> all =
        FormsQuality.compare(DETECTOR, SyntheticCases.make(7, 25));
    assertThat(all.keySet()).containsExactly(TextualForm.values());
    all.forEach(
        (form, kinds) ->
            kinds.forEach(
                (kind, counts) -> {
                  String what = form + " " + kind;
                  assertThat(counts.found()).as(what).isEqualTo(counts.expected());
                  assertThat(counts.more()).as(what).isZero();
                }));
  }

  @Test
  void tellsMarkedDocumentsFromWhatSpeaksOfMarkings() {
    Evaluation evaluation = Quality.evaluate(DETECTOR, Secrecy.make(11, 4));
    for (String kind : List.of("state-top-secret", "state-secret", "state-confidential")) {
      assertThat(evaluation.total(kind).recall()).as(kind).isGreaterThanOrEqualTo(0.95);
    }
    assertThat(evaluation.errors().keySet())
        .filteredOn(error -> error.mistake() == Evaluation.Mistake.FALSE_ALARM)
        .isEmpty();
  }

  @Test
  void tellsColumnsOfPersonsFromColumnsOfThings() {
    Tally names = Quality.evaluate(DETECTOR, NameColumns.make(2, 20)).total("person-name");
    assertThat(names.truths()).isGreaterThan(1000);
    assertThat(names.recall()).isGreaterThanOrEqualTo(0.97);
    assertThat(names.alarms()).isZero();
  }

  @Test
  void findsHardlyAnythingInColumnsOfMachinesNumbers() {
    List<LabelledCase> columns =
        MachineNumbers.make(3, 1).stream()
            .filter(each -> each.subject() instanceof LabelledCase.Table)
            .toList();
    Evaluation evaluation = Quality.evaluate(DETECTOR, columns);
    assertThat(evaluation.total("cn-bank-card").alarms()).isLessThanOrEqualTo(2);
    assertThat(evaluation.total("cn-resident-id").alarms()).isZero();
    assertThat(evaluation.total("cn-mobile-number").recall()).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void countsLabelledSetsOfAllForms(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("vectors.tsv"),
        """
        kind\tvalue\texpected\tsource
        cn_mobile\t19900001234\tvalid\tmade up
        cn_mobile\t19900001234\tinvalid\ta lie
        isbn\t1\tvalid\tmade up
        """);
    Files.createDirectory(folder.resolve("pairs"));
    Files.writeString(
        folder.resolve("pairs/MOBILE_PHONE.csv"), "positive,negative\n19900001234,12345\n");
    Files.writeString(
        folder.resolve("spans.jsonl"),
        """
        {"id":"a_1","text":"😀手机19900001234","spans":[{"start":3,"end":14,"type":"PHONE"}]}
        {"id":"b","text":"手机1990000","spans":[],"should_match":false,"type":"phone"}
        """);
    Set<String> rules =
        ShippedRules.rules().rules().stream().map(RuleInfo::id).collect(Collectors.toSet());
    LabelledFolder read = LabelledFolder.read(folder, rules);
    Evaluation evaluation = Quality.evaluate(DETECTOR, read.cases());
    Tally tally = evaluation.total("cn-mobile-number");
    // The vector and the pair stand in a text and in a cell.
    assertThat(tally.truths()).isEqualTo(5);
    assertThat(tally.found()).isEqualTo(5);
    assertThat(tally.exact()).isEqualTo(5);
    assertThat(tally.alarms()).isEqualTo(2);
    assertThat(read.leftOut()).containsOnlyKeys("vectors of test suites: isbn");
    assertThat(evaluation.errors())
        .containsExactly(
            Map.entry(
                new Evaluation.ErrorClass(
                    "vectors of test suites",
                    Evaluation.Mistake.FALSE_ALARM,
                    "cn-mobile-number",
                    "9{11}"),
                2L));
  }

  @Test
  void countsHitsInRealText(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("a.csv"), "手机,备注\n19900001234,无\n");
    Files.writeString(folder.resolve("b.log"), "nothing\n手机 19900001234\n");
    Files.write(folder.resolve("c.bin"), new byte[] {1, 0, 2});
    RealText text = new RealText(DETECTOR, new Evaluation(), true);
    text.scan(folder);
    assertThat(text.files()).isEqualTo(2);
    assertThat(text.leftOut()).isEqualTo(1);
    assertThat(text.hits()).containsOnlyKeys("cn-mobile-number");
    assertThat(text.hits().get("cn-mobile-number")).isEqualTo(new RealText.Hits(2, 0, 0));
    List<String> places = text.places();
    assertThat(places).hasSize(2);
    assertThat(places.getLast()).contains("b.log").doesNotContain("19900001234");
  }
}
