package org.inshore.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

class PersonCollectorTest extends CollectedPeople {
  @Test
  void takesTheBestIdentifierOfARecord() {
    add(1, 20, 2);
    add(1, 10, 1);
    add(1, 30, 3);
    add(2, 21, 2);
    collector.contentDone(false);
    collector.close();

    assertThat(people).containsExactly(10L, 21L);
  }

  @Test
  void linksWhatElseARecordHolds() {
    add(1, 20, 3);
    add(1, 10, 1);
    add(1, 20, 3);
    add(1, 30, 4);
    add(2, 11, 1);
    add(2, 21, 3);
    add(2, 22, 3);
    add(2, 31, 4);
    add(3, 12, 1);
    add(3, 13, 1);
    add(3, 24, 3);
    collector.close();

    assertThat(people).containsExactly(10L, 11L, 12L, 13L);
    // Two numbers beside one document are both of that person.
    assertThat(links)
        .isEqualTo(
            new TreeMap<>(Map.of(20L, 10L, 30L, 10L, 21L, 11L, 22L, 11L, 31L, 11L, 24L, 13L)));
  }

  @Test
  void linksWhatAFormHoldsInLinesOfTheirOwn() {
    add(3, 10, 1);
    add(5, 20, 3);
    add(50, 20, 3);
    add(63, 30, 4);
    collector.close();

    assertThat(links).isEqualTo(new TreeMap<>(Map.of(20L, 10L, 30L, 10L)));
  }

  @Test
  void linksNothingOfALongTextNorOfOneWithSeveralPeople() {
    add(3, 10, 1);
    add(64, 20, 3);
    collector.close();
    PersonCollector other = new PersonCollector(batch -> assertThat(batch.links()).isEmpty());
    Place place = Place.of(Location.of("s"));
    other.add(match(place, "a", 1, 10, 1));
    other.add(match(place, "a", 2, 11, 1));
    other.add(match(place, "a", 3, 20, 3));
    other.close();

    assertThat(links).isEmpty();
  }

  @Test
  void twoDocumentsInTwoColumnsAreOfOnePerson() {
    Location table = Location.of("s");
    Place card = new Place(table.append("column", "card"), table, Content.Naming.COLUMN, 0);
    Place permit = new Place(table.append("column", "permit"), table, Content.Naming.COLUMN, 1);
    collector.add(match(permit, "z", 1, 20, 2));
    collector.add(match(card, "a", 1, 10, 2));
    collector.add(match(permit, "z", 1, 20, 2));
    collector.add(match(card, "a", 1, 30, 3));
    collector.add(match(card, "a", 2, 11, 2));
    collector.add(match(permit, "a", 2, 12, 2));
    collector.add(match(card, "a", 3, 13, 2));
    collector.add(match(card, "z", 3, 14, 2));
    collector.close();

    // Two of one kind are of two people, and so are two in one text.
    assertThat(people).containsExactly(10L, 11L, 12L, 13L, 14L);
    assertThat(links).isEqualTo(new TreeMap<>(Map.of(20L, 10L, 30L, 10L)));
  }

  @Test
  void theLastNameBeforeTheDocumentIsItsPersons() {
    Match clerk = match(column(0), "n", 1, 30, Identifier.NAME);
    Match debtor = match(column(1), "n", 1, 31, Identifier.NAME);
    Match document = match(column(3), "d", 1, 10, 1);

    assertThat(RecordMatches.name(List.of(clerk, debtor, document))).isSameAs(debtor);
  }

  @Test
  void rowsOfTestDataAreOfNobodyForSure() {
    Cells cells = new Cells();
    for (String name : List.of("张伟", "测试用户", "李静")) {
      cells.row(cells.rows() + 1);
      cells.cell(name);
    }
    Place place = column(1);
    RowKeys.of(
            new Content.Rows(
                place.table(),
                List.of(new Content.Column("姓名", null, null)),
                Content.Naming.COLUMN,
                cells),
            true,
            (kind, value) -> 1)
        .forEach(collector::keys);
    for (int row = 1; row <= 3; row++) {
      collector.add(match(place, "d", row, 10 + row, 1));
    }
    collector.close();

    assertThat(people).containsExactly(11L, 13L);
  }

  private static Place column(int index) {
    Location table = Location.of("s");
    return new Place(table.append("column", "c" + index), table, Content.Naming.COLUMN, index);
  }

  @Test
  void aRecordMayNameSeveralPeopleByTheSameKind() {
    add(1, 10, 1);
    add(1, 11, 1);
    add(1, 20, 2);
    collector.close();

    assertThat(people).containsExactly(10L, 11L);
  }

  @Test
  void theLastLineOfABlockGoesOnInTheNext() {
    add(1, 20, 2);
    add(2, 21, 2);
    collector.contentDone(true);
    add(2, 11, 1);
    collector.contentDone(false);
    collector.close();

    assertThat(people).containsExactly(11L, 20L);
  }

  @Test
  void recordsOfDifferentTablesAreNotMixed() {
    add(1, 20, 2);
    add(1, 31, 3);
    collector.contentDone(false);
    add(1, 21, 2);
    collector.contentDone(false);
    collector.close();

    assertThat(people).containsExactly(20L, 21L);
    assertThat(links).isEqualTo(new TreeMap<>(Map.of(31L, 20L)));
  }

  @Test
  void kindsThatAreNotOfAPersonDoNotCountNorAnythingAfterTheEnd() {
    add(1, 10, 0);
    collector.close();
    add(2, 11, 1);
    collector.close();

    assertThat(people).isEmpty();
  }

  @Test
  void agreesWithATableOfRecords() {
    long seed = Long.getLong("inshore.seed", 41L);
    Random random = new Random(seed);
    TreeSet<Long> expected = new TreeSet<>();
    TreeSet<Long> documents = new TreeSet<>();
    TreeSet<Long> owned = new TreeSet<>();
    for (int record = 1; record < 3_000; record++) {
      List<Long> ofBest = new ArrayList<>();
      List<Long> telephones = new ArrayList<>();
      int best = 9;
      for (int i = random.nextInt(6); i > 0; i--) {
        int rank = new int[] {0, 1, 3}[random.nextInt(3)];
        long hash = random.nextInt(3_000);
        add(record, hash, rank);
        if (rank == 3) {
          telephones.add(hash);
        }
        if (rank > 0 && rank < best) {
          best = rank;
          ofBest.clear();
        }
        if (rank > 0 && rank == best) {
          ofBest.add(hash);
        }
        if (random.nextInt(20) == 0) {
          collector.contentDone(true);
        }
      }
      expected.addAll(ofBest);
      if (best == 1) {
        documents.addAll(ofBest);
        owned.addAll(telephones);
      }
    }
    collector.close();

    // A telephone alone is nobody else's where another record says whose it is.
    TreeSet<Long> others = new TreeSet<>(expected);
    owned.removeAll(documents);
    others.removeAll(owned);
    assertThat(expected).as("-Dinshore.seed=%d", seed).containsAll(people);
    assertThat(people).as("-Dinshore.seed=%d", seed).containsAll(others);
    assertThat(people).hasSizeLessThan(expected.size());
  }

  @Test
  void aTelephoneAloneIsOfWhomAnotherRecordGivesItTo() {
    add(1, 10, 1);
    add(1, 30, 3);
    add(200, 30, 3);
    add(300, 31, 3);
    collector.close();

    assertThat(people).containsExactly(10L, 31L);
  }

  @Test
  void recordsMayComeInAnyOrder() {
    add(7, 20, 2);
    add(3, 21, 2);
    add(3, 10, 1);
    add(5, 22, 2);
    collector.close();

    assertThat(people).containsExactly(10L, 20L, 22L);
  }

  @Test
  void aRecordMayNameMany() {
    for (int i = 1; i <= 5_000; i++) {
      add(1, i, 2);
    }
    collector.contentDone(false);
    assertThat(people).isEmpty();
    collector.close();

    assertThat(people).hasSize(5_000);
  }

  @Test
  void moreThanABatchIsHandedOn() {
    for (int i = 0; i < 120_000; i++) {
      add(i, i + 1, 1);
    }
    collector.close();

    assertThat(people).hasSize(120_000);
  }

  /** A line that names a customer by whose agent's telephone: both are people. */
  @Test
  void whoIsNamedInALineBesideSomebodyElseIsAPerson() {
    Location text = Location.of("s");
    Place agent = new Place(text, text, Place.of(text).naming(), 0, 5, 0, Place.of(text).owner());
    for (int line = 0; line < 130; line++) {
      add(line, 1_000 + line, 15);
      collector.add(match(agent, "a", line, 2_000 + line, 15));
      collector.add(match(agent, "b", line, 3_000 + line, 3));
    }
    // A name alone is somebody's where it is sure.
    collector.add(match(Place.of(text), "a", 500, 9_000, 15).with(0.6));
    collector.add(match(Place.of(text), "a", 500, 9_001, 15).with(0.6));
    add(501, 9_002, 15);
    collector.close();

    assertThat(people).hasSize(261);
  }

  /** A note of a call that names a relative with a number, in the row of a customer. */
  @Test
  void whomACellOfWordsNamesWithANumberIsAPersonOfItsOwn() {
    Location table = Location.of("s");
    Place name = new Place(table.append("column", "name"), table, Content.Naming.COLUMN, 0);
    Place id = new Place(table.append("column", "id"), table, Content.Naming.COLUMN, 1);
    Place note = new Place(table.append("column", "note"), table, Content.Naming.COLUMN, 2);
    for (int row = 0; row < 100; row++) {
      collector.add(match(name, "name", row, 1_000 + row, 15));
      collector.add(match(id, "id", row, 2_000 + row, 1));
      // Whoever calls again about herself is nobody else.
      long named = row < 40 ? 1_000 + row : 3_000 + row;
      if (row < 60) {
        collector.add(inWords(note, "name", row, named, 15));
        collector.add(inWords(note, "telephone", row, 4_000 + row, 3));
      }
    }
    collector.close();

    assertThat(people).hasSize(120);
  }

  @Test
  void namesAndDocumentsOfTwoCellsInOneOrderAreOfOnePersonEach() {
    Location table = Location.of("s");
    Place name = new Place(table.append("column", "name"), table, Content.Naming.COLUMN, 0);
    Place id = new Place(table.append("column", "id"), table, Content.Naming.COLUMN, 1);
    Place phone = new Place(table.append("column", "phone"), table, Content.Naming.COLUMN, 2);
    for (int row = 0; row < 100; row++) {
      for (int i = 0; i < 2; i++) {
        collector.add(match(name, "name", row, 1_000 + 2 * row + i, 15));
        collector.add(match(id, "id", row, 2_000 + 2 * row + i, 1));
        collector.add(match(phone, "telephone", row, 4_000 + 2 * row + i, 3));
      }
    }
    collector.close();

    assertThat(people).hasSize(200);
    for (long i = 0; i < 200; i++) {
      assertThat(links).containsEntry(4_000 + i, 2_000 + i);
    }
  }

  @Test
  void theFormerPassportBesideThePresentOneIsOfTheSamePerson() {
    Location table = Location.of("s");
    Place name = new Place(table.append("column", "name"), table, Content.Naming.COLUMN, 0);
    Place former = new Place(table.append("column", "former"), table, Content.Naming.COLUMN, 1);
    Place present = new Place(table.append("column", "present"), table, Content.Naming.COLUMN, 2);
    for (int row = 0; row < 100; row++) {
      collector.add(match(name, "name", row, 1_000 + row, 15));
      collector.add(match(former, "passport", row, 2_000 + row, 2));
      collector.add(match(present, "passport", row, 3_000 + row, 2));
    }
    collector.close();

    assertThat(people).hasSize(100);
  }

  private static Match inWords(Place place, String rule, long record, long hash, int rank) {
    RuleInfo info = match(place, rule, record, hash, rank).rule();
    return new Match(info, place, record, 9, 12, 0.9, null, hash << 4, rank);
  }
}
