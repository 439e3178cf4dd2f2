package org.inshore.scanners.documents.picture;

/**
 * Grain of a picture: its strength by Immerkær's mask, which edges and slopes do not move, and the
 * median of nine that takes it away. Tesseract takes each grain for a mark that may belong to a
 * character, and needs thirty times as long.
 */
final class Noise {
  /** Deviation in shades of gray; what scanners and JPEG leave is far less. */
  private static final double MUCH = 6;

  private static final int MAX_SAMPLES = 400_000;

  private Noise() {}

  /** The picture, without grain if it has much. */
  static GrayPicture reduced(GrayPicture picture) {
    return deviation(picture) > MUCH ? median(picture) : picture;
  }

  /** Standard deviation of the grain, about. */
  static double deviation(GrayPicture picture) {
    int width = picture.width();
    int height = picture.height();
    if (width < 3 || height < 3) {
      return 0;
    }
    byte[] p = picture.pixels();
    int step = (int) Math.max(1, Math.sqrt((double) width * height / MAX_SAMPLES));
    long sum = 0;
    long count = 0;
    for (int y = 1; y < height - 1; y += step) {
      for (int x = 1; x < width - 1; x += step) {
        int at = y * width + x;
        int corners =
            (p[at - width - 1] & 0xff)
                + (p[at - width + 1] & 0xff)
                + (p[at + width - 1] & 0xff)
                + (p[at + width + 1] & 0xff);
        int sides =
            (p[at - width] & 0xff)
                + (p[at + width] & 0xff)
                + (p[at - 1] & 0xff)
                + (p[at + 1] & 0xff);
        sum += Math.abs(corners - 2 * sides + 4 * (p[at] & 0xff));
        count++;
      }
    }
    return Math.sqrt(Math.PI / 2) * sum / (6.0 * count);
  }

  private static GrayPicture median(GrayPicture picture) {
    int width = picture.width();
    int height = picture.height();
    byte[] from = picture.pixels();
    byte[] to = from.clone();
    int[] v = new int[9];
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        int at = (y - 1) * width + x - 1;
        for (int row = 0; row < 3; row++, at += width) {
          v[3 * row] = from[at] & 0xff;
          v[3 * row + 1] = from[at + 1] & 0xff;
          v[3 * row + 2] = from[at + 2] & 0xff;
        }
        to[y * width + x] = (byte) median(v);
      }
    }
    return new GrayPicture(width, height, to);
  }

  /** Of three sorted rows: the median of the greatest least, the least greatest and the middle. */
  private static int median(int[] v) {
    sort(v, 0);
    sort(v, 3);
    sort(v, 6);
    int least = Math.max(v[0], Math.max(v[3], v[6]));
    int greatest = Math.min(v[2], Math.min(v[5], v[8]));
    return middle(least, middle(v[1], v[4], v[7]), greatest);
  }

  private static void sort(int[] v, int at) {
    int a = v[at];
    int b = v[at + 1];
    int c = v[at + 2];
    v[at] = Math.min(a, Math.min(b, c));
    v[at + 1] = middle(a, b, c);
    v[at + 2] = Math.max(a, Math.max(b, c));
  }

  private static int middle(int a, int b, int c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
