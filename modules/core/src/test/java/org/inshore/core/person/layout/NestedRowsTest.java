package org.inshore.core.person.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.Match;
import org.junit.jupiter.api.Test;

/** Records are numbered as they end: what is inside before what is around it. */
class NestedRowsTest {
  private final List<List<Match>> records = new ArrayList<>();
  private final NestedElements elements = new NestedElements();

  @Test
  void cardsInAnArrayAreOfTheRecordAround() {
    record(1, "$.list[].accounts[].no", "c1");
    record(2, "$.list[].accounts[].no", "c2");
    record(3, "$.list[].basic.name", "n1");
    record(4, "$.list[].accounts[].no", "c3");
    record(5, "$.list[].basic.name", "n2");
    assertThat(sizes()).containsExactly(0, 0, 3, 0, 2);
  }

  @Test
  void elementsOfXmlLikewise() {
    record(1, "/rows/row/cards/card/no", "c1");
    record(2, "/rows/row/cards/card/no", "c2");
    record(3, "/rows/row/name", "n1");
    assertThat(sizes()).containsExactly(0, 0, 3);
  }

  @Test
  void cardsAreOfWhomTheirObjectIsOf() {
    record(1, "$.before.cards[].no", "c1");
    record(2, "$.after.cards[].no", "c2");
    List<Match> around = new ArrayList<>();
    around.add(LaidOut.match("t", "$.before.name", 3, "n1"));
    around.add(LaidOut.match("t", "$.after.name", 3, "n1").ofPerson(5));
    records.add(around);

    NestedRows.join(records, elements);
    assertThat(around).extracting(Match::person).containsExactly(0, 5, 0, 5);
  }

  @Test
  void whoHasANameIsSomebodyElse() {
    record(1, "$.list[].contacts[].name", "n1");
    record(2, "$.list[].name", "n2");
    assertThat(sizes()).containsExactly(1, 1);
  }

  @Test
  void theTelephoneOfAHouseholdIsOfOneOfItOrOfSomebodyElse() {
    record(1, "$[].members[].name", "n1");
    record(2, "$[].members[].name", "n2");
    record(3, "$[].tel", "p1");
    record(4, "$[].members[].name", "n3");
    record(5, "$[].tel", "p2");

    assertThat(NestedRows.join(records, elements)).hasSize(1);
    assertThat(records).extracting(List::size).containsExactly(1, 1, 0, 1, 1);
  }

  @Test
  void behindARecordInWhichNothingWasFoundNobodyKnows() {
    record(1, "$.list[].accounts[].no", "c1");
    record(3, "$.list[].name", "n2");
    assertThat(sizes()).containsExactly(1, 1);
  }

  @Test
  void whereMostAreJoinedTheRestMayBeOfWhoeverComesNext() {
    record(1, "$[].changes[].after", "p1");
    record(2, "$[].id", "i1");
    record(3, "$[].changes[].after", "p2");
    record(5, "$[].id", "i2");

    assertThat(NestedRows.join(records, elements)).hasSize(1);
    assertThat(records).extracting(List::size).containsExactly(0, 2, 0, 1);
  }

  @Test
  void elementsThatTellOfNobodyAreNoRecordsOfSomebodyElse() {
    record(1, "$[].changes[].after", "p1");
    elements.add(LaidOut.match("t", "$[].changes[].after", 2, "a1"));
    record(3, "$[].id", "i1");
    record(4, "$[].changes[].after", "p2");
    elements.add(LaidOut.match("t", "$[].remark", 5, "a2"));
    record(6, "$[].id", "i2");
    assertThat(sizes()).containsExactly(0, 2, 0, 1);
  }

  @Test
  void recordsBesideEachOtherStayApart() {
    record(1, "$.cards[].no", "c1");
    record(2, "$.people[].name", "n1");
    assertThat(sizes()).containsExactly(1, 1);
  }

  private void record(long number, String column, String value) {
    List<Match> record = new ArrayList<>();
    record.add(LaidOut.match("t", column, number, value));
    records.add(record);
  }

  private List<Integer> sizes() {
    NestedRows.join(records, elements);
    return records.stream().map(List::size).toList();
  }
}
