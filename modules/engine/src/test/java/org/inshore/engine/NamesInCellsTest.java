package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.engine.match.Match;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;

/** What the words around it tell is found in cells of words as well, beside what else is found. */
class NamesInCellsTest {
  private static final Detector DETECTOR = detector();

  private static Detector detector() {
    String name =
        Rules.rule(
            "name", "\\p{Han}{2}", 0.6, "needs: surroundings, boundary: none, validators: [seen]");
    try {
      return Detector.compile(
          Rules.load(
              name + "person-key: 15\n",
              Rules.rule("id", "[0-9]{8}", 0.9) + "person-key: 1\n",
              Rules.rule("called", "甲乙", 0.9, "boundary: none")
                  + "person-key: 15\ncolumns: {names: [who]}\nroles: [{id: organisation-end, texts: [公司, 超市, 经营部]}]\n",
              Rules.rule("code", "甲子[0-9]{2}", 0.9, "boundary: none")),
          List.of(new SeenValidator()));
    } catch (RuleException e) {
      throw new AssertionError(e.wording().en(), e);
    }
  }

  @Test
  void namesOfRemarksStandBesideThePersonOfTheirRow() {
    assertThat(found("12345678", "今天看见甲丑在家")).containsExactly("id 0-8", "name 4-6");
    assertThat(found("今天看见甲丑在家，又见甲寅", "12345678"))
        .containsExactly("name 4-6", "name 11-13", "id 0-8");
  }

  @Test
  void rowsWithoutAnybodyNameNobody() {
    assertThat(found("今天看见甲丑在家", "没有")).isEmpty();
  }

  @Test
  void cellsOfFewCharactersAreValues() {
    assertThat(found("12345678", "见甲丑")).containsExactly("id 0-8");
  }

  @Test
  void organisationsAreCalledAfterNobody() {
    assertThat(found("12345678", "看见甲丑经营部")).containsExactly("id 0-8");
    assertThat(found("12345678", "看见甲丑，去经营部")).containsExactly("id 0-8", "name 2-4");
  }

  @Test
  void organisationsWithSomebodyInTheirNamesAreNobodyInAColumnOfNames() {
    assertThat(who("甲乙丙纺织股份有限公司")).isEmpty();
    assertThat(who("青岛甲乙丙个体超市")).isEmpty();
    assertThat(who("甲乙")).containsExactly("called 0-2");
    assertThat(who("甲乙 华信公司")).containsExactly("called 0-2");
    assertThat(who("甲乙，在公司")).containsExactly("called 0-2");
    assertThat(found("12345678", "甲乙已到公司")).containsExactly("id 0-8", "called 0-2");
  }

  private static List<String> who(String name) {
    return text(scan(Rules.cells(1, "", name), "a", "who"));
  }

  @Test
  void whatIsFoundOtherwiseIsNoName() {
    assertThat(found("12345678", "今天看见甲子88的事")).containsExactly("id 0-8", "code 4-8");
  }

  @Test
  void rowsStayInOrderHoweverManyNamesTheyHave() {
    Cells cells = new Cells();
    for (int row = 1; row <= 20; row++) {
      cells.row(row);
      cells.cell("12345678");
      cells.cell(row % 3 == 0 ? "今天看见甲丑在家" : "今天没有看见谁");
    }
    List<Match> matches = scan(cells, "a", "b");
    assertThat(matches).hasSize(26).extracting(Match::record).isSorted();
  }

  private static List<String> found(String... row) {
    return text(scan(Rules.cells(1, row), "a", "b"));
  }

  private static List<String> text(List<Match> matches) {
    return matches.stream()
        .map(match -> match.rule().id() + " " + match.start() + "-" + match.end())
        .toList();
  }

  private static List<Match> scan(Cells cells, String... names) {
    List<Content.Column> columns =
        Stream.of(names).map(name -> new Content.Column(name, null, null)).toList();
    List<Match> matches = new ArrayList<>();
    Rules.matcher(DETECTOR)
        .scan(new Content.Rows(Rules.PLACE, columns, Content.Naming.COLUMN, cells), matches::add);
    return matches;
  }
}
