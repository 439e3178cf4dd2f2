package org.inshore.core.person.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.inshore.core.person.PersonCollector;
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

/** Texts of many forms: a letter tells the kind of a value, the number whose it is. */
class SerialFormsTest {
  private static final Location TABLE = Location.of("s");
  private static final Place TEXT = Place.of(TABLE);

  private final List<List<Match>> lines = new ArrayList<>();
  private Place place = TEXT;

  @Test
  void aFormBeginsWithTheKindThatComesFirst() {
    for (int i = 0; i < 5; i++) {
      line(3L * i, "n" + i);
      line(3L * i + 1, "i" + i);
      line(3L * i + 2, "p" + i);
    }
    assertThat(sizes()).containsExactly(3, 3, 3, 3, 3);
  }

  @Test
  void aFormBeginsBehindTheWidestGap() {
    line(0, "p9");
    for (int i = 1; i < 6; i++) {
      line(10L * i, "i" + i);
      line(10L * i + 1, "n" + i);
      line(10L * i + 2, "p" + i);
    }
    assertThat(sizes()).containsExactly(1, 3, 3, 3, 3, 3);
  }

  /** As on cards: below the name stands what somebody does, and for whom. */
  @Test
  void aFormBeginsWithTheFirstOfTheTextWhereTheLastIsWholeBySuch() {
    for (int i = 0; i < 25; i++) {
      line(7L * i, "n" + i);
      line(7L * i + 3, "p" + i);
      line(7L * i + 4, "m" + i);
      line(7L * i + 5, "a" + i);
    }
    assertThat(sizes()).hasSize(25).containsOnly(4);
    assertThat(people()).hasSize(25);
  }

  @Test
  void whoeverAsksInEachFormStandsBeforeTheFirst() {
    for (int i = 0; i < 6; i++) {
      line(6L * i + 1, "n99");
      line(6L * i + 2, "n" + i, "i" + i);
      line(6L * i + 4, "p" + i);
    }
    // The first line is of nobody's form, and each other one of the form before.
    assertThat(sizes()).containsExactly(1, 3, 3, 3, 3, 3, 2);
  }

  @Test
  void whoeverStandsInEachFormBeginsNone() {
    for (int i = 0; i < 6; i++) {
      line(9L * i + 4, "n" + i);
      line(9L * i + 5, "n99");
      line(9L * i + 7, "i" + i, "n99");
    }
    assertThat(sizes()).containsExactly(3, 3, 3, 3, 3, 3);
  }

  @Test
  void formsOfTwoInTurnAreForms() {
    for (int i = 0; i < 10; i += 2) {
      line(9L * i, "n" + i, "i" + i);
      line(9L * i + 1, "n" + (i + 1), "i" + (i + 1));
      line(9L * i + 2, "p" + i);
    }
    assertThat(sizes()).containsExactly(1, 2, 1, 2, 1, 2, 1, 2, 1, 2);
  }

  @Test
  void aSecondDocumentBeginsTheFormOfSomebodyWithoutAName() {
    for (int i = 0; i < 12; i++) {
      if (i != 7) {
        line(3L * i, "n" + i);
      }
      line(3L * i + 1, "i" + i);
      line(3L * i + 2, "p" + i);
    }
    assertThat(sizes()).containsExactly(3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3);
  }

  /** As in 分析：资金往来频繁 below whom each report is about. */
  @Test
  void aSeemingNameThatAllFormsHaveAloneInALineIsPrinted() {
    for (int i = 0; i < 5; i++) {
      line(4L * i, "n" + i);
      line(4L * i + 1, "i" + i);
      line(4L * i + 2, "nprinted");
      line(4L * i + 3, "nclerk" + i / 3, "p" + i);
    }
    SerialForms forms = Objects.requireNonNull(SerialForms.of(lines));
    assertThat(lines.stream().flatMap(List::stream).filter(forms::isPrinted))
        .hasSize(5)
        .allMatch(match -> match.record() % 4 == 2);
  }

  @Test
  void whoSpeaksInEachFormIsSomebodyWhereNothingElseTellsOfPeople() {
    for (int i = 0; i < 5; i++) {
      line(3L * i, "n" + i, "p" + i);
      line(3L * i + 1, "nclerk");
    }
    SerialForms forms = SerialForms.of(lines);
    assertThat(forms != null && forms.isPrinted(lines.get(1).getFirst())).isFalse();
  }

  /** As in reports of a credit bureau: some are married, and their spouses stand further left. */
  @Test
  void aFormBeginsWithANameUnderItsLabelWhoeverElseItTellsOf() {
    for (int i = 0; i < 9; i++) {
      line(20L * i, "a", "a", "n" + i, "i" + i);
      line(20L * i + 5, "p" + i);
      line(20L * i + 6, "p7" + i);
      if (i % 4 > 1) {
        line(20L * i + 9, "n7" + i, "i7" + i);
      }
    }
    lines.forEach(line -> line.removeIf(match -> match.personKey() == 0));
    for (List<Match> line : lines) {
      if (line.size() > 1 && line.getFirst().start() == 2) {
        line.set(0, moved(line.getFirst(), 6));
      }
    }
    // A spouse's document begins a form of the spouse's own, if only for the name above it.
    assertThat(sizes().stream().mapToInt(each -> each).sum()).isEqualTo(lines.size());
    assertThat(people()).hasSize(13).allMatch(Identifier::isDocument);
  }

  @Test
  void linesOfOnePersonEachAndLinesWithoutOrderAreNone() {
    for (int i = 0; i < 9; i++) {
      line(i, "n" + i, "p" + i);
    }
    assertThat(SerialForms.of(lines)).isNull();

    lines.clear();
    for (String kinds : List.of("n i i p", "p p", "i n n n", "c", "n p i c i", "i i i")) {
      for (String kind : kinds.split(" ", -1)) {
        line(lines.size(), kind + lines.size());
      }
    }
    assertThat(SerialForms.of(lines)).isNull();
  }

  @Test
  void manyFormsAreManyPeople() {
    for (Place each : List.of(TEXT, column("said"))) {
      place = each;
      lines.clear();
      for (int i = 0; i < 70; i++) {
        line(6L * i, "n" + i);
        line(6L * i + 2, "i" + i);
        line(6L * i + 4, "p" + i);
      }
      List<Long> found = new ArrayList<>();
      PersonCollector collector =
          new PersonCollector(
              batch -> {
                for (long person : batch.persons()) {
                  found.add(person);
                }
                assertThat(batch.doubtful()).isEmpty();
                assertThat(batch.more()).isZero();
              });
      lines.stream().flatMap(List::stream).forEach(collector::add);
      collector.close();
      assertThat(found).hasSize(70).allMatch(Identifier::isDocument);
    }
  }

  /** Reports print telephones as a table where there are several, which is told of before lines. */
  @Test
  void rowsOfTelephonesBetweenTheLinesAreOfTheirForms() {
    for (int i = 0; i < 40; i++) {
      place = TEXT;
      line(20L * i, "n" + i, "i" + i);
      place = i % 3 == 0 ? TEXT : column("phones");
      for (int row = 0; row <= i % 3; row++) {
        line(20L * i + 8 + row, "p" + i + row);
      }
    }
    lines.sort(Comparator.comparing(line -> line.getFirst().place().isText()));
    assertThat(people()).hasSize(40).allMatch(Identifier::isDocument);
  }

  @Test
  void cellsOfAColumnOfNamesThatAreNoneMayBeMorePeople() {
    List<Long> more = new ArrayList<>();
    PersonCollector collector = new PersonCollector(batch -> more.add(batch.more()));
    place = column("c7");
    for (int i = 0; i < 38; i++) {
      line(i, "n" + i);
    }
    lines.stream().flatMap(List::stream).forEach(collector::add);
    collector.column(new ColumnCount(place, null, List.of(), 40, 40, 0, 0, 0, 0));
    collector.close();
    assertThat(more.stream().mapToLong(each -> each).sum()).isEqualTo(2);
  }

  private static Place column(String name) {
    return new Place(TABLE.append("column", name), TABLE, Content.Naming.LINE, 0);
  }

  private List<Long> people() {
    List<Long> found = new ArrayList<>();
    PersonCollector collector =
        new PersonCollector(
            batch -> {
              for (long person : batch.persons()) {
                found.add(person);
              }
            });
    lines.stream().flatMap(List::stream).forEach(collector::add);
    collector.close();
    return found;
  }

  private static Match moved(Match match, long start) {
    return new Match(
        match.rule(),
        match.place(),
        match.record(),
        start,
        start + 3,
        match.confidence(),
        null,
        match.valueHash(),
        match.personKey());
  }

  private List<Integer> sizes() {
    SerialForms forms = Objects.requireNonNull(SerialForms.of(lines));
    return forms.forms(lines, line -> line).stream().map(List::size).toList();
  }

  private void line(long line, String... values) {
    List<Match> matches = new ArrayList<>();
    for (String value : values) {
      String kind = value.substring(0, 1);
      int rank =
          switch (kind) {
            case "i" -> 1;
            case "p" -> Identifier.SHARED;
            case "c" -> 4;
            case "m" -> 5;
            case "a" -> 0;
            default -> Identifier.NAME;
          };
      RuleInfo info =
          new RuleInfo(
              kind, "", Wording.same(kind), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
      long hash = value.hashCode() * 0x9E3779B97F4A7C15L;
      matches.add(new Match(info, place, line, matches.size(), 9, 0.95, null, hash, rank));
    }
    lines.add(matches);
  }
}
