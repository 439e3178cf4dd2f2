package org.inshore.scanners.documents.pdf.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.inshore.scanners.documents.Recorded;
import org.inshore.scanners.documents.pdf.PdfExtractor;
import org.junit.jupiter.api.Test;

/** Codes for cameras that a page draws beside its text. */
class DrawnCodesTest {
  private static final long SEED = Long.getLong("inshore.seed", 29L);

  private interface Drawing {
    void on(PDPageContentStream page, Random random) throws IOException;
  }

  private static Recorded read(Drawing drawing) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText("The receipt of the branch");
        content.endText();
        drawing.on(content, new Random(SEED));
      }
      pdf.save(out);
    }
    return Recorded.of(new PdfExtractor(), "application/pdf", out.toByteArray());
  }

  private static void rectangle(
      PDPageContentStream page, double x, double y, double width, double height)
      throws IOException {
    page.addRect((float) x, (float) y, (float) width, (float) height);
    page.fill();
  }

  @Test
  void squaresAndBarsAreTold() throws Exception {
    Recorded squares =
        read(
            (page, random) -> {
              for (int row = 0; row < 21; row++) {
                for (int column = 0; column < 21; column++) {
                  if (random.nextBoolean()) {
                    rectangle(page, 100 + 2.7 * column, 300 + 2.7 * row, 2.7, 2.7);
                  }
                }
              }
            });
    Recorded bars =
        read(
            (page, random) -> {
              double x = 100;
              for (int i = 0; i < 35; i++) {
                int width = 1 + i * 7 % 3;
                rectangle(page, x, 400, 0.8 * width, 40);
                x += 0.8 * (width + 1 + random.nextInt(3));
              }
            });

    for (Recorded each : new Recorded[] {squares, bars}) {
      assertThat(each.failed).hasSize(1);
      assertThat(each.failure("/page:1/part:code")).hasMessageContaining("code");
      assertThat(each.allText()).contains("The receipt");
    }
  }

  @Test
  void chartsAndTablesAreNone() throws Exception {
    Recorded read =
        read(
            (page, random) -> {
              for (int i = 0; i < 200; i++) {
                rectangle(page, 100 + 300 * random.nextDouble(), 300 * random.nextDouble(), 4, 4);
              }
              for (int i = 0; i < 30; i++) {
                rectangle(page, 50 + 16 * i, 350, 12, 10 + 80 * random.nextDouble());
                rectangle(page, 50 + 16 * i, 500, 0.5, 100);
                rectangle(page, 50, 500 + 3 * i, 480, 0.5);
              }
            });

    assertThat(read.failed).isEmpty();
  }
}
