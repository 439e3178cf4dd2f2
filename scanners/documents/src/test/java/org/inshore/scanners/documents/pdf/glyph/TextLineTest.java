package org.inshore.scanners.documents.pdf.glyph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Test;

/** Glyphs stand where PDFBox, which multiplies matrices for each of them, says that they do. */
class TextLineTest {
  private static final int STRINGS = 300;

  @Test
  void glyphsStandWherePdfBoxSays() throws Exception {
    Random random = new Random(Long.getLong("inshore.seed", 7L));
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        for (int i = 0; i < STRINGS; i++) {
          content.saveGraphicsState();
          content.transform(matrix(random));
          content.beginText();
          content.setFont(font(random), 4 + 20 * random.nextFloat());
          content.setCharacterSpacing(random.nextInt(3) - 1);
          content.setWordSpacing(random.nextInt(4));
          content.setHorizontalScaling(60 + random.nextInt(80));
          content.setTextRise(random.nextInt(9) - 4);
          content.setTextMatrix(matrix(random));
          content.showText("No 6 of " + random.nextInt(1_000_000));
          content.showText("and " + i);
          content.endText();
          content.restoreGraphicsState();
        }
      }
      Comparison compared = new Comparison();
      compared.processPage(page);
      assertThat(compared.glyphs).isGreaterThan(10 * STRINGS);
    }
  }

  private static PDFont font(Random random) {
    FontName[] names = {FontName.HELVETICA, FontName.COURIER, FontName.TIMES_ITALIC};
    return new PDType1Font(names[random.nextInt(names.length)]);
  }

  private static Matrix matrix(Random random) {
    Matrix matrix = new Matrix(1, 0, 0, 1, random.nextInt(300), random.nextInt(300));
    switch (random.nextInt(4)) {
      case 0 -> matrix.rotate(random.nextDouble() * 6);
      case 1 -> matrix.scale(0.5f + random.nextFloat(), 0.5f + random.nextFloat());
      case 2 -> matrix.concatenate(new Matrix(1, 0, random.nextFloat(), 1, 0, 0));
      default -> {}
    }
    return matrix;
  }

  /** Reads as PDFBox does and compares each string. */
  private static final class Comparison extends PDFTextStripper {
    private final List<TextPosition> said = new ArrayList<>();
    private int glyphs;

    @Override
    protected void showText(byte[] string) throws IOException {
      PDGraphicsState state = getGraphicsState();
      Matrix device = getTextMatrix().multiply(state.getCurrentTransformationMatrix());
      TextLine line = new TextLine(state.getTextState(), device);
      Matrix before = getTextMatrix().clone();
      said.clear();
      super.showText(string);
      PDFont font = state.getTextState().getFont();
      ByteArrayInputStream in = new ByteArrayInputStream(string);
      for (TextPosition glyph : said) {
        int code = font.readCode(in);
        Vector moved = font.getDisplacement(code);
        float space = font.getSpaceWidth() / 1000;
        GlyphCache.Shown shown =
            new GlyphCache.Shown(glyph.getUnicode(), moved.getX(), moved.getY(), space, false);
        equal(line.x(), glyph.getTextMatrix().getTranslateX());
        equal(line.y(), glyph.getTextMatrix().getTranslateY());
        equal(line.endX(shown), glyph.getEndX());
        equal(line.endY(shown), glyph.getEndY());
        equal(line.space(shown), glyph.getWidthOfSpace());
        line.advance(shown, code == ' ');
        glyphs++;
      }
      before.translate((float) line.offset(), 0);
      equal(before.getTranslateX(), getTextMatrix().getTranslateX());
      equal(before.getTranslateY(), getTextMatrix().getTranslateY());
    }

    @Override
    protected void writePage() {
      // Its text is not wanted.
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      said.add(text);
    }

    private static void equal(double here, double there) {
      assertThat(here).isCloseTo(there, within(0.01));
    }
  }
}
