package org.inshore.scanners.documents.pdf.glyph;

import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;

/**
 * Places of the glyphs of one string, which is written from left to right in its own direction (ISO
 * 32000-1, 9.4.4): its font's size, the text matrix and the page's are multiplied once.
 */
final class TextLine {
  private final Baseline direction;
  private final double size;
  private final double stretch;
  private final double characterSpacing;
  private final double wordSpacing;
  private final double dx;
  private final double dy;
  private final double upX;
  private final double upY;
  private final double originX;
  private final double originY;
  private final double rise;
  private final double spaceUnit;
  private double offset;

  /**
   * Begins a string.
   *
   * @param matrix text space to the page's
   */
  TextLine(PDTextState state, Matrix matrix) {
    size = state.getFontSize();
    stretch = state.getHorizontalScaling() / 100;
    characterSpacing = state.getCharacterSpacing();
    wordSpacing = state.getWordSpacing();
    rise = state.getRise();
    dx = matrix.getScaleX();
    dy = matrix.getShearY();
    upX = matrix.getShearX();
    upY = matrix.getScaleY();
    originX = matrix.getTranslateX();
    originY = matrix.getTranslateY();
    double across = size * stretch;
    direction = Baseline.of(across * dx, across * dy, size * upX, size * upY);
    spaceUnit = Math.abs(across) * (dy == 0 ? Math.abs(dx) : Math.hypot(dx, dy));
  }

  Baseline direction() {
    return direction;
  }

  /** Where the next glyph begins. */
  double x() {
    return originX + offset * dx + rise * upX;
  }

  double y() {
    return originY + offset * dy + rise * upY;
  }

  /** Where it would end without spacing. */
  double endX(GlyphCache.Shown glyph) {
    return originX + end(glyph) * dx + glyph.up() * size * upX;
  }

  double endY(GlyphCache.Shown glyph) {
    return originY + end(glyph) * dy + glyph.up() * size * upY;
  }

  private double end(GlyphCache.Shown glyph) {
    return offset + glyph.across() * size * stretch;
  }

  /** The width of the font's space on the page. */
  double space(GlyphCache.Shown glyph) {
    return glyph.space() * spaceUnit;
  }

  /** Goes on behind a glyph; word spacing applies to spaces of one byte. */
  void advance(GlyphCache.Shown glyph, boolean space) {
    offset += (glyph.across() * size + characterSpacing + (space ? wordSpacing : 0)) * stretch;
  }

  /** How far the next glyph is from the string's begin, in text space. */
  double offset() {
    return offset;
  }
}
