package org.inshore.scanners.documents.picture;

/**
 * Skew of a page that lay aslant: the angle at which the profile of its lines is steepest (Postl's
 * criterion), and the picture turned straight by it. Tesseract mixes the lines of skewed pages.
 */
final class Skew {
  private static final double MAX_DEGREES = 8;
  private static final double COARSE = 0.5;
  private static final double FINE = 0.1;

  /** Less than this loses nothing, while turning blurs. */
  private static final double MIN_DEGREES = 0.6;

  /** How much steeper the profile has to be than as the picture lies. */
  private static final double STEEPER = 1.15;

  private static final int COLUMNS = 800;
  private static final int EDGE = 30;
  private static final int MIN_EDGES = 200;

  private final int[] x;
  private final int[] y;
  private final int count;
  private final int width;
  private final int height;

  private Skew(GrayPicture picture) {
    int step = Math.max(1, Math.max(picture.width(), picture.height()) / COLUMNS);
    width = picture.width() / step;
    height = picture.height() / step;
    int[] foundX = new int[width * height];
    int[] foundY = new int[width * height];
    int found = 0;
    byte[] p = picture.pixels();
    for (int row = 1; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int at = row * step * picture.width() + column * step;
        int above = at - step * picture.width();
        if (Math.abs((p[at] & 0xff) - (p[above] & 0xff)) > EDGE) {
          foundX[found] = column;
          foundY[found++] = row;
        }
      }
    }
    x = foundX;
    y = foundY;
    count = found;
  }

  /** The picture with its lines level, or as it is. */
  static GrayPicture levelled(GrayPicture picture) {
    double degrees = new Skew(picture).degrees();
    return degrees == 0 ? picture : turned(picture, -degrees);
  }

  /** By how much lines fall to the right; 0 where that is too little, or nothing tells. */
  private double degrees() {
    if (count < MIN_EDGES) {
      return 0;
    }
    double best = best(0, MAX_DEGREES, COARSE);
    best = best(best, COARSE, FINE);
    boolean clear = steepness(best) > STEEPER * steepness(0);
    return Math.abs(best) >= MIN_DEGREES && clear ? best : 0;
  }

  private double best(double around, double most, double step) {
    double best = around;
    double steepest = steepness(around);
    for (double angle = around - most; angle <= around + most; angle += step) {
      double steep = steepness(angle);
      if (steep > steepest) {
        steepest = steep;
        best = angle;
      }
    }
    return best;
  }

  private double steepness(double degrees) {
    double slope = Math.tan(Math.toRadians(degrees));
    int shift = (int) Math.ceil(width * Math.abs(slope));
    int[] profile = new int[height + 2 * shift + 1];
    for (int i = 0; i < count; i++) {
      profile[(int) Math.round(y[i] - slope * x[i]) + shift]++;
    }
    double sum = 0;
    for (int i = 1; i < profile.length; i++) {
      double step = profile[i] - profile[i - 1];
      sum += step * step;
    }
    return sum;
  }

  /** Turns about the middle, with white where there was nothing. */
  private static GrayPicture turned(GrayPicture picture, double degrees) {
    int width = picture.width();
    int height = picture.height();
    byte[] from = picture.pixels();
    byte[] to = new byte[from.length];
    double sin = Math.sin(Math.toRadians(degrees));
    double cos = Math.cos(Math.toRadians(degrees));
    double middleX = (width - 1) / 2.0;
    double middleY = (height - 1) / 2.0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double sourceX = cos * (column - middleX) + sin * (row - middleY) + middleX;
        double sourceY = cos * (row - middleY) - sin * (column - middleX) + middleY;
        int left = (int) Math.floor(sourceX);
        int top = (int) Math.floor(sourceY);
        int shade = 0xff;
        if (left >= 0 && top >= 0 && left < width - 1 && top < height - 1) {
          double right = sourceX - left;
          double low = sourceY - top;
          int at = top * width + left;
          double upper = (from[at] & 0xff) * (1 - right) + (from[at + 1] & 0xff) * right;
          double lower =
              (from[at + width] & 0xff) * (1 - right) + (from[at + width + 1] & 0xff) * right;
          shade = (int) Math.round(upper * (1 - low) + lower * low);
        }
        to[row * width + column] = (byte) shade;
      }
    }
    return new GrayPicture(width, height, to);
  }
}
