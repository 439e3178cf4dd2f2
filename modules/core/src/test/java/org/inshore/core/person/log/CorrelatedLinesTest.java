package org.inshore.core.person.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.junit.jupiter.api.Test;

/** Lines of a log, each with one value; a number says which event wrote them. */
class CorrelatedLinesTest {
  private static final Place TEXT = Place.of(Location.of("s"));

  private final CorrelatedLines lines = new CorrelatedLines();
  private final List<List<Match>> records = new ArrayList<>();
  private int whole;

  @Test
  void whatOneEventWritesIsOneRecord() {
    keys(1, 11, 11, 12, 12, 13, 13);
    for (int i = 0; i < 3; i++) {
      line(2 * i, Identifier.SHARED, 50 + i);
      line(2 * i + 1, 1, 60 + i);
    }
    assertThat(sizes()).containsExactly(2, 2, 2);
  }

  @Test
  void fewJoinsAreChance() {
    keys(1, 11, 11, 12, 12);
    line(0, Identifier.SHARED, 50);
    line(1, 1, 60);
    line(2, Identifier.SHARED, 51);
    line(3, 1, 61);
    assertThat(sizes()).containsExactly(1, 1, 1, 1);
  }

  @Test
  void aNumberThatSeveralPeopleShareIsOfNoEvent() {
    long[] branches = new long[24];
    for (int i = 0; i < branches.length; i++) {
      branches[i] = i / 4;
    }
    keys(1, branches);
    for (int i = 0; i < branches.length; i++) {
      line(i, 1 + i % 2 * 2, 100 + i);
    }
    assertThat(sizes()).hasSize(24).containsOnly(1);
  }

  @Test
  void theLabelThatJoinsMostIsTaken() {
    keys(1, 11, 11, 12, 12, 13, 13, 14, 14);
    keys(2, 91, 91, 92, 92, 93, 93, 1, 2);
    for (int i = 0; i < 4; i++) {
      line(2 * i, Identifier.SHARED, 50 + i);
      line(2 * i + 1, Identifier.NAME, 60 + i);
    }
    assertThat(sizes()).containsExactly(2, 2, 2, 2);
  }

  @Test
  void whoHasARoleInAnEventIsNoReasonAgainstIt() {
    keys(1, 11, 11, 12, 12, 13, 13);
    for (int i = 0; i < 3; i++) {
      Match clerk = match(TEXT, 2 * i, Identifier.NAME, 70 + i).ofPerson(5);
      Match own = match(TEXT, 2 * i, Identifier.NAME, 80 + i);
      lines.take(List.of(own, clerk), false, false, this::record);
      line(2 * i + 1, 1, 60 + i);
    }
    assertThat(sizes()).containsExactly(3, 3, 3);
    assertThat(whole).isEqualTo(3);
  }

  /** Who answers in chats is somebody besides whoever asks, and no second one of the chat. */
  @Test
  void whoSeesToManyEventsIsOfNone() {
    keys(1, 11, 11, 11, 12, 12, 12, 13, 13, 13);
    for (int i = 0; i < 3; i++) {
      line(3 * i, Identifier.NAME, 80 + i);
      Match clerk = match(TEXT, 3 * i + 1, Identifier.NAME, 70);
      Match told = match(TEXT, 3 * i + 1, Identifier.SHARED, 50 + i);
      lines.take(List.of(clerk, told), false, false, this::record);
      line(3 * i + 2, 1, 60 + i);
    }
    assertThat(sizes()).containsExactlyInAnyOrder(3, 3, 3, 1, 1, 1);
    assertThat(whole).isEqualTo(6);
  }

  /** Who logs in by a telephone and then pays by it, from a card. */
  @Test
  void whoPlaysAPartInALaterLineIsWhomTheFirstTellsOf() {
    keys(1, 11, 11, 12, 12, 13, 13);
    for (int i = 0; i < 3; i++) {
      line(2 * i, Identifier.SHARED, 50 + i);
      Match told = match(TEXT, 2 * i + 1, Identifier.SHARED, 50 + i).ofPerson(5);
      Match card = match(TEXT, 2 * i + 1, Identifier.SHARED + 1, 60 + i).ofPerson(5);
      lines.take(List.of(told, card), false, false, this::record);
    }
    assertThat(sizes()).containsExactly(2, 2, 2);
    assertThat(records.stream().flatMap(List::stream)).allMatch(each -> each.person() == 0);
  }

  @Test
  void twoOfARoleAreTwoEvents() {
    keys(1, 11, 11, 12, 12, 13, 13);
    for (int i = 0; i < 6; i++) {
      Match clerk = match(TEXT, i, Identifier.NAME, 70 + i).ofPerson(5);
      lines.take(List.of(clerk), false, false, this::record);
    }
    assertThat(sizes()).containsExactly(1, 1, 1, 1, 1, 1);
    assertThat(whole).isZero();
  }

  @Test
  void aNumberThatALineHasTwiceJoinsItToNothing() {
    keys(1, 11, 12, 13, 14);
    keys(1, 11, 12, 13, 14);
    for (int i = 0; i < 4; i++) {
      line(i, 1, 60 + i);
    }
    assertThat(sizes()).containsExactly(1, 1, 1, 1);
    assertThat(whole).isZero();
  }

  @Test
  void aLineBeforeOneWithATimeOfItsOwnIsAll() {
    keys(1, 11, 12, 13, 14);
    lines.add(RowKeys.timed(TEXT.location(), new long[] {0, 1, 2}));
    for (int i = 0; i < 6; i++) {
      line(i, 1, 60 + i);
    }
    lines.add(RowKeys.timed(TEXT.location(), new long[] {5, 6}));
    line(6, 1, 66);
    assertThat(sizes()).hasSize(7).containsOnly(1);
    // 0, 1, 5 and the last one.
    assertThat(whole).isEqualTo(4);
  }

  @Test
  void otherTextsDoNotWait() {
    keys(1, 11);
    Match elsewhere = match(Place.of(Location.of("other")), 0, 1, 5);
    assertThat(lines.take(List.of(elsewhere), false, false, (_, _, _, _) -> {})).isFalse();
  }

  private void keys(long label, long... keys) {
    long[] rows = new long[keys.length];
    Arrays.setAll(rows, i -> i);
    lines.add(RowKeys.ofLines(TEXT.location(), label, rows, keys));
  }

  private void line(long line, int rank, long hash) {
    assertThat(lines.take(List.of(match(TEXT, line, rank, hash)), false, false, this::record))
        .isTrue();
  }

  private void record(List<Match> matches, boolean all, boolean chance, boolean sensitive) {
    records.add(matches);
    whole += all ? 1 : 0;
  }

  private List<Integer> sizes() {
    lines.end(this::record);
    return records.stream().map(List::size).toList();
  }

  private static Match match(Place place, long line, int rank, long hash) {
    RuleInfo info =
        new RuleInfo(
            "r" + rank, "", Wording.same("r"), Subject.PERSONAL_FINANCIAL, List.of(), List.of());
    return new Match(info, place, line, 0, 1, 0.9, null, hash, rank);
  }
}
