package org.inshore.core.person.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.core.person.PersonCollector;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Whose the documents and telephones of a line are that names people, some of them twice. */
class NamedLineTest {
  private static final Place TEXT = Place.of(Location.of("s"));
  private static final int NAME = 15;
  private static final int DOCUMENT = 1;
  private static final int TELEPHONE = 3;
  private static final int APART = 20;
  private static final int MANY = 200;

  /** Name and value, as they are to be joined. */
  private final List<String> owners = new ArrayList<>();

  private final List<Match> line = new ArrayList<>();
  private long at;

  @Test
  void whatFollowsANameSaidAgainIsThatOnes() {
    of("A B C A d1 B d2");
    assertThat(owners).containsExactly("A d1", "B d2");
  }

  @Test
  void asManyAsAreNamedAreTheirsInTurn() {
    of("A B d1 d2 t1 t2");
    assertThat(owners).containsExactly("A d1", "B d2", "A t1", "B t2");
  }

  @Test
  void inTurnAreTheNamesSaidAgainAlone() {
    of("A B C B C d1 d2");
    assertThat(owners).containsExactly("B d1", "C d2");
  }

  @Test
  void severalTelephonesAreOfTheNameBeforeThem() {
    of("A t1 t2 B");
    assertThat(owners).containsExactly("A t1", "A t2");
  }

  @Test
  void documentsBeforeAllNamesAreOfThoseBehindThem() {
    of("d1 A d2 B");
    assertThat(owners).containsExactly("A d1", "B d2");
  }

  @Test
  void aSecondDocumentIsOfWhoHasNone() {
    of("A d1 B A d2");
    assertThat(owners).containsExactly("A d1", "B d2");
  }

  @Test
  void aDocumentSaidAgainIsNoSecondOne() {
    of("A d1 B A d1");
    assertThat(owners).containsExactly("A d1", "A d1");
  }

  @Test
  void aDocumentRightBehindItsNameIsANamesakes() {
    of("A- d1 B A- d2");
    assertThat(owners).containsExactly("A d1", "A d2 too");
  }

  @Test
  void inALineOfALongTextWhoIsNamedAgainIsOnePerson() {
    assertThat(people(MANY)).hasSize(3 * MANY);
  }

  @Test
  void inALineOfAFormWhoIsNamedAgainIsOnePerson() {
    assertThat(people(5)).hasSize(3 * 5);
  }

  @Test
  void inAFormWhoIsNamedInSeveralLinesIsOnePerson() {
    assertThat(people(List.of("A B t1", "S C t2", "S D t3"))).hasSize(2 + 1 + 2);
  }

  @Test
  void whoStandsInATableOfAFormTooIsOnePerson() {
    Location table = Location.of("s");
    Place sender = new Place(table.append("column", "c1"), table, Content.Naming.LINE, 0);
    List<String> form = List.of("A B t1", "S C t2");
    assertThat(people(form, sender, "S")).hasSize(2 + 2);
    assertThat(people(form, sender, "D")).hasSize(2 + 2 + 1);
  }

  /** A and B are married and have a document each; C is only named. */
  private Set<Long> people(int lines) {
    return people(Collections.nCopies(lines, "C A B A d1 B d2"));
  }

  private Set<Long> people(List<String> lines) {
    return people(lines, TEXT, "");
  }

  /** The people of lines, and of a name that stands somewhere else. */
  private Set<Long> people(List<String> lines, Place place, String name) {
    Set<Long> people = new HashSet<>();
    PersonCollector collector =
        new PersonCollector(
            batch -> {
              for (long person : batch.persons()) {
                people.add(person);
              }
            });
    for (int i = 0; i < lines.size(); i++) {
      line.clear();
      at = 0;
      for (String word : lines.get(i).split(" ", -1)) {
        add(word, i, TEXT);
      }
      line.forEach(collector::add);
    }
    if (!name.isEmpty()) {
      line.clear();
      add(name, lines.size(), place);
      line.forEach(collector::add);
    }
    collector.close();
    return people;
  }

  private void of(String words) {
    List<String> known = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      add(word, 0, TEXT);
      known.add(word.replace("-", ""));
    }
    NamedLine named = new NamedLine(line);
    for (String kind : List.of("document", "telephone")) {
      for (int i = 0; i < line.size(); i++) {
        Match value = line.get(i);
        Match owner = named.owner(value);
        if (value.rule().id().equals(kind) && owner != null) {
          String too = named.isOfNamesake(value) ? " too" : "";
          owners.add(known.get(line.indexOf(owner)) + " " + known.get(i) + too);
        }
      }
    }
  }

  /**
   * A name in capitals, a document d, a telephone t; a dash: nothing parts it from what follows.
   */
  private void add(String word, long record, Place place) {
    int rank = word.startsWith("d") ? DOCUMENT : word.startsWith("t") ? TELEPHONE : NAME;
    String rule = rank == NAME ? "name" : rank == DOCUMENT ? "document" : "telephone";
    RuleInfo info =
        new RuleInfo(
            rule, "", Wording.same(rule), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    // S is the same in all lines.
    long hash = (word.equals("S") ? 0 : record + 1) * 1_000_000L + word.replace("-", "").hashCode();
    line.add(new Match(info, place, record, at, at + 2, 0.95, null, hash << 4, rank));
    at += word.endsWith("-") ? 3 : APART;
  }
}
