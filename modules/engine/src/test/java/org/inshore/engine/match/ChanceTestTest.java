package org.inshore.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.engine.Seeds;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;

class ChanceTestTest {
  private static final String NUMBER =
      Rules.rule(
          "number",
          "[1-9][0-9]{7}",
          0.6,
          "validators: [even], chance: 0.5, alone: 0.3",
          """
          labels: {zh: [号码]}
          columns: {names: [hm]}
          """);

  private final Detector detector = Rules.detector(NUMBER);
  private final Random random = Seeds.random();

  /** What was found, as sure as it is in the end. */
  private static final class Judged implements MatchSink {
    private final List<Match> matches = new ArrayList<>();
    private final ChanceTest chance = new ChanceTest();

    @Override
    public void match(Match match) {
      matches.add(match);
    }

    @Override
    public void trials(Trials trials) {
      chance.add(trials);
    }

    @Override
    public void column(ColumnCount count) {
      chance.add(count);
    }

    List<Double> confidences() {
      return matches.stream().map(chance::confidence).toList();
    }
  }

  private String number(boolean even) {
    int number;
    do {
      number = 10_000_000 + random.nextInt(90_000_000);
    } while (Rules.EVEN.isValid(String.valueOf(number)) != even);
    return String.valueOf(number);
  }

  private Judged text(List<String> lines) {
    Judged judged = new Judged();
    Rules.matcher(detector).scan(Content.Text.whole(Rules.PLACE, String.join("\n", lines)), judged);
    return judged;
  }

  private Judged column(String name, List<String> values) {
    return column(detector, name, values);
  }

  private static Judged column(Detector detector, String name, List<String> values) {
    Cells cells = new Cells();
    for (int i = 0; i < values.size(); i++) {
      cells.row(i + 1L);
      cells.cell(values.get(i));
    }
    Judged judged = new Judged();
    List<Content.Column> columns = List.of(new Content.Column(name, null, null));
    Rules.matcher(detector)
        .scan(new Content.Rows(Rules.PLACE, columns, Content.Naming.COLUMN, cells), judged);
    return judged;
  }

  private List<String> numbers(int even, int odd) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < even; i++) {
      numbers.add(number(true));
    }
    for (int i = 0; i < odd; i++) {
      numbers.add(random.nextInt(numbers.size() + 1), number(false));
    }
    return numbers;
  }

  @Test
  void asManyAsChanceGivesAreChanceInAColumnAndInAText() {
    List<String> numbers = numbers(100, 100);
    assertThat(column("x", numbers).confidences()).hasSize(100).allMatch(sure -> sure < 0.1);
    List<String> lines = numbers.stream().map(number -> "see " + number + " there").toList();
    assertThat(text(lines).confidences()).hasSize(100).allMatch(sure -> sure < 0.1);
  }

  @Test
  void manyMoreThanChanceGivesAreSurerTogetherThanEach() {
    assertThat(column("x", numbers(2000, 0)).confidences()).allMatch(sure -> sure > 0.9);
    List<String> numbers = numbers(190, 10);
    assertThat(column("x", numbers).confidences()).hasSize(190).allMatch(sure -> sure > 0.9);
    List<String> lines = numbers.stream().map(number -> "see " + number + " there").toList();
    assertThat(text(lines).confidences()).hasSize(190).allMatch(sure -> sure > 0.9);
    assertThat(column("x", numbers(5, 0)).confidences()).allMatch(sure -> sure == 0.6);
  }

  /** One of them has no fraction, as a measure may; a number of a person never has one. */
  @Test
  void amidMeasuresANumberIsOneOfThem() {
    Detector ofPeople = Rules.detector(NUMBER + "person-key: 3\n");
    List<String> measures = new ArrayList<>(numbers(3, 0));
    List.of("0.25", "-12", "1.5e-05", "3.", "17.0625", "2E7").forEach(measures::add);
    assertThat(column(ofPeople, "x", measures).confidences()).hasSize(3).allMatch(s -> s > 0.5);
    measures.add("-0.5");
    measures.add("100.01");
    assertThat(column(ofPeople, "x", measures).confidences()).hasSize(3).allMatch(s -> s <= 0.2);
    assertThat(column(ofPeople, "hm", measures).confidences()).allMatch(s -> s > 0.5);
    List<String> exported = numbers(5, 0).stream().map(number -> number + ".0").toList();
    measures = new ArrayList<>(exported);
    measures.addAll(numbers(3, 0));
    assertThat(column(ofPeople, "x", measures).confidences()).allMatch(s -> s > 0.5);
  }

  /** What programs write before their own numbers tells these from the numbers of people. */
  @Test
  void numbersAreHeldAgainstThoseWithTheSameBeforeThem() {
    String framed = NUMBER.replace("chance: 0.5, alone: 0.3", "chance: 0.5, among: 12");
    List<String> lines = new ArrayList<>();
    for (String number : numbers(60, 60)) {
      lines.add("started id=" + number + " cost=12");
    }
    for (String number : numbers(8, 0)) {
      lines.add("login by " + number);
    }
    Judged judged = new Judged();
    Rules.matcher(Rules.detector(framed))
        .scan(Content.Text.whole(Rules.PLACE, String.join("\n", lines)), judged);
    List<Double> sure = judged.confidences();
    assertThat(sure.subList(0, 60)).allMatch(each -> each < 0.5);
    assertThat(sure.subList(60, 68)).allMatch(each -> each == 0.6);
  }

  @Test
  void whatMoreSpeaksForIsNoMatterOfChance() {
    assertThat(column("hm", numbers(50, 50)).confidences()).allMatch(sure -> sure > 0.6);
    List<String> lines = new ArrayList<>(numbers(50, 50));
    lines.add("号码：" + number(true));
    List<Double> sure = text(lines).confidences();
    assertThat(sure.getLast()).isGreaterThan(0.6);
    assertThat(sure.subList(0, 50)).allMatch(each -> each < 0.5);
  }

  @Test
  void aSingleOneAmidTextIsLessSureThanOnItsOwn() {
    assertThat(text(List.of("see 12345678 there")).confidences()).containsExactly(0.3);
    assertThat(text(List.of("12345678")).confidences()).containsExactly(0.6);
    assertThat(text(List.of("any: 12345678")).confidences()).containsExactly(0.6);
    assertThat(column("x", List.of("12345678")).confidences()).containsExactly(0.6);
  }

  /** However values come, and however often each does, the verdict is the same. */
  @Test
  void verdictsDoNotDependOnOrderPartsOrRepetition() {
    for (int round = 0; round < 50; round++) {
      List<Long> hashes = new ArrayList<>();
      for (int i = random.nextInt(4000); i >= 0; i--) {
        hashes.add(Trials.hash(number(true) + i));
      }
      Shape shape = new Shape("r", "p", 8, 0.1, 0, 0);
      Place place = Place.of(Rules.PLACE);
      Trials whole = new Trials(place, shape);
      hashes.forEach(hash -> whole.add(hash, passes(hash)));
      List<Trials> parts = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        parts.add(new Trials(place, shape));
      }
      Collections.shuffle(hashes, random);
      for (long hash : hashes) {
        for (int i = random.nextInt(2); i >= 0; i--) {
          parts.get(random.nextInt(parts.size())).add(hash, passes(hash));
        }
        parts.getFirst().add(hash, passes(hash));
      }
      Trials joined = new Trials(place, shape);
      parts.forEach(joined::add);
      assertThat(joined.passed()).isEqualTo(whole.passed());
      assertThat(joined.failed()).isEqualTo(whole.failed());
      assertThat(whole.passed() + whole.failed()).isBetween(1, 1024);
    }
  }

  private static boolean passes(long hash) {
    return hash % 7 == 0;
  }

  /** With the beta distribution's integral at a rate near 0: k! f! / (k + f + 1)!. */
  @Test
  void theFactorIsThatOfAUniformShare() {
    assertThat(ChanceTest.logFactor(1, 1, 1e-9)).isCloseTo(Math.log(1.0 / 6 / 1e-9), within(1e-3));
    assertThat(ChanceTest.logFactor(2, 0, 0.1))
        .isCloseTo(Math.log((1 - 0.001) / 3 / 0.9 / 0.01), within(1e-3));
    assertThat(ChanceTest.logFactor(100, 900, 0.1)).isNegative();
    assertThat(ChanceTest.logFactor(150, 850, 0.1)).isPositive();
  }

  /** Neither overflow nor underflow of the odds may leave what is no number. */
  @Test
  void everyVerdictIsAProbability() {
    double[] rates = {ChanceTest.LEAST_RATE, 1e-4, 0.1, 0.46, 0.999, 1 - ChanceTest.LEAST_RATE};
    int[] counts = {0, 1, 2, 37, 1024, 1_000_000, Integer.MAX_VALUE};
    for (double rate : rates) {
      for (int passed : counts) {
        for (int failed : counts) {
          double factor = ChanceTest.factor(passed, failed, rate);
          for (double alone : new double[] {0, 1e-300, 0.4, 1 - 1e-16, 1}) {
            double sure =
                ChanceTest.probability(alone, factor) * ChanceTest.ofTheKind(passed, failed, rate);
            assertThat(sure).as("%s %s %s %s", rate, passed, failed, alone).isBetween(0.0, 1.0);
          }
        }
      }
    }
  }
}
