package org.inshore.scanners.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with all rulings, drawn as programs do, cells wrapped and set in the middle. */
class PdfGridTest {
  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void cellsAreRowsWhereverTheirLinesStand(DrawnGrid.Frames frames) throws Exception {
    List<List<String>> rows = rows(30);
    assertThat(read(rows, frames, false)).isEqualTo(rows);
  }

  @ParameterizedTest
  @EnumSource(DrawnGrid.Frames.class)
  void aRowThatIsBrokenOverPagesIsOne(DrawnGrid.Frames frames) throws Exception {
    List<List<String>> rows = rows(60);
    assertThat(read(rows, frames, true)).isEqualTo(rows);
  }

  @Test
  void aRowIsOneBelowATitleAndAHeaderThatPagesRepeat() throws Exception {
    List<List<String>> rows = rows(60);
    Recorded recorded =
        drawn(
            drawing -> {
              drawing.above = List.of("Cust", " ", " ", " ");
              drawing.table(rows);
            });
    List<List<@Nullable String>> read = new ArrayList<>();
    for (Recorded.Rows batch : recorded.rows) {
      assertThat(batch.columns())
          .extracting(column -> String.valueOf(column.name()))
          .element(1)
          .asString()
          .endsWith("id_no");
      batch.rows().forEach(row -> read.add(row.cells()));
    }
    read.removeIf(row -> row.equals(DrawnGrid.HEADER) || "Cust".equals(row.getFirst()));
    assertThat(read).isEqualTo(rows);
  }

  @Test
  void aFormIsOneRecordWhereverItsPageEnds() throws Exception {
    List<List<String>> rows =
        rows(60).stream().map(row -> List.of("Zhang", row.get(1), row.get(2), row.get(3))).toList();
    Recorded recorded = drawn(drawing -> drawing.forms(rows));
    List<List<@Nullable String>> read = new ArrayList<>();
    for (Recorded.Rows batch : recorded.rows) {
      assertThat(batch.columns())
          .extracting(column -> String.valueOf(column.name()))
          .containsExactly("Name", "ID No", "Mobile", "Address");
      batch.rows().forEach(row -> read.add(row.cells()));
    }
    assertThat(read).isEqualTo(rows);
  }

  /** Draws on pages. */
  private interface Drawn {
    void on(DrawnGrid drawing) throws IOException;
  }

  /** What is read of framed cells that were drawn. */
  private static Recorded drawn(Drawn drawn) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      drawn.on(new DrawnGrid(pdf, DrawnGrid.Frames.CELLS, true));
      pdf.save(bytes);
    }
    return Recorded.of(new PdfExtractor(), "application/pdf", bytes.toByteArray());
  }

  @Test
  void twoNumbersInACellAreTwo() throws Exception {
    Recorded recorded = new Recorded();
    byte[] pdf =
        pdf(
            content -> {
              for (int row = 0; row < 4; row++) {
                float y = 700 - 40 * row;
                content.addRect(50, y, 60, 40);
                content.addRect(110, y, 75, 40);
                content.stroke();
                DrawnGrid.show(content, 53, y + 20, row == 0 ? "cust_name" : "Zhang San");
                DrawnGrid.show(content, 113, y + 25, row == 0 ? "mobile" : "1380000000" + row);
                if (row > 0) {
                  DrawnGrid.show(content, 113, y + 10, "1390000000" + row);
                }
              }
            });
    recorded.extract(new PdfExtractor(), "application/pdf", pdf, Limits.DEFAULT);
    assertThat(recorded.allText()).contains("13800000001\n13900000001").doesNotContain("1113");
  }

  @Test
  void numbersOfAListThatIsWrappedBetweenThemAreTwo() throws Exception {
    Recorded recorded = new Recorded();
    byte[] pdf =
        pdf(
            content -> {
              for (int row = 0; row < 4; row++) {
                float y = 700 - 60 * row;
                content.addRect(50, y, 60, 60);
                content.addRect(110, y, 140, 60);
                content.stroke();
                DrawnGrid.show(content, 53, y + 20, row == 0 ? "group" : "Group " + row);
                DrawnGrid.show(content, 113, y + 45, row == 0 ? "members" : "A 11010519491231002X");
                if (row > 0) {
                  DrawnGrid.show(content, 113, y + 31, "13800000001; B 440000190001");
                  DrawnGrid.show(content, 113, y + 17, "010007");
                }
              }
            });
    recorded.extract(new PdfExtractor(), "application/pdf", pdf, Limits.DEFAULT);
    assertThat(recorded.rows.stream().flatMap(rows -> rows.rows().stream()))
        .filteredOn(
            row -> row.cells().contains("A 11010519491231002X 13800000001; B 440000190001010007"))
        .hasSize(3);
  }

  @Test
  void anIdentityNumberOnTwoLinesOfACellIsToldOnce() throws Exception {
    Recorded recorded = new Recorded();
    byte[] pdf =
        pdf(
            content -> {
              for (int row = 0; row < 3; row++) {
                float y = 700 - 40 * row;
                content.addRect(50, y, 60, 40);
                content.addRect(110, y, 75, 40);
                content.stroke();
                DrawnGrid.show(content, 53, y + 20, row == 0 ? "cust_name" : "Zhang San");
                DrawnGrid.show(content, 113, y + 25, row == 0 ? "id_no" : "1101051949123");
                if (row > 0) {
                  DrawnGrid.show(content, 113, y + 14, "1002X");
                }
              }
            });
    recorded.extract(new PdfExtractor(), "application/pdf", pdf, Limits.DEFAULT);
    assertThat(recorded.rows.stream().flatMap(rows -> rows.rows().stream()))
        .filteredOn(row -> row.cells().contains("11010519491231002X"))
        .hasSize(2);
    assertThat(recorded.blocks).noneMatch(block -> block.value().contains("11010519491231002X"));
  }

  @Test
  void aTableIsReadWhereverThePageHasItsOrigin() throws Exception {
    List<List<String>> rows = rows(30);
    byte[] bytes;
    try (PDDocument pdf = new PDDocument()) {
      DrawnGrid drawing = new DrawnGrid(pdf, DrawnGrid.Frames.CELLS, false);
      drawing.origin = 400;
      drawing.table(rows);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      bytes = out.toByteArray();
    }
    assertThat(records(bytes)).isEqualTo(rows);
  }

  private static List<List<String>> rows(int count) {
    Random random = new Random(Long.getLong("inshore.seed", 41L));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = "Zhang" + "abc".substring(random.nextInt(3));
      String id = "11010119900307" + (1000 + random.nextInt(9000));
      String mobile = "138" + (10_000_000 + random.nextInt(90_000_000));
      StringBuilder address = new StringBuilder("No.");
      for (int part = 1 + random.nextInt(3); part > 0; part--) {
        address.append(100 + random.nextInt(900)).append('-');
      }
      rows.add(List.of(name, id, mobile, address.append('#').toString()));
    }
    return rows;
  }

  /** The records that are read, those of all tables, without their header. */
  private static List<List<@Nullable String>> read(
      List<List<String>> rows, DrawnGrid.Frames frames, boolean broken) throws Exception {
    byte[] bytes;
    try (PDDocument pdf = new PDDocument()) {
      new DrawnGrid(pdf, frames, broken).table(rows);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      bytes = out.toByteArray();
    }
    return records(bytes);
  }

  private static List<List<@Nullable String>> records(byte[] bytes) throws Exception {
    Recorded recorded = Recorded.of(new PdfExtractor(), "application/pdf", bytes);
    List<List<@Nullable String>> read = new ArrayList<>();
    for (Recorded.Rows batch : recorded.rows) {
      assertThat(batch.columns()).extracting(column -> column.name()).isEqualTo(DrawnGrid.HEADER);
      batch.rows().forEach(row -> read.add(row.cells()));
    }
    read.removeIf(row -> row.equals(DrawnGrid.HEADER));
    return read;
  }

  private interface Content {
    void draw(PDPageContentStream content) throws IOException;
  }

  private static byte[] pdf(Content content) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(pdf, page)) {
        content.draw(stream);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  /** Strokes between columns, with or without a line below the header, open on both sides. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void linesThatNoStrokePartsAreRows(boolean line) throws Exception {
    Recorded recorded = new Recorded();
    byte[] pdf =
        pdf(
            content -> {
              for (int row = 0; row < 12; row++) {
                float y = 700 - 40 * row;
                for (float x : line ? new float[] {120, 240} : new float[] {50, 120, 240, 420}) {
                  content.moveTo(x, y);
                  content.lineTo(x, y + 40);
                }
                if (row == 0 || (row == 11 && !line)) {
                  float level = row == 0 && !line ? y + 40 : y;
                  content.moveTo(50, level);
                  content.lineTo(420, level);
                }
                content.stroke();
                DrawnGrid.show(content, 53, y + 18, row == 0 ? "cust_name" : "Zhang San");
                DrawnGrid.show(
                    content, 123, y + 18, row == 0 ? "id_no" : "11010119000101%04d".formatted(row));
                DrawnGrid.show(
                    content, 243, y + (row == 0 ? 18 : 24), row == 0 ? "address" : "Road " + row);
                if (row > 0) {
                  DrawnGrid.show(content, 243, y + 12, "Room 1");
                }
              }
            });
    recorded.extract(new PdfExtractor(), "application/pdf", pdf, Limits.DEFAULT);
    List<List<@Nullable String>> read = new ArrayList<>();
    recorded.rows.forEach(batch -> batch.rows().forEach(row -> read.add(row.cells())));
    assertThat(read)
        .hasSizeGreaterThanOrEqualTo(12)
        .contains(List.of("cust_name", "id_no", "address"));
    for (int row = 1; row < 12; row++) {
      assertThat(read)
          .contains(
              List.of(
                  "Zhang San", "11010119000101%04d".formatted(row), "Road " + row + "\nRoom 1"));
    }
  }
}
