package org.inshore.scanners.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.inshore.scanners.documents.Recorded;
import org.inshore.testkit.table.Aligned;
import org.inshore.testkit.table.Labelled;
import org.inshore.testkit.table.SampleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Aligned columns, and lines that name their values, are rows. */
class AlignedTextTest {
  private static final String BEFORE = "以下为本次导出的数据。请妥善保管，用后删除！\n\n";
  private static final String AFTER = "\n以上数据仅供内部使用。\n";

  @ParameterizedTest
  @EnumSource(Aligned.class)
  void alignedColumns(Aligned form) throws Exception {
    SplittableRandom random = random();
    for (int i = 0; i < 40; i++) {
      boolean header = form == Aligned.DASHES || random.nextBoolean();
      int width = random.nextInt(4, 13);
      SampleTable table =
          SampleTable.of(random.nextLong(), width, random.nextInt(10, 40), header, true);
      Recorded recorded = read(BEFORE + form.write(table) + AFTER, random);
      assertThat(cells(recorded, List.of())).as(form + " " + i).isEqualTo(table.records());
      assertThat(recorded.text("").replace("\n", "")).endsWith(AFTER.replace("\n", ""));
    }
  }

  @ParameterizedTest
  @EnumSource(Labelled.class)
  void linesThatNameTheirValues(Labelled form) throws Exception {
    SplittableRandom random = random();
    for (int i = 0; i < 40; i++) {
      SampleTable table =
          SampleTable.of(
              random.nextLong(), random.nextInt(2, 12), random.nextInt(4, 40), true, true);
      Recorded recorded = read(BEFORE + form.write(table) + AFTER, random);
      List<List<String>> rows =
          table.rows().stream()
              .map(row -> row.stream().map(cell -> Labelled.written(form, cell)).toList())
              .toList();
      assertThat(cells(recorded, table.headings())).as(form + " " + i).isEqualTo(rows);
      assertThat(recorded.rows.getFirst().rows().getFirst().number()).isEqualTo(3);
    }
  }

  /** Columns of signs of assignment are of a program, whose remarks are no headings. */
  @ParameterizedTest
  @ValueSource(strings = {"=", ":=", "+="})
  void assignmentsBelowEachOtherAreNoRows(String sign) throws Exception {
    StringBuilder code = new StringBuilder("# check login secret first\n");
    for (int i = 0; i < 12; i++) {
      code.append("this.part").append(10 + i).append("     ").append(sign).append(" CODE_7\n");
    }
    assertThat(read(code.toString(), random()).rows).isEmpty();
  }

  private static SplittableRandom random() {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("seed: -Dinshore.seed=" + seed);
    return new SplittableRandom(seed);
  }

  private static Recorded read(String text, SplittableRandom random) throws Exception {
    Charset charset = Charset.forName(random.nextBoolean() ? "UTF-8" : "GB18030");
    return Recorded.of(new TextExtractor(), "text/plain", text.getBytes(charset));
  }

  /** The cells of the columns with some headings, or of all. */
  private static List<List<String>> cells(Recorded recorded, List<String> headings) {
    List<List<String>> cells = new ArrayList<>();
    for (Recorded.Rows batch : recorded.rows) {
      List<String> all = batch.columns().stream().map(column -> column.heading()).toList();
      for (Recorded.Row row : batch.rows()) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < Math.max(headings.size(), headings.isEmpty() ? all.size() : 0); i++) {
          int column = headings.isEmpty() ? i : all.indexOf(headings.get(i));
          String value = column < row.cells().size() ? row.cells().get(column) : null;
          values.add(value == null ? "" : value);
        }
        cells.add(values);
      }
    }
    return cells;
  }

  @Test
  void columnsMayBeOneBlankApartWhereEachHasAWordAboveIt() throws Exception {
    StringBuilder text = new StringBuilder("  name            email passport_no      mobile\n");
    for (int i = 1; i < 10; i++) {
      text.append("%d   Na u%04d@example.cn   EZ000000%d 1900000000%d\n".formatted(i, i, i, i));
    }
    Recorded recorded =
        Recorded.of(
            new TextExtractor(), "text/plain", text.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(recorded.rows.getFirst().rows().getFirst().cells())
        .containsExactly(null, "name", "email", "passport_no", "mobile");
    assertThat(recorded.rows.getFirst().rows().getLast().cells())
        .containsExactly("9", "Na", "u0009@example.cn", "EZ0000009", "19000000009");
  }
}
