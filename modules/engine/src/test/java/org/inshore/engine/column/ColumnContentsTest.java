package org.inshore.engine.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.Rules;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;
import org.junit.jupiter.api.Test;

class ColumnContentsTest {
  private final List<ColumnSample> asked = new ArrayList<>();

  /** Takes columns in which most cells begin with x for values, and those with y for others. */
  private final ColumnValidator judge =
      new ColumnValidator() {
        @Override
        public String name() {
          return "judge";
        }

        @Override
        public boolean isValid(CharSequence value) {
          return value.charAt(0) == 'x';
        }

        @Override
        public Verdict judge(ColumnSample sample) {
          asked.add(sample);
          long x = sample.cells().stream().filter(cell -> cell.startsWith("x")).count();
          long y = sample.cells().stream().filter(cell -> cell.startsWith("y")).count();
          if (sample.cells().size() < 3) {
            return Verdict.OPEN;
          }
          return 2 * x > sample.cells().size()
              ? Verdict.VALUES
              : 2 * y > sample.cells().size() ? Verdict.OTHERS : Verdict.OPEN;
        }
      };

  private final Matcher matcher = Rules.matcher(detector());

  private Detector detector() {
    try {
      return Detector.compile(
          Rules.load(
              Rules.rule(
                  "rule",
                  "[x-z][0-9]{1,3}",
                  0.6,
                  "boundary: none, needs: whole-cell, validators: [judge]",
                  """
                        - {id: label, regex: '[x-z][0-9]{1,3}', confidence: 0.6, needs: label, validators: [judge]}
                        - {id: long, regex: '[x-z][0-9]{20,40}', confidence: 0.6, needs: whole-cell, validators: [judge]}
                        - {id: near, regex: '[x-z][0-9]{1,3}', confidence: 0.6, needs: context, validators: [judge]}
                      context: {within: 8, words: [met]}
                      labels: {en: [name]}
                      columns: {names: [called]}
                      look-alikes:
                        - {id: other, context: [goods], confidence: 0.2, name: {zh: 物品, en: goods}}
                      """)),
          List.of(judge));
    } catch (RuleException e) {
      throw new AssertionError(e.wording().en(), e);
    }
  }

  private List<Double> scores(String heading, String... values) {
    Cells cells = new Cells();
    for (int i = 0; i < values.length; i++) {
      cells.row(i + 1);
      cells.cell("7");
      cells.cell(values[i]);
    }
    List<Double> scores = new ArrayList<>();
    matcher.scan(
        new Content.Rows(
            Rules.PLACE,
            List.of(new Content.Column("id", null, null), new Content.Column(heading, null, null)),
            Content.Naming.COLUMN,
            cells),
        match -> scores.add(match.confidence()));
    return scores;
  }

  @Test
  void valuesAreFoundUnderAnyName() {
    assertThat(scores("whatever", "x1", "x2", "y1", "x3")).containsExactly(0.9, 0.9, 0.9);
  }

  @Test
  void othersAreNotFoundUnderALabel() {
    assertThat(scores("name", "x1", "y2", "y1", "y3")).isEmpty();
    assertThat(asked.getFirst().labelled()).isTrue();
    assertThat(asked.getFirst().neighbours()).containsExactly("id");
  }

  @Test
  void aLabelSaysNothingOfSentencesNorAgainstTheValuesInThem() {
    assertThat(scores("name", "y1, met x2", "yes, and met x4", "y5; met x6", "yes, x8 and others"))
        .hasSize(3)
        .allMatch(score -> score > 0.5);
    assertThat(asked.getFirst().labelled()).isTrue();
  }

  @Test
  void shortRemarksAreSentencesToo() {
    assertThat(scores("name", "y1 met x2 了", "y3 met x4 已来", "y5 met x6 未接", "y7 met x8 了"))
        .hasSize(4)
        .allMatch(score -> score > 0.5);
  }

  @Test
  void wordsAloneAreNoSentences() {
    assertThat(scores("name", "y1 met x2", "y3 met x4", "y5 met x6", "y7 met x8"))
        .allMatch(score -> score < 0.5);
  }

  @Test
  void tooFewCellsAreAsTheRowsBefore() {
    scores("whatever", "x1", "x2", "x3", "x4");
    assertThat(scores("whatever", "x5")).containsExactly(0.9);
    assertThat(scores("another", "x5")).isEmpty();
  }

  @Test
  void nameThatSpeaksForTheRuleIsNotAskedAbout() {
    assertThat(scores("called", "x1", "y2", "y1", "y3")).containsExactly(0.9);
    assertThat(asked).isEmpty();
  }

  @Test
  void nameOfOtherThingsIsNotAskedAbout() {
    assertThat(scores("goods", "x1", "x2", "x3", "x4")).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void nameOfBothIsAskedAbout() {
    assertThat(scores("goods.called", "x1", "x2", "y1", "x3")).containsExactly(0.9, 0.9, 0.9);
    assertThat(scores("goods/called", "x1", "y2", "y1", "y3")).isEmpty();
    assertThat(scores("goods/called", "x1")).isEmpty();
  }

  @Test
  void numbersAreNotAskedAbout() {
    scores("whatever", "1", "2", "3", "4");
    assertThat(asked).isEmpty();
  }

  @Test
  void sampleIsBounded() {
    String[] many = new String[5000];
    java.util.Arrays.setAll(many, i -> "x" + i % 1000);
    assertThat(scores("whatever", many)).hasSize(5000);
    assertThat(asked.getFirst().cells()).hasSizeLessThan(300);
  }
}
