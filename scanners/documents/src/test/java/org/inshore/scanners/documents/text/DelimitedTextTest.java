package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.csv.CsvExtractor;
import org.inshore.spi.content.Content;
import org.inshore.testkit.table.Delimited;
import org.inshore.testkit.table.SampleTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delimited records in texts are rows, whatever parts their fields. */
class DelimitedTextTest {
  private static final String PROSE = "以下为本次导出的数据。请妥善保管，用后删除！\nExported on Monday, by hand.\n\n";

  @Test
  void rowsEqualTheTablesCells() throws Exception {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("seed: -Dinshore.seed=" + seed);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 300; i++) {
      int width = random.nextInt(10) == 0 ? random.nextInt(14, 41) : random.nextInt(3, 12);
      boolean header = random.nextInt(3) > 0;
      SampleTable table =
          SampleTable.of(
              random.nextLong(), width, random.nextInt(6, 40), header, random.nextBoolean());
      String delimiter = Delimited.DELIMITERS.get(random.nextInt(Delimited.DELIMITERS.size()));
      boolean trailing = random.nextInt(4) == 0;
      String end = random.nextBoolean() ? "\n" : "\r\n";
      String before = random.nextBoolean() ? PROSE : "";
      String after =
          random.nextBoolean() ? "\n合计：" + table.rows().size() + " 条\n以上数据仅供内部使用。\n" : "";
      String text = before + Delimited.write(table, delimiter, trailing, end) + after;
      Charset charset = Charset.forName(random.nextBoolean() ? "UTF-8" : "GB18030");

      Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", text.getBytes(charset));

      String what = i + " of seed " + seed + ", " + delimiter + " " + charset + " " + table;
      assertThat(cells(recorded)).as(what).isEqualTo(expected(table));
      long first = before.isEmpty() ? 1 : 4;
      assertThat(recorded.rows.getFirst().rows().getFirst().number()).as(what).isEqualTo(first);
      for (Recorded.Rows rows : recorded.rows) {
        assertThat(rows.naming()).isEqualTo(Content.Naming.LINE);
      }
      if (header) {
        List<String> named =
            recorded.rows.getFirst().columns().stream().map(Content.Column::heading).toList();
        assertThat(named).as(what).isEqualTo(table.headings());
      }
      assertThat(
              String.join("", recorded.texts.values().stream().map(Object::toString).toList())
                  .replace("\n", "")
                  .replace("\r", ""))
          .as(what)
          .isEqualTo((before + after).replace("\n", "").replace("\r", ""));
    }
  }

  /** What marks an item of a list is in no cell. */
  @ParameterizedTest
  @ValueSource(strings = {"- ", "* ", "• ", "%d、", "%d. ", "(%d) ", "①"})
  void itemsOfAListAreRecords(String mark) throws Exception {
    StringBuilder text = new StringBuilder("名单如下：\n");
    for (int row = 1; row < 7; row++) {
      text.append(mark.formatted(row))
          .append("江山|11010119000101%04d|1380013800%d|城东支行\n".formatted(row, row));
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      byte[] bytes = text.toString().getBytes(charset);
      Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", bytes);
      assertThat(recorded.rows).hasSize(1);
      assertThat(recorded.rows.getFirst().rows())
          .hasSize(6)
          .allMatch(row -> "江山".equals(row.cells().getFirst()));
    }
  }

  @Test
  void numbersWithMessagesAreRecords() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 12; row++) {
      text.append("1390000%04d,陈女士您好，您的账单已出，请按时还款。\n".formatted(row));
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Recorded recorded = Recorded.of(new TextExtractor(), "text/plain", bytes);
    assertThat(recorded.rows.stream().mapToInt(rows -> rows.rows().size()).sum()).isEqualTo(12);
    assertThat(recorded.rows.getFirst().rows().getFirst().cells())
        .containsExactly("13900000000", "陈女士您好，您的账单已出，请按时还款。");

    String prose = text.toString().replaceAll("1390000(?=\\d)", "昨天第");
    assertThat(
            Recorded.of(new TextExtractor(), "text/plain", prose.getBytes(StandardCharsets.UTF_8))
                .rows)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"^", "~", "\u0001", "\u001d", "|@|", "||", "@#@", "\u0001\u0002"})
  void filesThatPromiseCommasMayHaveOtherDelimiters(String delimiter) throws Exception {
    for (long seed = 1; seed <= 20; seed++) {
      SampleTable table = SampleTable.of(seed, 3 + (int) seed % 8, 12, seed % 2 == 0, false);
      String text = Delimited.write(table, delimiter, false, "\n");
      Recorded recorded =
          Recorded.of(new CsvExtractor(), "text/csv", text.getBytes(StandardCharsets.UTF_8));
      assertThat(cells(recorded)).as(seed + " " + delimiter).isEqualTo(expected(table));
    }
  }

  @Test
  void aDelimiterThatIsTwiceTheSameMayStandOnceInAValue() throws Exception {
    StringBuilder text = new StringBuilder("name@@mobile@@email\n");
    for (int i = 0; i < 9; i++) {
      text.append("王小明@@1900000000").append(i).append("@@u").append(i).append("@example.cn\n");
    }
    assertThat(cells(read(text.toString())))
        .hasSize(10)
        .startsWith(List.of("name", "mobile", "email"))
        .endsWith(List.of("王小明", "19000000008", "u8@example.cn"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void blanksPartQuotedFields(boolean numbered) throws Exception {
    StringBuilder text = new StringBuilder("\"name\" \"mobile\" \"note\"\n");
    for (int i = 1; i < 9; i++) {
      text.append(numbered ? "\"" + i + "\" " : "").append("\"Li Na\" \"1900000000");
      text.append(i).append("\" \"of \\\"A\\\"\"\n");
    }
    List<List<@Nullable String>> cells = cells(read(text.toString()));
    assertThat(cells).hasSize(9);
    assertThat(cells.getFirst()).endsWith("name", "mobile", "note").hasSize(numbered ? 4 : 3);
    assertThat(cells.getLast().subList(numbered ? 1 : 0, numbered ? 3 : 2))
        .containsExactly("Li Na", "19000000008");
  }

  @Test
  void namesOfColumnsStandInTheSettingsOfALoader() throws Exception {
    String text =
        """
        -- customers
        LOAD DATA
        INFILE *
        INTO TABLE cust
        FIELDS TERMINATED BY '|' OPTIONALLY ENCLOSED BY '"'
        TRAILING NULLCOLS
        (CUST_NAME CHAR(60), OPENED DATE "YYYY-MM-DD" NULLIF (OPENED = BLANKS),
         BALANCE "TO_NUMBER(:BALANCE, '999.99')")
        BEGINDATA
        王小明|2020-01-01|12.50
        Li Na|2020-01-02|13.50
        Wu|2020-01-03|14.50
        Sun|2020-01-04|15.50
        """;
    Recorded recorded = read(text);
    assertThat(cells(recorded))
        .hasSize(5)
        .startsWith(List.of("CUST_NAME", "OPENED", "BALANCE"))
        .endsWith(List.of("Sun", "2020-01-04", "15.50"));
    assertThat(recorded.rows.getLast().rows().getLast().number()).isEqualTo(13);
    assertThat(recorded.allText()).contains("INTO TABLE cust", "TO_NUMBER").contains("Li Na");
  }

  private static Recorded read(String text) throws Exception {
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<List<@Nullable String>> expected(SampleTable table) {
    List<List<@Nullable String>> expected = new ArrayList<>();
    for (List<String> record : table.records()) {
      List<@Nullable String> cells = new ArrayList<>();
      record.forEach(cell -> cells.add(cell.isEmpty() ? null : cell));
      expected.add(cells);
    }
    return expected;
  }

  private static List<List<@Nullable String>> cells(Recorded recorded) {
    List<List<@Nullable String>> cells = new ArrayList<>();
    recorded.rows.forEach(batch -> batch.rows().forEach(row -> cells.add(row.cells())));
    return cells;
  }
}
