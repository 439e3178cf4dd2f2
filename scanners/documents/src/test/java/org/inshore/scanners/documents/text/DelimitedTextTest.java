package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.csv.CsvExtractor;
import org.inshore.spi.scan.Content;
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
