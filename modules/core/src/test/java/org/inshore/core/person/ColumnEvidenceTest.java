package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Numbers for which only their form speaks, among others of their column. */
class ColumnEvidenceTest {

  private static final Location TABLE = Location.of("s").append("table", "t");
  private static final Place COLUMN =
      new Place(TABLE.append("column", "v"), TABLE, Content.Naming.COLUMN, 0);

  private final ColumnEvidence evidence = new ColumnEvidence();

  @Test
  void fewAmongOtherNumbersAreChance() {
    add(3, true);
    evidence.add(new ColumnCount(COLUMN, null, List.of(), 13, 13, 13, 0, 0, 0));

    assertThat(evidence.holds(match(0, true))).isFalse();
  }

  @Test
  void surerOnesInTheColumnSpeakForThem() {
    add(3, true);
    add(10, false);
    evidence.add(new ColumnCount(COLUMN, null, List.of(), 13, 13, 13, 0, 0, 0));

    assertThat(evidence.holds(match(0, true))).isTrue();
  }

  private void add(int count, boolean chance) {
    for (int i = 0; i < count; i++) {
      Match match = match(i, chance);
      assertThat(ColumnEvidence.counts(match)).isTrue();
      evidence.add(match);
    }
  }

  private static Match match(long row, boolean chance) {
    RuleInfo rule =
        new RuleInfo("r", "", Wording.same("r"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    return new Match(
        rule,
        COLUMN,
        row,
        row,
        0,
        11,
        0.8,
        null,
        row << 8,
        Identifier.SHARED,
        0,
        chance,
        null,
        null);
  }
}
