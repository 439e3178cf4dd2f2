package org.inshore.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Rules;
import org.inshore.engine.match.Match;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step of a column's path says what is below it, however far; a column's own name is no path. */
final class PathStepsTest {
  @ParameterizedTest
  @CsvSource({
    "$.components.samples.*.value.phone, value.phone, 0.4",
    "$.samples[].phone, samples.phone, 0.4",
    "$.components.phone.sample, phone.sample, 0.4",
    "$.examplesOfUse.phone, examplesOfUse.phone, 0.9",
    "$.list[].phone, list.phone, 0.9",
  })
  void capsWhatIsBelow(String path, String heading, double score) {
    assertThat(scan(new Content.Column(path, null, null, new Content.Origin(heading, 0, 0))))
        .singleElement()
        .satisfies(match -> assertThat(match.confidence()).isEqualTo(score));
  }

  @ParameterizedTest
  @CsvSource({"phone, 0.9", "samples_phone, 0.9"})
  void isNoColumnOfATable(String name, double score) {
    assertThat(scan(new Content.Column(name, null, null)))
        .singleElement()
        .satisfies(match -> assertThat(match.confidence()).isEqualTo(score));
  }

  private static List<Match> scan(Content.Column column) {
    Detector detector =
        Rules.detector(
            Rules.rule(
                "n",
                "[0-9]{8}",
                0.6,
                "boundary: digit",
                """
                columns: {names: [phone]}
                look-alikes:
                  - {id: s, steps: [sample, samples], confidence: 0.4, name: {zh: 示例, en: sample}}
                """));
    Cells cells = new Cells();
    cells.row(1);
    cells.cell("48152637");
    List<Match> matches = new ArrayList<>();
    Rules.matcher(detector)
        .scan(
            new Content.Rows(Rules.PLACE, List.of(column), Content.Naming.CELL, cells),
            matches::add);
    return matches;
  }
}
