package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.Recorded;
import org.inshore.testkit.data.CheckDigits;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines whose first characters tell the kind of record are tables by kind. */
class RecordKindsTest {
  private static final SyntheticPeople PEOPLE = new SyntheticPeople(11);
  private static final int COUNT = 25;

  @ParameterizedTest
  @CsvSource({"UTF-8, P, C", "GB18030, P, C", "UTF-8, 10, 20", "GB18030, PER, CRD"})
  void eachKindIsATable(String charset, String person, String card) throws Exception {
    List<List<String>> people = new ArrayList<>();
    List<List<String>> cards = new ArrayList<>();
    StringBuilder text = new StringBuilder("HEADER OF THE DAY\n");
    for (int i = 1; i <= COUNT; i++) {
      Person one = PEOPLE.person(i);
      String key = "%07d".formatted(13 * i);
      people.add(List.of(person, key, one.name(), one.residentId(), one.mobile()));
      text.append(person).append(key).append(one.name());
      text.append("  ".repeat(5 - one.name().length()));
      text.append(one.residentId()).append(one.mobile()).append('\n');
      for (int n = 0; n < i % 3; n++) {
        String digits = "6218%014d".formatted(7_919L * i + n);
        String number = digits + CheckDigits.luhn(digits);
        cards.add(List.of(card, key, number, "%010d".formatted(i + n)));
        text.append(card).append(key).append(number).append("%010d%n".formatted(i + n));
      }
    }
    text.append("TRAILER\n");

    Recorded recorded = read(text.toString(), charset);

    assertThat(rows(recorded, "table:" + person)).isEqualTo(people);
    assertThat(rows(recorded, "table:" + card)).isEqualTo(cards);
    assertThat(recorded.allText()).contains("HEADER", "TRAILER").doesNotContain(card + "0000");
  }

  /** A program took a mark for narrow, or cut blanks off at the end. */
  @ParameterizedTest
  @CsvSource({"true, 0", "false, 14", "true, 14"})
  void aFewRowsOfAnotherWidthDoNotHideFields(boolean odd, int cut) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= COUNT; i++) {
      Person one = PEOPLE.person(i);
      String digits = "6218%014d".formatted(7_919L * i);
      text.append("02%06d".formatted(i)).append(digits).append(CheckDigits.luhn(digits));
      text.append(one.mobile());
      text.append(one.name()).append("  ".repeat(7 - one.name().length()));
      text.append(odd && i == 9 ? " " : "");
      text.append(cut > 0 && i % 3 > 0 ? "" : "E%04d".formatted(i)).append('\n');
    }
    String lines = text.toString();
    Recorded recorded =
        read("01HEAD\n" + (cut > 0 ? lines.replaceAll(" +\n", "\n") : lines), "GB18030");

    assertThat(recorded.rows.stream().mapToInt(rows -> rows.rows().size()).sum()).isEqualTo(COUNT);
  }

  @Test
  void aKindWithoutFieldsThatProveThemselvesIsText() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= COUNT; i++) {
      Person one = PEOPLE.person(i);
      text.append("01").append("%07d".formatted(i)).append(one.residentId());
      text.append(one.mobile()).append('\n');
      text.append("99remark ").append("x".repeat(i)).append('\n');
    }

    Recorded recorded = read(text.toString(), "UTF-8");

    assertThat(rows(recorded, "table:01")).hasSize(COUNT);
    assertThat(recorded.allText()).contains("99remark x\n", "99remark " + "x".repeat(COUNT));
  }

  @Test
  void numbersOfMachinesAreNoKinds() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      long number = 1_000_000_007L * (i * 7_919L % 10_007);
      text.append(i % 2 == 0 ? "01" : "02").append("%026d".formatted(number));
      text.append(i % 2 == 0 ? "" : "7").append('\n');
    }
    assertThat(read(text.toString(), "UTF-8").rows).isEmpty();
  }

  private static Recorded read(String text, String charset) throws Exception {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    return Recorded.of(new TextExtractor(), "text/plain", bytes);
  }

  private static List<List<String>> rows(Recorded recorded, String place) {
    List<List<String>> cells = new ArrayList<>();
    for (Recorded.Rows rows : recorded.rows) {
      if (rows.location().toString().endsWith(place)) {
        rows.rows().forEach(row -> cells.add(row.cells()));
      }
    }
    return cells;
  }
}
