package org.inshore.engine.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.junit.jupiter.api.Test;

/** A second telephone in a list is of whom the first one is, wherever its column stands. */
class ListedNumbersTest {
  private static final Set<ColumnPart.Trait> NAME =
      EnumSet.of(ColumnPart.Trait.NAMED, ColumnPart.Trait.NAME);
  private static final Set<ColumnPart.Trait> NUMBER = EnumSet.of(ColumnPart.Trait.NUMBERED);

  private static int[] joined(int[] persons, List<String> paths, String name) {
    List<Content.Column> columns =
        paths.stream().map(path -> new Content.Column(path, null, null)).toList();
    List<ColumnPart> parts =
        paths.stream()
            .map(path -> path.endsWith(name) ? NAME : NUMBER)
            .map(
                traits ->
                    new ColumnPart(new ColumnPart.Whom(List.of(), "", 0), traits, new BitSet()))
            .toList();
    int[] result = persons.clone();
    ListedNumbers.join(
        columns,
        parts,
        result,
        new ArrayList<>(Collections.nCopies(paths.size(), Place.Owner.SAID)));
    return result;
  }

  @Test
  void aNumberOfAListIsOfTheListsOwner() {
    assertThat(
            joined(
                new int[] {0, 0, 7, 7},
                List.of("$[].name", "$[].phones[]", "$[].spouse.name", "$[].phones[]"),
                "name"))
        .containsExactly(0, 0, 7, 0);
    assertThat(
            joined(
                new int[] {0, 0, 7, 7},
                List.of("/list/c/name", "/list/c/tels/tel", "/list/c/spouse", "/list/c/tels/tel"),
                "name"))
        .containsExactly(0, 0, 7, 0);
  }

  @Test
  void elementsWithNamesArePeopleOfTheirOwn() {
    assertThat(
            joined(
                new int[] {0, 5, 5, 6, 6},
                List.of("$[].name", "$[].c[].name", "$[].c[].tel", "$[].c[].name", "$[].c[].tel"),
                "name"))
        .containsExactly(0, 5, 5, 6, 6);
  }

  @Test
  void columnsOfTablesAreNoLists() {
    assertThat(joined(new int[] {0, 0, 7, 7}, List.of("name", "tel", "contact", "tel"), "name"))
        .containsExactly(0, 0, 7, 7);
  }
}
