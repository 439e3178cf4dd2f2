package org.inshore.core.person.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inshore.core.person.link.Identifier;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/**
 * Contracts and letters: an upper-case letter is a name, others are values by their first letter.
 */
class FormPeopleTest {
  private static final Place TEXT = Place.of(Location.of("s"));

  /** The part that somebody plays by a word. */
  private static final int PARTY_B = 77;

  private final TreeMap<Long, List<Match>> lines = new TreeMap<>();

  @Test
  void whatStandsBelowANameIsItsPersons() {
    line(1, "A", "i1");
    line(2, "p1");
    line(4, "B");
    line(5, "i2", "c2");
    line(6, "p2");

    assertThat(people()).containsExactlyInAnyOrder("A i p", "B c i p");
  }

  @Test
  void aListOfMoreTelephonesThanOnePersonHasIsOfSeveral() {
    line(1, "A", "i1", "p0");
    line(2, "p1", "p2", "p3", "p4");
    line(4, "B", "i2");
    line(5, "p5", "p6", "p7");

    assertThat(form().people().stream().map(List::size)).containsExactly(3, 5, 1, 1, 1, 1);
  }

  @Test
  void aNameThatComesAgainIsTheSamePersons() {
    line(1, "A", "i1", "B", "i2", "p2");
    line(3, "A", "c1");

    assertThat(people()).containsExactlyInAnyOrder("A c i", "B i p");
  }

  @Test
  void severalBesideEachOtherHaveTheLinesBelowInTurn() {
    line(1, "A", "B");
    line(2, "i1", "i2");
    line(3, "c1", "c2");

    assertThat(people()).containsExactlyInAnyOrder("A c i", "B c i");
    assertThat(form().people().getFirst().get(1).valueHash()).isEqualTo(hash("i1"));
  }

  @Test
  void aSecondDocumentIsOfSomebodyElse() {
    line(1, "A", "i1");
    line(2, "i2");
    line(3, "p2");

    assertThat(people()).containsExactlyInAnyOrder("A i", "i p");
  }

  @Test
  void aSecondCardBelowALineThatHasOneMayBeOfSomebodyUnnamed() {
    line(1, "A", "c1");
    line(2, "c2");
    line(3, "B", "c3");
    assertThat(form().doubtful()).extracting(Match::valueHash).containsExactly(hash("c2"));
  }

  @Test
  void aCardOfAPartThatSeveralPlayMayBeOfOneWhoIsNotNamed() {
    line(1, "A");
    add(1, 20, "c1", PARTY_B);
    line(3, "B");
    add(3, 20, "c3", PARTY_B);
    add(5, 20, "c5", PARTY_B);
    assertThat(form().doubtful()).extracting(Match::valueHash).contains(hash("c5"));
  }

  @Test
  void theDocumentBehindASpousesNameIsOfWhoHasNone() {
    line(1, "A", "i1");
    line(2, "B", "A");
    add(2, 20, "i2", PARTY_B);

    assertThat(people()).containsExactlyInAnyOrder("A i", "B i");
  }

  /** As in a chat, where whoever asks for it stands between a name and the document. */
  @Test
  void aDocumentBelowWhoActsForOthersIsOfThePersonBefore() {
    add(1, 0, "n1", 0);
    add(1, 1, "p1", 0);
    add(3, 0, "n9", Place.IN_TABLE | 5);
    add(5, 0, "i1", 0);
    FormPeople form = new FormPeople(lines.values());
    assertThat(form.people().getFirst())
        .extracting(Match::valueHash)
        .containsExactly(hash("n1"), hash("p1"), hash("i1"));
    assertThat(form.ofOthers()).hasSize(1);
  }

  @Test
  void documentsFarBehindANameThatHasOneAreOfAnotherOfTheLine() {
    line(1, "A", "i1");
    line(2, "B", "A");
    add(2, 20, "i2", 0);

    assertThat(people()).containsExactlyInAnyOrder("A i", "B i");
  }

  @Test
  void twoOfOneNameHaveADocumentEach() {
    line(1, "A", "i1");
    add(1, 20, "A", 0);
    add(1, 22, "i2", 0);

    assertThat(people()).containsExactlyInAnyOrder("A i", "i");
  }

  @Test
  void aNameInBracketsIsThatOfTheLatinOneBeforeIt() {
    line(1, "L***");
    add(1, 2, "A", 0);
    line(1, "i1");

    assertThat(people()).containsExactlyInAnyOrder("A i");
  }

  @Test
  void aWordTellsOfWhomItIs() {
    line(1, "A", "i1");
    add(2, 0, "B", PARTY_B);
    line(3, "A");
    add(4, 0, "p2", PARTY_B);

    assertThat(people()).containsExactlyInAnyOrder("A i", "B p");
  }

  @Test
  void anAccountUnderAWordForWhatItIsForIsOfWhoStandsBesideIt() {
    line(1, "A", "i1");
    add(2, 0, "c1", PARTY_B);
    add(3, 0, "p2", PARTY_B);

    assertThat(people()).containsExactlyInAnyOrder("A c i", "p");
    assertThat(form().doubtful()).extracting(Match::valueHash).containsExactly(hash("c1"));
  }

  @Test
  void anAccountFarBeforeAClerksNameIsOfSomebodyUnnamed() {
    add(1, 0, "c1", 0);
    add(1, 40, "B", PARTY_B);
    add(1, 44, "p2", PARTY_B);

    assertThat(people()).containsExactlyInAnyOrder("c", "B p");
  }

  @Test
  void anAccountAboveAClerksNameMayBeOfSomebodyUnnamed() {
    add(1, 0, "c1", 0);
    add(2, 0, "B", PARTY_B);

    assertThat(people()).containsExactly("B c");
    assertThat(form().doubtful()).extracting(Match::valueHash).containsExactly(hash("c1"));
  }

  @Test
  void aDocumentFarBeforeAClerksNameIsOfWhomTheLinesAboveTell() {
    line(1, "A");
    add(3, 0, "i1", 0);
    add(3, 40, "B", PARTY_B);
    add(3, 44, "p2", PARTY_B);

    assertThat(people()).containsExactlyInAnyOrder("A i", "B p");
  }

  @Test
  void aDocumentASentenceBeforeANameIsOfWhomTheLinesAboveTell() {
    line(1, "A");
    add(2, 0, "i1", 0);
    add(2, 60, "B", 0);
    add(2, 64, "p2", 0);
    add(3, 0, "i3", 0);
    add(3, 60, "C", 0);

    assertThat(people()).containsExactlyInAnyOrder("A i", "B p", "C i");
  }

  @Test
  void aDocumentRightBeforeANameIsItsPersons() {
    line(1, "A");
    add(3, 0, "i1", 0);
    add(3, 4, "B", PARTY_B);

    assertThat(people()).containsExactlyInAnyOrder("A", "B i");
  }

  @Test
  void whatStandsFarFromItsNameMayBeOfSomebodyElse() {
    line(1, "A", "i1", "B", "i2");
    line(40, "c3");

    assertThat(form().doubtful()).extracting(Match::valueHash).containsExactly(hash("c3"));
  }

  @Test
  void whatStandsBeforeAllNamesIsOfTheFirst() {
    line(1, "c1");
    line(2, "A");

    assertThat(people()).containsExactly("A c");
  }

  @Test
  void whatStandsBeforeManyWhoHaveNoneOfItsKindMayBeOfSomebodyElse() {
    line(1, "c1");
    line(2, "A", "p1");
    line(3, "B", "p2");
    assertThat(form().doubtful()).isEmpty();

    line(4, "C", "p3");
    assertThat(form().doubtful()).extracting(Match::valueHash).containsExactly(hash("c1"));

    line(5, "D", "c4");
    assertThat(form().doubtful()).isEmpty();
  }

  private static long hash(String value) {
    return value.hashCode() * 0x9E3779B97F4A7C15L;
  }

  private FormPeople form() {
    return new FormPeople(lines.values());
  }

  /** The letters of each person, the name first. */
  private Set<String> people() {
    return form().people().stream()
        .map(
            known ->
                known.stream()
                    .map(match -> match.rule().id())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.toSet());
  }

  private void line(long line, String... values) {
    for (int i = 0; i < values.length; i++) {
      add(line, i, values[i], 0);
    }
  }

  private void add(long line, int start, String value, int person) {
    String kind = value.substring(0, 1);
    int rank =
        switch (kind) {
          case "i" -> 1;
          case "p" -> 3;
          case "c" -> 4;
          default -> Identifier.NAME;
        };
    RuleInfo info =
        new RuleInfo(
            kind, "", Wording.same(kind), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    lines
        .computeIfAbsent(line, each -> new ArrayList<>())
        .add(
            new Match(
                info,
                TEXT,
                line,
                start,
                start + 1L,
                0.9,
                value.length() > 2 ? MaskedText.parse(value) : null,
                hash(value),
                rank,
                person,
                false,
                null));
  }
}
