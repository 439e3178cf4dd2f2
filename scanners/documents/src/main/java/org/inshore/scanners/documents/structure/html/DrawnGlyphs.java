package org.inshore.scanners.documents.structure.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Glyphs that a drawing shows one by one ({@code use} of SVG, as Cairo and MuPDF write pages): the
 * text of those that say what they mean, and how many do not.
 */
final class DrawnGlyphs {
  /** So many are a number that was turned to outlines. */
  private static final int OUTLINES = 11;

  /** The smallest code (ISO/IEC 18004) has more dark squares. */
  private static final int CODE = 150;

  private static final Pattern MATRIX =
      Pattern.compile("matrix\\(([-.\\d]+),[-.\\d]+,[-.\\d]+,[-.\\d]+,([-.\\d]+),([-.\\d]+)\\)");

  /** What is farther from where the last glyph begins is another word, in parts of the size. */
  private static final double WIDEST = 1.3;

  private static final double WIDEST_DIGIT = 0.8;

  private final StringBuilder text = new StringBuilder();
  private int unknown;
  private int squares;
  private double lastX;
  private double lastY;
  private boolean lastDigit;

  /** The text of the glyphs taken since it was asked for. */
  String text() {
    if (text.isEmpty()) {
      return "";
    }
    String shown = text.toString();
    text.setLength(0);
    return shown;
  }

  /** Takes what may be a glyph. */
  void take(HtmlTag glyph) {
    String href = glyph.attribute("xlink:href");
    String target = href == null ? glyph.attribute("href") : href;
    if (target == null || !(target.startsWith("#glyph") || target.startsWith("#font"))) {
      return;
    }
    String shown = glyph.attribute("data-text");
    if (shown == null || shown.isEmpty()) {
      unknown++;
      return;
    }
    String transform = glyph.attribute("transform");
    Matcher matrix = MATRIX.matcher(transform == null ? "" : transform);
    boolean apart = true;
    if (matrix.matches()) {
      double size = Math.abs(number(matrix, 1));
      double x = number(matrix, 2);
      double y = number(matrix, 3);
      double gap = x - lastX;
      double widest = lastDigit ? WIDEST_DIGIT : WIDEST;
      apart = Math.abs(y - lastY) > size / 10 || gap < 0 || gap > widest * size;
      lastX = x;
      lastY = y;
    }
    lastDigit = Character.isDigit(shown.charAt(0));
    text.append(apart ? " " : "").append(shown);
  }

  private static double number(Matcher matrix, int group) {
    try {
      return Double.parseDouble(matrix.group(group));
    } catch (NumberFormatException e) {
      return 0; // such a place is none
    }
  }

  /** Takes a square, of which codes for cameras are made. */
  void square() {
    squares++;
  }

  /**
   * Whether what is drawn is likely to be text.
   *
   * @param shown whether there is text beside it
   */
  boolean areOutlines(boolean shown) {
    return unknown >= OUTLINES || (squares >= CODE && !shown);
  }
}
