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
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with all rulings, drawn as programs do, cells wrapped and set in the middle. */
class PdfGridTest {
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private static final List<String> HEADER = List.of("cust_name", "id_no", "mobile", "address");
  private static final int[] WIDTHS = {8, 7, 9, 10};
  private static final float SIZE = 9;
  private static final float BOTTOM = 60;

  /** How frames are painted. */
  enum Frames {
    /** A rectangle around each cell. */
    CELLS,
    /** Rectangles that stand apart. */
    APART,
    /** Thin filled rectangles. */
    FILLED,
    /** None: white space alone parts rows. */
    NONE
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void cellsAreRowsWhereverTheirLinesStand(Frames frames) throws Exception {
    List<List<String>> rows = rows(30);
    assertThat(read(rows, frames, false)).isEqualTo(rows);
  }

  @ParameterizedTest
  @EnumSource(Frames.class)
  void aRowThatIsBrokenOverPagesIsOne(Frames frames) throws Exception {
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
    read.removeIf(row -> row.equals(HEADER) || "Cust".equals(row.getFirst()));
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
    void on(Drawing drawing) throws IOException;
  }

  /** What is read of framed cells that were drawn. */
  private static Recorded drawn(Drawn drawn) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      drawn.on(new Drawing(pdf, Frames.CELLS, true));
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
                show(content, 53, y + 20, row == 0 ? "cust_name" : "Zhang San");
                show(content, 113, y + 25, row == 0 ? "mobile" : "1380000000" + row);
                if (row > 0) {
                  show(content, 113, y + 10, "1390000000" + row);
                }
              }
            });
    recorded.extract(new PdfExtractor(), "application/pdf", pdf, Limits.DEFAULT);
    assertThat(recorded.allText()).contains("13800000001\n13900000001").doesNotContain("1113");
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
                show(content, 53, y + 20, row == 0 ? "cust_name" : "Zhang San");
                show(content, 113, y + 25, row == 0 ? "id_no" : "1101051949123");
                if (row > 0) {
                  show(content, 113, y + 14, "1002X");
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
      Drawing drawing = new Drawing(pdf, Frames.CELLS, false);
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
      List<List<String>> rows, Frames frames, boolean broken) throws Exception {
    byte[] bytes;
    try (PDDocument pdf = new PDDocument()) {
      new Drawing(pdf, frames, broken).table(rows);
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
      assertThat(batch.columns()).extracting(column -> column.name()).isEqualTo(HEADER);
      batch.rows().forEach(row -> read.add(row.cells()));
    }
    read.removeIf(row -> row.equals(HEADER));
    return read;
  }

  /** Draws a table, each row as high as its highest cell; what has no room goes to a new page. */
  private static final class Drawing {
    private final PDDocument pdf;
    private final Frames frames;
    private final boolean broken;
    private float y;

    /** Where the lower left corner of a page lies, in both directions. */
    private float origin;

    /** A line above the header, with which each page begins; none if it is empty. */
    private List<String> above = List.of();

    Drawing(PDDocument pdf, Frames frames, boolean broken) {
      this.pdf = pdf;
      this.frames = frames;
      this.broken = broken;
    }

    void table(List<List<String>> rows) throws IOException {
      PDPageContentStream content = next();
      if (above.isEmpty()) {
        row(content, HEADER.stream().map(List::of).toList());
      }
      for (List<String> row : rows) {
        content = add(content, row);
      }
      content.close();
    }

    /** A form for each, with two lines of labels and values, and room below it. */
    void forms(List<List<String>> rows) throws IOException {
      PDPageContentStream content = next();
      for (List<String> row : rows) {
        content = add(content, List.of("Name", row.get(0), "ID No", row.get(1)));
        content = add(content, List.of("Mobile", row.get(2), "Address", row.get(3)));
        y -= SIZE;
      }
      content.close();
    }

    private PDPageContentStream add(PDPageContentStream open, List<String> row) throws IOException {
      PDPageContentStream content = open;
      List<List<String>> lines = lines(row);
      int most = lines.stream().mapToInt(List::size).max().orElse(1);
      int room = (int) ((y - BOTTOM) / (SIZE + 2));
      if (room < most) {
        if (broken && room > 1) {
          List<List<String>> upper = new ArrayList<>();
          List<List<String>> lower = new ArrayList<>();
          for (List<String> cell : lines) {
            int cut = Math.min(room, cell.size());
            upper.add(cell.subList(0, cut));
            lower.add(cell.subList(cut, cell.size()));
          }
          row(content, upper);
          lines = lower;
        }
        content.close();
        content = next();
      }
      row(content, lines);
      return content;
    }

    private PDPageContentStream next() throws IOException {
      PDRectangle size = PDRectangle.A4;
      PDPage made = new PDPage(new PDRectangle(origin, origin, size.getWidth(), size.getHeight()));
      pdf.addPage(made);
      y = 790;
      PDPageContentStream content = new PDPageContentStream(pdf, made);
      content.transform(Matrix.getTranslateInstance(origin, origin));
      if (!above.isEmpty()) {
        row(content, above.stream().map(List::of).toList());
        row(content, HEADER.stream().map(List::of).toList());
      }
      return content;
    }

    private void row(PDPageContentStream content, List<List<String>> cells) throws IOException {
      int most = cells.stream().mapToInt(List::size).max().orElse(1);
      float height = most * (SIZE + 2) + 4;
      float x = 50;
      for (int i = 0; i < cells.size(); i++) {
        float width = WIDTHS[i] * SIZE * 0.56f + 8;
        frame(content, x, y - height, width, height);
        float at = broken ? y - SIZE : y - SIZE - (most - cells.get(i).size()) * (SIZE + 2) / 2;
        for (String line : cells.get(i)) {
          show(content, x + 3, at, line);
          at -= SIZE + 2;
        }
        x += width;
      }
      y -= height;
    }

    private void frame(PDPageContentStream content, float x, float low, float width, float height)
        throws IOException {
      switch (frames) {
        case CELLS -> content.addRect(x, low, width, height);
        case APART -> content.addRect(x + 0.8f, low + 0.8f, width - 1.6f, height - 1.6f);
        case FILLED -> {
          content.addRect(x, low, width, 0.5f);
          content.addRect(x, low + height - 0.5f, width, 0.5f);
          content.addRect(x, low, 0.5f, height);
          content.addRect(x + width - 0.5f, low, 0.5f, height);
        }
        case NONE -> {
          return;
        }
      }
      if (frames == Frames.FILLED) {
        content.fill();
      } else {
        content.stroke();
      }
    }

    private static List<List<String>> lines(List<String> row) {
      List<List<String>> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < row.get(i).length(); at += WIDTHS[i]) {
          lines.add(row.get(i).substring(at, Math.min(row.get(i).length(), at + WIDTHS[i])));
        }
        cells.add(lines);
      }
      return cells;
    }
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

  private static void show(PDPageContentStream content, float x, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(FONT, SIZE);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
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
                show(content, 53, y + 18, row == 0 ? "cust_name" : "Zhang San");
                show(
                    content, 123, y + 18, row == 0 ? "id_no" : "11010119000101%04d".formatted(row));
                show(content, 243, y + (row == 0 ? 18 : 24), row == 0 ? "address" : "Road " + row);
                if (row > 0) {
                  show(content, 243, y + 12, "Room 1");
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
