package org.inshore.core.person.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.Match;
import org.junit.jupiter.api.Test;

/** A letter tells the kind: n a name, i a document, p a telephone, c a card. */
class SidewaysTablesTest {
  private final List<Match> matches = new ArrayList<>();

  @Test
  void aColumnForEachPersonIsOne() {
    column("B", "n1", "i1", "p1", "c1");
    column("C", "n2", "i2", "p2", "c2");
    assertThat(people())
        .containsExactly(List.of("n1", "i1", "p1", "c1"), List.of("n2", "i2", "p2", "c2"));
  }

  @Test
  void aFormInTwoPairsOfColumnsIsOfOnePerson() {
    column("B", "n1", "i1", "p1");
    column("D", "c1");
    assertThat(people()).containsExactly(List.of("n1", "i1", "p1", "c1"));
  }

  @Test
  void aTableWithARowForEachPersonIsNone() {
    column("A", "n1", "n2", "n3");
    column("B", "i1", "i2", "i3");
    assertThat(people()).isEmpty();
  }

  @Test
  void aColumnOfMixedContactsBesideNamesIsNone() {
    column("A", "n1", "n2");
    column("B", "p1", "c2");
    assertThat(people()).isEmpty();
  }

  @Test
  void aRowWithEverythingInOneCellIsNone() {
    matches.add(LaidOut.match("t", "A", 1, "n1"));
    matches.add(LaidOut.match("t", "A", 1, "i1"));
    assertThat(people()).isEmpty();
  }

  @Test
  void aColumnInWhichAnotherPersonComesBelowIsNone() {
    column("B", "n1", "i1", "n2", "i2");
    assertThat(people()).isEmpty();
  }

  /** A report with the person, telephones and the spouse below headings of their own. */
  @Test
  void tablesBelowEachOtherWithNamesBesideDocumentsAreNone() {
    matches.add(LaidOut.match("t", "name", 1, "n1"));
    matches.add(LaidOut.match("t", "document", 1, "i1"));
    matches.add(LaidOut.match("t", "telephone", 2, "p1"));
    matches.add(LaidOut.match("t", "telephone", 3, "n2"));
    matches.add(LaidOut.match("t", "updated", 3, "i2"));
    assertThat(people()).isEmpty();
  }

  private void column(String column, String... values) {
    for (int i = 0; i < values.length; i++) {
      matches.add(LaidOut.match("t", column, i + 1L, values[i]));
    }
  }

  private List<List<String>> people() {
    return SidewaysTables.people(matches).stream()
        .map(
            person ->
                person.stream()
                    .map(
                        match ->
                            match.rule().id()
                                + (match.valueHash() - match.rule().id().charAt(0) * 31 - '0'))
                    .toList())
        .toList();
  }
}
