package org.inshore.spi.inventory.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.violation.Decision;
import org.inshore.spi.inventory.violation.Standing.Mark;
import org.inshore.spi.inventory.violation.Standing.Status;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  /** Two figures of one name could be taken for each other. */
  @Test
  void everyFigureHasANameOfItsOwnAndADefinition() {
    List<Figure> figures = Arrays.asList(Figure.values());
    assertThat(figures).extracting(Figure::key).doesNotHaveDuplicates().contains("lookedThrough");
    assertThat(figures).extracting(each -> each.label().zh()).doesNotHaveDuplicates();
    assertThat(figures).extracting(each -> each.label().en()).doesNotHaveDuplicates();
    assertThat(figures)
        .allSatisfy(
            each -> {
              assertThat(each.definition().zh()).matches("(?s).*\\p{IsHan}.*。");
              assertThat(each.definition().en()).endsWith(".").doesNotContain("''");
            });
  }

  @Test
  void numberBoundsAndWordsOfPeopleAgree() {
    assertThat(new PersonCount(0, true).wording()).isEqualTo(new Wording("0 人", "0 people"));
    assertThat(new PersonCount(1, true).wording()).isEqualTo(new Wording("1 人", "1 person"));
    assertThat(new PersonCount(12_345, true).wording())
        .isEqualTo(new Wording("12,345 人", "12,345 people"));
    assertThat(new PersonCount(12_345, false, 12_000, 12_700).wording())
        .isEqualTo(
            new Wording("约 12,345 人（12,000 至 12,700）", "about 12,345 people (12,000 to 12,700)"));
    assertThat(new PersonCount(1_000, false).wording())
        .isEqualTo(new Wording("至少 1,000 人", "at least 1,000 people"));
    assertThat(new PersonCount(1_234, false, 1_000, 1_300).amount().en())
        .isEqualTo("about 1,234 (1,000 to 1,300)");
    assertThat(new PersonCount(1_873, false, 1_085, 2_881).wording())
        .isEqualTo(
            new Wording("1,085 至 2,881 人（估计 1,873 人）", "1,085 to 2,881 people (estimated 1,873)"));
    assertThat(new PersonCount(3, false, 1, 4).amount().zh()).isEqualTo("1 至 4（估计 3）");
    assertThatThrownBy(() -> new PersonCount(5, true, 4, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PersonCount(5, false, 6, 7))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sumsOverSourcesHoldWhatIsToldBySource() {
    PersonCount both = new PersonCount(7, true);
    Totals sum = Totals.sum(List.of(source(2, 5), source(3, 4)), both);
    assertThat(sum.count(Figure.ASSETS)).isEqualTo(5);
    assertThat(sum.persons(Figure.PERSONS)).isEqualTo(both);
    assertThat(sum.has(Figure.STATE_SECRETS)).isFalse();
    assertThatThrownBy(() -> sum.count(Figure.STATE_SECRETS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sum.wording(Figure.PERSONS).en()).isEqualTo("7 people");
    assertThat(sum.wording(Figure.ASSETS).zh()).isEqualTo("5");
  }

  private static Totals source(long assets, long persons) {
    Map<Figure, Long> counts =
        Arrays.stream(Figure.values())
            .filter(each -> each.bySource() && !each.ofPeople())
            .collect(Collectors.toMap(each -> each, each -> assets));
    return new Totals(counts, Map.of(Figure.PERSONS, new PersonCount(persons, true)));
  }

  @Test
  void anAcceptanceHoldsThroughItsLastDay() {
    assertThat(Decision.of(mark(Status.ACCEPTED, DAY), DAY)).isEqualTo(Decision.ACCEPTED);
    assertThat(Decision.of(mark(Status.ACCEPTED, DAY), DAY.plusDays(1))).isEqualTo(Decision.ENDED);
    assertThat(Decision.of(mark(Status.FALSE_ALARM, null), DAY)).isEqualTo(Decision.FALSE_ALARM);
    assertThat(Decision.of(mark(Status.OPEN, null), DAY)).isEqualTo(Decision.NONE);
    assertThat(Decision.of((Mark) null, DAY)).isEqualTo(Decision.NONE);
  }

  private static Mark mark(Status status, @Nullable LocalDate until) {
    return new Mark(status, null, null, until, null, "officer", Instant.EPOCH);
  }
}
