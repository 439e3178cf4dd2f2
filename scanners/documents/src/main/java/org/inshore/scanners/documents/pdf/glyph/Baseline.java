package org.inshore.scanners.documents.pdf.glyph;

/**
 * Direction in which a string of glyphs runs, from the upper left of its text rendering matrix.
 *
 * @param angle its direction in whole degrees, counterclockwise
 * @param cos its cosine
 * @param sin its sine
 * @param size the height of its font, in points
 */
record Baseline(int angle, double cos, double sin, double size) {

  static Baseline of(double scaleX, double shearY, double shearX, double scaleY) {
    double size = Math.max(0.1, shearX == 0 ? Math.abs(scaleY) : Math.hypot(shearX, scaleY));
    if (shearY == 0 && scaleX > 0) {
      return new Baseline(0, 1, 0, size);
    }
    double direction = Math.atan2(shearY, scaleX);
    int angle = (int) Math.round(Math.toDegrees(direction));
    return new Baseline(angle, Math.cos(direction), Math.sin(direction), size);
  }

  /** How far along it a point lies. */
  double along(double x, double y) {
    return x * cos + y * sin;
  }

  /** How far to its left, which is up, a point lies. */
  double across(double x, double y) {
    return y * cos - x * sin;
  }
}
