package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.Match;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class RecordCollectorTest {
  private static final String NAME = Rules.rule("name", "N[0-9]{2}", 0.6);
  private static final String IDENTIFIER =
      Rules.rule("identifier", "I[0-9]{2}", 0.9) + "person-key: 2\n";
  private static final String MONEY =
      Rules.rule("money", "M[0-9]{2}", 0.8) + "classifications: {kind: '3'}\n";
  private static final String RECORD =
      """
      id: record
      name: {zh: 记录, en: record}
      subject: personal-financial
      records:
        - id: row
          parts: [{rules: [name]}, {person-key: 2}, {classes: {kind: ['2', '3']}}]
        - id: form
          within: 3
          parts: [{rules: [name]}, {person-key: 2}, {classes: {kind: ['2', '3']}}]
      """;

  private final Detector detector = Rules.detector(NAME, IDENTIFIER, MONEY, RECORD);
  private final List<Match> found = new ArrayList<>();
  private final RecordCollector records = detector.records(found::add);

  @Test
  void countsLinesWithAllParts() {
    text("N01 I01 M01\nN02 I02\nN03 I03 M03, I04 M04\n\n\n\nM05");

    assertThat(found).extracting(Match::record).containsExactly(1L, 3L);
    assertThat(found).allSatisfy(match -> assertThat(match.confidence()).isEqualTo(0.6));
    assertThat(found).extracting(Match::valueHash).doesNotContain(0L).doesNotHaveDuplicates();
    assertThat(found).extracting(match -> match.rule().id()).containsOnly("record");
  }

  @Test
  void aFormIsOnLinesThatFollowOneAnother() {
    text("N01\nI01\nM01\n");
    assertThat(found).extracting(Match::record).containsExactly(3L);
  }

  @Test
  void whatIsFurtherApartIsNoForm() {
    text("N01\nI01\n\n\nM01\n");
    assertThat(found).isEmpty();
  }

  @Test
  void eachFormCountsOnce() {
    text("N01\nI01\nM01\nM02\n\n\nN02\nI02\nM04");
    assertThat(found).extracting(Match::record).containsExactly(3L, 9L);
  }

  @Test
  void countsRowsOfATable() {
    rows(Content.Naming.COLUMN, "N01", "I01", "M01", "N02", "x", "M02", "N03", "I03", "M03");
    assertThat(found).extracting(Match::record).containsExactly(1L, 3L);
    assertThat(found).extracting(Match::location).containsOnly(Rules.PLACE);
  }

  /** Rows of a database are of different people; those of a sheet may be a form. */
  @Test
  void rowsBearOnOneAnotherInASheetAlone() {
    rows(Content.Naming.COLUMN, "N01", "x", "x", "x", "I01", "x", "x", "x", "M01");
    assertThat(found).isEmpty();
    rows(Content.Naming.CELL, "N01", "x", "x", "x", "I01", "x", "x", "x", "M01");
    assertThat(found).hasSize(1);
  }

  @Test
  void twoDocumentsAreNotOne() {
    scan("N01\nI01", "a");
    records.documentDone();
    scan("M01", "b");
    records.documentDone();
    assertThat(found).isEmpty();

    scan("N01\nI01", "a");
    scan("M01", "b"); // another page of the same
    records.documentDone();
    assertThat(found).hasSize(1);
  }

  @Test
  void refusesARecordOfOnePart() {
    assertThatExceptionOfType(RuleException.class)
        .isThrownBy(
            () ->
                Rules.load(
                    """
                    id: record
                    name: {zh: 记录, en: record}
                    subject: personal-financial
                    records: [{id: row, parts: [{rules: [name]}]}]
                    """))
        .satisfies(e -> assertThat(e.wording().en()).contains("2 to 8 parts"));
  }

  private void text(String text) {
    scan(text, "a");
    records.documentDone();
  }

  private void scan(String text, String place) {
    Rules.matcher(detector)
        .scan(Content.Text.whole(Location.of("test").append("part", place), text), records::match);
  }

  private void rows(Content.Naming naming, String... values) {
    Cells cells = new Cells();
    for (int i = 0; i < values.length; i++) {
      if (i % 3 == 0) {
        cells.row(i / 3 + 1);
      }
      cells.cell(values[i]);
    }
    List<Content.Column> columns =
        List.of(
            new Content.Column("a", null, null),
            new Content.Column("b", null, null),
            new Content.Column("c", null, null));
    Rules.matcher(detector)
        .scan(new Content.Rows(Rules.PLACE, columns, naming, cells), records::match);
    records.documentDone();
  }
}
