package org.inshore.scanners.documents.pdf;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Tunnel;

/** The text of one page at a time, in reading order. */
public final class PdfPageText extends PDFTextStripper {
  private static final int MAX_GLYPHS = 2_000_000;
  private static final Pattern WRAPPED =
      Pattern.compile("(?<![0-9])([0-9]{1,18})\n([0-9]{1,18}[Xx]?)(?![0-9A-Za-z])");

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
    return joinWrapped(getText(pdf));
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

  /**
   * Joins digits across a line end where both parts together are as long as an identifier and the
   * upper line is full: elsewhere, as in a column of figures, they are two numbers.
   */
  public static String joinWrapped(String text) {
    int longest = text.lines().mapToInt(String::length).max().orElse(0);
    Matcher matcher = WRAPPED.matcher(text);
    StringBuilder joined = new StringBuilder();
    int from = 0;
    for (int at = 0; matcher.find(at); at = matcher.start(2)) {
      int length = matcher.group(1).length() + matcher.group(2).length();
      int lineStart = text.lastIndexOf('\n', matcher.start()) + 1;
      boolean full = matcher.end(1) - lineStart >= longest * 0.85;
      boolean alone = matcher.start(1) == lineStart;
      if (full && !alone && (length == 11 || (length >= 15 && length <= 19))) {
        joined.append(text, from, matcher.end(1));
        from = matcher.start(2);
      }
    }
    return joined.append(text, from, text.length()).toString();
  }
}
