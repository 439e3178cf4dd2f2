package org.inshore.scanners.documents.pdf.glyph;

/**
 * Glyph at its place on a page, along and across the line it stands on, in points.
 *
 * @param text its characters
 * @param angle the line's direction in degrees
 * @param at where it begins along the line
 * @param end where it ends
 * @param across how far up the line lies
 * @param size the height of its font
 * @param space the width of its font's space
 */
record Glyph(
    String text, int angle, double at, double end, double across, double size, double space) {

  /** Whether another goes on behind it. */
  boolean touches(Glyph next) {
    double gap = next.at - end;
    return angle == next.angle
        && Math.abs(across - next.across) < 0.1 * size
        && gap > -0.12 * size
        && gap < 0.3 * size;
  }
}
