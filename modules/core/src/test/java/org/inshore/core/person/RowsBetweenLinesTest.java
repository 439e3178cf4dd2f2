package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Rows that were read out of a text, which come behind its lines, and rows of telephones alone. */
class RowsBetweenLinesTest {
  private static final Location TEXT = Location.of("s");
  private static final int DOCUMENT = 1;
  private static final int CARD = 4;

  private final TreeSet<Long> people = new TreeSet<>();
  private int links;
  private final PersonCollector collector =
      new PersonCollector(
          batch -> {
            Arrays.stream(batch.persons()).map(each -> each >> 4).forEach(people::add);
            links += batch.links().length;
          });

  @Test
  void cardsBelowAPersonAreThatOnes() {
    for (int i = 0; i < 90; i++) {
      add(Place.of(TEXT), 9L * i, 0, 1000 + i, Identifier.NAME);
      add(Place.of(TEXT), 9L * i + 1, 0, 2000 + i, DOCUMENT);
    }
    for (int i = 0; i < 90; i++) {
      add(column("card"), 9L * i + 3, 0, 3000 + i, CARD);
    }
    collector.close();
    assertThat(people).hasSize(90).allMatch(each -> each >= 2000 && each < 2090);
  }

  @Test
  void telephonesInOneCellAreOfAsManyWhereNobodyIsNamed() {
    add(column("mobiles"), 1, 0, 11, Identifier.SHARED);
    add(column("mobiles"), 1, 12, 12, Identifier.SHARED);
    add(column("mobiles"), 2, 0, 13, Identifier.SHARED);
    collector.close();
    assertThat(people).containsExactly(11L, 12L, 13L);
    assertThat(links).isZero();
  }

  @Test
  void inColumnsWithoutNamesADocumentBeginsAPersonWhereItComesFirst() {
    for (int i = 0; i < 3; i++) {
      add(headless(0), i, 0, 100 + i, DOCUMENT);
      add(headless(1), i, 0, 200 + i, Identifier.NAME);
      add(headless(2), i, 0, 300 + i, DOCUMENT);
      if (i > 0) {
        add(headless(3), i, 0, 400 + i, Identifier.NAME);
      }
    }
    collector.close();
    assertThat(people).containsExactly(100L, 101L, 102L, 300L, 301L, 302L);
  }

  private static Place headless(int column) {
    return new Place(
        TEXT.append("column", "" + column),
        TEXT,
        Content.Naming.LINE,
        column,
        0,
        0,
        Place.Owner.ASSUMED);
  }

  private static Place column(String name) {
    return new Place(TEXT.append("column", name), TEXT, Content.Naming.LINE, 1);
  }

  private void add(Place place, long line, long start, long hash, int rank) {
    String rule = "r" + rank;
    RuleInfo info =
        new RuleInfo(
            rule, "", Wording.same(rule), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    collector.add(new Match(info, place, line, start, start + 3, 0.97, null, hash << 4, rank));
  }
}
