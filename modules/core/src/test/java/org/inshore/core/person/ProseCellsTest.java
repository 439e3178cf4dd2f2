package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Cells of words in a row. */
class ProseCellsTest {
  private static final Location TABLE = Location.of("s");
  private static final Place NOTE =
      new Place(
          TABLE.append("column", "note"), TABLE, Content.Naming.COLUMN, 0, 0, 0, Place.Owner.SAID);

  private static final Place OWN =
      new Place(
          TABLE.append("column", "own"), TABLE, Content.Naming.COLUMN, 1, 0, 0, Place.Owner.SAID);

  private static final Place PAPERS =
      new Place(
          TABLE.append("column", "papers"),
          TABLE,
          Content.Naming.COLUMN,
          2,
          0,
          0,
          Place.Owner.SAID);

  @Test
  void namesWithTelephonesInTurnAreSeveral() {
    List<Match> record = List.of(name(3, 1), telephone(9, 2), name(30, 3), telephone(36, 4));

    assertThat(ProseCells.of(record)).containsExactly(record);
    assertThat(ProseCells.apart(record)).isEmpty();
  }

  @Test
  void namesAboveTheTelephonesOfOneAreNotSeveral() {
    assertThat(ProseCells.of(List.of(name(3, 1), name(8, 3), telephone(14, 2)))).isEmpty();
  }

  /** Who has the second telephone was perhaps not recognised. */
  @Test
  void telephonesBehindWordsMayBeOfOthers() {
    Match second = telephone(34, 4);

    assertThat(ProseCells.apart(List.of(name(3, 1), telephone(9, 2), second)))
        .containsExactly(RecordMatches.identifier(second));
    assertThat(ProseCells.apart(List.of(telephone(3, 2), name(22, 1), second)))
        .containsExactly(RecordMatches.identifier(second));
  }

  /** 张三还款 138…: whose telephone it is, the row's own name does not tell. */
  @Test
  void telephonesBehindWordsAndAnotherNameMayBeOfOthers() {
    Match telephone = telephone(6, 2);

    assertThat(ProseCells.apart(List.of(in(OWN, name(0, 3)), name(0, 1), telephone)))
        .containsExactly(RecordMatches.identifier(telephone));
    assertThat(ProseCells.apart(List.of(in(OWN, name(0, 1)), name(0, 1), telephone))).isEmpty();
    assertThat(ProseCells.apart(List.of(in(OWN, name(0, 3)), name(0, 1), telephone(4, 2))))
        .isEmpty();
    assertThat(ProseCells.apart(List.of(name(0, 1), telephone))).isEmpty();
  }

  @Test
  void telephonesWithASignBetweenThemAreOfOne() {
    assertThat(ProseCells.apart(List.of(name(3, 1), telephone(9, 2), telephone(21, 4)))).isEmpty();
  }

  /** An officer with his number, in the row of whose papers he looks at. */
  @Test
  void aDocumentBesideANameIsOfSomebodyElseWhereTheRowHasAnother() {
    List<Match> cell = List.of(name(0, 1), document(4, 2));
    List<Match> row =
        List.of(in(OWN, name(0, 3)), in(PAPERS, document(0, 4)), cell.get(0), cell.get(1));

    assertThat(ProseCells.of(row)).containsExactly(cell);
    assertThat(ProseCells.of(List.of(in(OWN, name(0, 3)), cell.get(0), cell.get(1)))).isEmpty();
  }

  /** A client with a telephone in one cell, and an owner with a document in another. */
  @Test
  void cellsOfNamesWithWhatIsBehindThemAreOfDifferentPeople() {
    List<Match> client = List.of(name(0, 1), telephone(8, 2));
    List<Match> owner = List.of(in(OWN, name(0, 3)), in(OWN, document(9, 4)));
    List<Match> same = List.of(in(OWN, name(0, 1)), in(OWN, document(9, 4)));
    List<Match> alone = List.of(in(OWN, name(0, 3)));

    assertThat(ProseCells.of(join(client, owner))).containsExactly(client, owner);
    assertThat(ProseCells.of(join(client, same))).isEmpty();
    assertThat(ProseCells.of(join(client, alone))).isEmpty();
  }

  /** Members of a household, of whom some have no document. */
  @Test
  void elementsOfAListThatBeginWithNamesAreOfDifferentPeople() {
    Match first = in(OWN, name(0, 1));
    Match second = in(element(4), name(0, 2));
    Match paper = in(element(4), document(9, 3));
    Match telephone = in(NOTE, telephone(0, 4));
    List<Match> record = List.of(telephone, first, second, paper);

    assertThat(ProseCells.of(record)).containsExactly(List.of(first), List.of(second, paper));
    assertThat(ProseCells.isOfListed(List.of(telephone), record)).isTrue();
    assertThat(ProseCells.isOfListed(List.of(in(PAPERS, document(0, 5))), record)).isFalse();
    assertThat(ProseCells.of(List.of(first, in(element(4), name(0, 1))))).isEmpty();
  }

  private static Place element(int column) {
    return new Place(OWN.location(), TABLE, Content.Naming.COLUMN, column, 0, 0, Place.Owner.SAID);
  }

  private static List<Match> join(List<Match> one, List<Match> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private static Match in(Place place, Match match) {
    return new Match(
        match.rule(),
        place,
        match.record(),
        match.start(),
        match.end(),
        match.confidence(),
        null,
        match.valueHash(),
        match.personKey());
  }

  private static Match document(long start, long hash) {
    return match("document", start, 8, hash, 1);
  }

  private static Match name(long start, long hash) {
    return match("name", start, 3, hash, 15);
  }

  private static Match telephone(long start, long hash) {
    return match("telephone", start, 11, hash, 3);
  }

  private static Match match(String rule, long start, int length, long hash, int rank) {
    RuleInfo info =
        new RuleInfo(
            rule, "", Wording.same(rule), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    return new Match(info, NOTE, 7, start, start + length, 0.9, null, hash << 4, rank);
  }
}
