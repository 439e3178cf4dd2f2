package org.inshore.scanners.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.inshore.scanners.documents.Recorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfLayoutTest {
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private static final int LINES = 40;

  private interface Overlay {
    void draw(PDPageContentStream content) throws IOException;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiles", "stamp", "large", "same size", "below", "twice", "letters"})
  void whatLiesOverATextTakesNothingFromIt(String kind) throws Exception {
    List<String> numbers = numbers();
    String plain = text(numbers, content -> {}, false);
    assertThat(plain).contains(numbers);

    String covered =
        switch (kind) {
          case "tiles" -> text(numbers, content -> tiles(content, 45, 18), false);
          case "stamp" -> text(numbers, content -> stamps(content, 10, 0), false);
          case "large" -> text(numbers, content -> stamps(content, 40, 3), false);
          case "same size" -> text(numbers, content -> stamps(content, 12, 1), false);
          case "below" -> text(numbers, content -> tiles(content, 30, 12), true);
          case "twice" -> text(numbers, content -> lines(content, numbers, 0.3f), false);
          default -> text(numbers, content -> tiles(content, 0, 14), false);
        };

    assertThat(covered).contains(numbers);
    assertThat(covered).contains(plain.lines().limit(LINES).toList());
  }

  @Test
  void cellsBelowAHeaderAreRows() throws Exception {
    List<String> ids = numbers();
    Recorded recorded =
        read(
            pdf ->
                table(pdf, List.of("cust_name", "id_no", "remark"), ids, id -> List.of(id), false));

    assertThat(recorded.columns(0)).containsExactly("cust_name", "id_no", "remark");
    assertThat(recorded.rows.getFirst().rows()).hasSize(LINES + 1);
    assertThat(recorded.rows.getFirst().rows().get(3).cells())
        .containsExactly("Zhang San", ids.get(2), "ok");
    // The next page has no header of its own.
    assertThat(recorded.rows.get(1).location()).hasToString("s/path:d/page:2/table:1");
    assertThat(recorded.columns(1)).containsExactly("cust_name", "id_no", "remark");
    assertThat(recorded.rows.get(1).rows()).hasSize(LINES + 1);
  }

  @Test
  void aNumberWrappedInItsCellIsOne() throws Exception {
    List<String> ids = numbers().subList(0, 20);
    Recorded recorded =
        read(
            pdf ->
                table(
                    pdf,
                    List.of("cust_name", "id_no", "remark"),
                    ids,
                    id -> List.of(id.substring(0, 10), id.substring(10)),
                    true));

    List<String> found =
        recorded.rows.getFirst().rows().stream().map(row -> row.cells().get(1)).toList();
    assertThat(found).containsAll(ids);
  }

  @Test
  void digitsInBoxesAreANumber() throws Exception {
    String id = numbers().getFirst();
    Recorded recorded =
        read(
            pdf -> {
              try (PDPageContentStream content = page(pdf)) {
                show(content, 50, 700, 12, "ID");
                for (int i = 0; i < id.length(); i++) {
                  show(content, 80 + 20 * i, 700, 12, id.substring(i, i + 1));
                }
              }
            });
    assertThat(recorded.text("/page:1")).contains("ID " + id);
  }

  @ParameterizedTest
  @ValueSource(floats = {1.5f, 3, 4.5f})
  void letterSpacedNumbersAreOneAndWordsStayApart(float spacing) throws Exception {
    List<String> ids = numbers().subList(0, 2);
    Recorded recorded =
        read(
            pdf -> {
              try (PDPageContentStream content = page(pdf)) {
                content.setCharacterSpacing(spacing);
                show(content, 50, 700, 12, "ID " + ids.get(0) + " tel 19300004910");
                show(content, 50, 650, 12, ids.get(1));
              }
            });
    assertThat(recorded.text("/page:1")).contains(ids.get(0) + " ", " 19300004910", ids.get(1));
  }

  @Test
  void numbersInNarrowColumnsStayApart() throws Exception {
    String id = numbers().getFirst();
    float width = FONT.getStringWidth(id) / 1000 * 12;
    Recorded recorded =
        read(
            pdf -> {
              try (PDPageContentStream content = page(pdf)) {
                show(content, 50, 700, 12, id);
                show(content, 50 + width + 2.5f, 700, 12, "19300004910");
              }
            });
    assertThat(recorded.text("/page:1")).contains(id + " 19300004910");
  }

  @Test
  void pagesAreReadWhateverTheirCountIs() throws Exception {
    Recorded recorded =
        read(
            pdf -> {
              for (int i = 1; i <= 3; i++) {
                try (PDPageContentStream content = page(pdf)) {
                  show(content, 50, 700, 12, "page " + i);
                }
              }
              COSDictionary tree =
                  pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
              tree.setInt(COSName.COUNT, 1);
            });
    assertThat(recorded.text("/page:3")).contains("page 3");
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void formsWithinFormsEnd() throws Exception {
    Recorded recorded =
        read(
            pdf -> {
              PDFormXObject inner = form(pdf, null);
              for (int depth = 0; depth < 40; depth++) {
                inner = form(pdf, inner);
              }
              inner.getResources().put(COSName.getPDFName("Own"), inner);
              try (PDPageContentStream content = page(pdf)) {
                content.drawForm(inner);
              }
            });
    assertThat(recorded.failure("/page:1")).hasMessageContaining("forms");
  }

  @Test
  void cardsBesideEachOtherAreARecordEach() throws Exception {
    List<String> ids = numbers().subList(0, 8);
    Recorded recorded =
        read(
            pdf -> {
              for (int i = 0; i < ids.size(); i += 4) {
                try (PDPageContentStream content = page(pdf)) {
                  for (int card = 0; card < 4; card++) {
                    float x = 50 + 250 * (card % 2);
                    float y = 700 - 120 * (card / 2);
                    show(content, x, y, 12, "Name " + "ABCDEFGH".charAt(i + card) + "li Baba");
                    show(content, x, y - 16, 12, "ID No. " + ids.get(i + card));
                    show(content, x, y - 32, 12, "Mobile 1900000000" + (i + card));
                  }
                }
              }
            });
    assertThat(recorded.rows).allMatch(rows -> rows.rows().getFirst().cells().size() == 3);
    assertThat(recorded.rows)
        .flatExtracting(Recorded.Rows::rows)
        .extracting(row -> row.cells().get(1))
        .containsExactlyElementsOf(ids);
  }

  @Test
  void proseInTwoColumnsIsReadOneColumnAfterTheOther() throws Exception {
    String text =
        read(pdf -> {
              try (PDPageContentStream content = page(pdf)) {
                show(
                    content,
                    50,
                    780,
                    12,
                    "Terms of storage, as agreed between the two parties to it");
                for (int i = 0; i < 6; i++) {
                  show(
                      content,
                      50,
                      740 - 18 * i,
                      12,
                      "left " + (char) ('a' + i) + ", some words of a sentence");
                  show(
                      content,
                      310,
                      740 - 18 * i,
                      12,
                      "right " + (char) ('a' + i) + ", some words of a sentence");
                }
              }
            })
            .text("/page:1");

    assertThat(text.indexOf("left f")).isPositive().isLessThan(text.indexOf("right a"));
  }

  @Test
  void columnsOfNumbersAreNoProse() throws Exception {
    Recorded recorded =
        read(
            pdf -> {
              try (PDPageContentStream content = page(pdf)) {
                for (int i = 0; i < 6; i++) {
                  show(content, 50, 740 - 18 * i, 12, "1100000000000000" + i + ", 2200000");
                  show(content, 310, 740 - 18 * i, 12, "3300000000000000" + i + ", 4400000");
                }
              }
            });

    assertThat(recorded.text("/page:1"))
        .contains("11000000000000001, 2200000 33000000000000001, 4400000");
  }

  private static PDFormXObject form(PDDocument pdf, @Nullable PDFormXObject inner)
      throws IOException {
    PDFormXObject form = new PDFormXObject(pdf);
    form.setBBox(new PDRectangle(500, 500));
    form.setResources(new PDResources());
    String draw = "";
    if (inner != null) {
      COSName name = form.getResources().add(inner);
      draw = "/" + name.getName() + " Do /" + name.getName() + " Do /Own Do";
    }
    try (var out = form.getContentStream().createOutputStream()) {
      out.write(draw.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    return form;
  }

  private interface Cell {
    List<String> lines(String id);
  }

  /** Two pages of a table, the second without a header. */
  private static void table(
      PDDocument pdf, List<String> header, List<String> ids, Cell cell, boolean ruled)
      throws IOException {
    for (int page = 0; page < 2; page++) {
      try (PDPageContentStream content = page(pdf)) {
        float y = 760;
        if (page == 0) {
          show(content, 50, y, 9, header.get(0));
          show(content, 150, y, 9, header.get(1));
          show(content, 300, y, 9, header.get(2));
          y -= 16;
        }
        for (String id : ids) {
          if (ruled) {
            content.moveTo(45, y + 11);
            content.lineTo(400, y + 11);
            content.stroke();
          }
          List<String> lines = cell.lines(id);
          // A cell of one line stands in the middle of the row.
          float middle = y - 10f * (lines.size() - 1) / 2;
          show(content, 50, middle, 9, "Zhang San");
          show(content, 300, middle, 9, "ok");
          for (String line : lines) {
            show(content, 150, y, 9, line);
            y -= 10;
          }
          y -= 6;
        }
      }
    }
  }

  private static void tiles(PDPageContentStream content, int angle, int size) throws IOException {
    for (int x = 0; x < 600; x += 110) {
      for (int y = 20; y < 800; y += 47) {
        content.beginText();
        content.setFont(FONT, size);
        content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(angle), x, y));
        content.showText("INTERNAL 2024");
        content.endText();
      }
    }
  }

  private static void stamps(PDPageContentStream content, int size, int shift) throws IOException {
    for (int line = 0; line < LINES; line++) {
      show(content, 95 + line, 780 - 18 * line + shift, size, "COPY 20240101");
    }
  }

  private static void lines(PDPageContentStream content, List<String> numbers, float shift)
      throws IOException {
    for (int i = 0; i < numbers.size(); i++) {
      show(content, 50 + shift, 780 - 18 * i, 12, "id " + numbers.get(i) + " end");
    }
  }

  private static List<String> numbers() {
    Random random = new Random(5);
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      numbers.add("11010119900307" + (1000 + random.nextInt(9000)));
    }
    return numbers;
  }

  private static String text(List<String> numbers, Overlay overlay, boolean first)
      throws Exception {
    Recorded recorded =
        read(
            pdf -> {
              try (PDPageContentStream content = page(pdf)) {
                if (first) {
                  overlay.draw(content);
                }
                lines(content, numbers, 0);
                if (!first) {
                  overlay.draw(content);
                }
              }
            });
    return recorded.text("/page:1");
  }

  private static PDPageContentStream page(PDDocument pdf) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    return new PDPageContentStream(pdf, page);
  }

  private static void show(PDPageContentStream content, float x, float y, float size, String text)
      throws IOException {
    content.beginText();
    content.setFont(FONT, size);
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private interface Drawing {
    void draw(PDDocument pdf) throws IOException;
  }

  private static Recorded read(Drawing drawing) throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      drawing.draw(pdf);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.save(bytes);
      return Recorded.of(new PdfExtractor(), "application/pdf", bytes.toByteArray());
    }
  }
}
