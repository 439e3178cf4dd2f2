package org.inshore.scanners.documents.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.inshore.scanners.documents.content.WrappedNumbers;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Tunnel;

/** The text of one page at a time, in reading order. */
public final class PdfPageText extends PDFTextStripper {
  private static final int MAX_GLYPHS = 2_000_000;

  private int glyphs;
  private int readable;

  public PdfPageText() throws IOException {
    setSortByPosition(true);
    setSuppressDuplicateOverlappingText(true);
    setLineSeparator("\n");
    setPageEnd("");
  }

  /** The page's text; a number that was wrapped at a line's end is put together. */
  public String of(PDDocument pdf, int page) throws IOException {
    glyphs = 0;
    readable = 0;
    setStartPage(page);
    setEndPage(page);
    return WrappedNumbers.join(getText(pdf));
  }

  /** Whether the page shows characters whose meaning the file does not give. */
  public boolean hasUnreadableGlyphs() {
    return glyphs >= 20 && readable * 2 < glyphs;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    glyphs++;
    if (glyphs > MAX_GLYPHS) {
      throw new Tunnel(Problems.limit("pdf.large"));
    }
    if ((glyphs & 0xff) == 0 && Thread.interrupted()) {
      throw new Tunnel(new InterruptedException());
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text != null && !text.isEmpty() && text.charAt(0) >= ' ' && text.charAt(0) != 0xfffd) {
      readable++;
    }
    super.processTextPosition(position);
  }
}
