package org.inshore.scanners.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Matrix;
import org.inshore.scanners.documents.Recorded;
import org.inshore.testkit.data.SyntheticPeople;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cells that touch each other, as browsers print tables without frames, are cells all the same. */
class PdfTouchingTest {
  private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  private static final List<String> HEADS = List.of("name", "mobile", "card_no", "email");

  private static final SyntheticPeople PEOPLE = new SyntheticPeople(7);

  /** Each row fills its columns; names and addresses of the first rows leave room. */
  private static List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(
          List.of(
              i < 8 ? "Li" : "Lin Lin",
              PEOPLE.person(i + 1).mobile(),
              PEOPLE.person(i + 1).card(),
              i < 8 ? "a@b.example" : "anna@b.example"));
    }
    return rows;
  }

  /** How a program writes the cells of a page. */
  private enum Objects {
    CELL,
    PAGE
  }

  private static Recorded read(List<List<String>> rows, Objects objects) throws Exception {
    float size = 10;
    double[] at = {50, 0, 0, 0};
    for (int column = 1; column < HEADS.size(); column++) {
      at[column] = at[column - 1];
      double widest = 0;
      for (List<String> row : rows) {
        widest = Math.max(widest, FONT.getStringWidth(row.get(column - 1)) * size / 1000);
      }
      at[column] += widest;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.setFont(FONT, size);
        for (int i = 0; i < rows.size(); i++) {
          for (int column = 0; column < HEADS.size(); column++) {
            boolean first = i + column == 0;
            if (first || objects == Objects.CELL) {
              content.beginText();
            }
            content.setTextMatrix(Matrix.getTranslateInstance((float) at[column], 700 - 14 * i));
            content.showText(rows.get(i).get(column));
            if (objects == Objects.CELL) {
              content.endText();
            }
          }
        }
        if (objects == Objects.PAGE) {
          content.endText();
        }
      }
      pdf.save(out);
    }
    return Recorded.of(new PdfExtractor(), "application/pdf", out.toByteArray());
  }

  @ParameterizedTest
  @EnumSource
  void aRowWhoseCellsAllTouchIsARow(Objects objects) throws Exception {
    List<List<String>> rows = rows();
    rows.addFirst(HEADS);
    Recorded recorded = read(rows, objects);
    assertThat(recorded.rows.getFirst().rows())
        .extracting(Recorded.Row::cells)
        .containsExactlyElementsOf(rows);
  }

  @ParameterizedTest
  @EnumSource
  void numbersThatTouchInATextAreParted(Objects objects) throws Exception {
    Recorded recorded = read(rows().subList(8, 9), objects);
    assertThat(recorded.allText())
        .contains(PEOPLE.person(9).mobile() + " " + PEOPLE.person(9).card() + " anna@");
  }
}
