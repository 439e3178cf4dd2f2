package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inshore.scanners.documents.Recorded;
import org.inshore.testkit.data.CheckDigits;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of one width that touch are cells where they prove themselves. */
class TouchingFieldsTest {
  private static final SyntheticPeople PEOPLE = new SyntheticPeople(5);

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void numbersBehindEachOther(String charset) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 30; i++) {
      Person person = PEOPLE.person(i);
      List<String> row =
          List.of(
              "%06d".formatted(88 * i), person.residentId(), person.mobile(), person.name(), "00");
      rows.add(row);
      text.append(String.join("", row.subList(0, 4)))
          .append("  ".repeat(6 - person.name().length()))
          .append("00\n");
    }
    assertThat(cells(text.toString(), charset)).isEqualTo(rows);
  }

  @Test
  void cardsOfSeveralLengthsWithBlanksBehindThem() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 30; i++) {
      Person person = PEOPLE.person(i);
      String digits = ("62%0" + (i % 3 == 0 ? 13 : 16) + "d").formatted(i * 7_919L);
      String card = digits + CheckDigits.luhn(digits);
      String balance = "%015d".formatted(i * 100L);
      rows.add(List.of(person.residentId(), card, balance));
      text.append(person.residentId()).append("%-19s".formatted(card)).append(balance).append('\n');
    }
    assertThat(cells(text.toString(), "UTF-8")).isEqualTo(rows);
  }

  @Test
  void birthsWithAnAccountBehindThemAreNoMobileNumbers() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      String birth = "19%02d%02d%02d".formatted(70 + i % 30, 1 + i % 12, 1 + i % 28);
      rows.add(
          List.of(PEOPLE.person(i).mobile(), birth, "%012d".formatted(7_919L * i * i + 40_000L)));
    }
    String text = String.join("", rows.stream().map(row -> String.join("", row) + "\n").toList());
    assertThat(cells(text, "UTF-8")).isEqualTo(rows);
  }

  /** The code before a number would be taken with it where only blanks part columns. */
  @ParameterizedTest
  @ValueSource(
      strings = {"HDR20250303CIFEXTRACT  0001\n", "EXTRACT  CIF\nRUN  0001\nBRANCH  0188\n"})
  void headsWithBlanksAbove(String head) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder(head);
    for (int i = 1; i <= 30; i++) {
      Person person = PEOPLE.person(i);
      rows.add(List.of("7%05d".formatted(88 * i), "01", person.residentId(), person.mobile()));
      text.append("7%05d    01%s  %s\n".formatted(88 * i, person.residentId(), person.mobile()));
    }
    assertThat(cells(text.toString(), "UTF-8")).containsSubsequence(rows);
  }

  @Test
  void numbersThatOnlyLookSo() throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      // Times in nanoseconds begin like a mobile number.
      text.append("1740%015d%08d\n".formatted(random.nextLong(1_000_000_000_000_000L), i));
    }
    assertThat(cells(text.toString(), "UTF-8")).isEmpty();
  }

  /** The names would be in cells of words, far from their numbers. */
  @ParameterizedTest
  @ValueSource(strings = {"保证人%2$s（身份证号%1$s）于当日到场。", "%1$s的持有人电话为%3$s，已核实", "办理人证件:%1$s"})
  void oneSentenceWithOtherValues(String sentence) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 30; i++) {
      Person person = PEOPLE.person(i);
      String name = person.name().substring(0, 2);
      text.append(sentence.formatted(person.residentId(), name, person.mobile())).append('\n');
    }
    assertThat(cells(text.toString(), "UTF-8")).noneMatch(row -> row.size() > 2);
  }

  private static List<List<String>> cells(String text, String charset) throws Exception {
    Recorded recorded =
        Recorded.of(new TextExtractor(), "text/plain", text.getBytes(Charset.forName(charset)));
    List<List<String>> cells = new ArrayList<>();
    recorded.rows.forEach(rows -> rows.rows().forEach(row -> cells.add(row.cells())));
    return cells;
  }
}
