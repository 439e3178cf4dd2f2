package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Content;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Cells of words in a row. */
class ProseCellsTest {
  private static final Location TABLE = Location.of("s");
  private static final Place NOTE =
      new Place(
          TABLE.append("column", "note"), TABLE, Content.Naming.COLUMN, 0, 0, 0, Place.Owner.SAID);

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

  @Test
  void telephonesWithASignBetweenThemAreOfOne() {
    assertThat(ProseCells.apart(List.of(name(3, 1), telephone(9, 2), telephone(21, 4)))).isEmpty();
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
