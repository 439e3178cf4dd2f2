package org.inshore.scanners.documents.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;

/** Picture in shades of gray, row by row, a byte a pixel. */
@SuppressWarnings("ArrayRecordComponent") // pixels: not copying them is the point
record GrayPicture(int width, int height, byte[] pixels) {
  /** A mean shade below this is that of a dark ground. */
  private static final int DARK = 110;

  /** Turns colours to gray; what is see-through becomes white. */
  static GrayPicture of(BufferedImage image, int width, int height) {
    BufferedImage gray = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = gray.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.setColor(java.awt.Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.drawImage(image, 0, 0, width, height, null);
    } finally {
      graphics.dispose();
    }
    return new GrayPicture(
        width, height, ((DataBufferByte) gray.getRaster().getDataBuffer()).getData());
  }

  /**
   * The same with light and dark exchanged where most of it is dark: text is then dark on light.
   */
  GrayPicture onLight() {
    long sum = 0;
    for (byte shade : pixels) {
      sum += shade & 0xff;
    }
    if (sum >= (long) DARK * pixels.length) {
      return this;
    }
    byte[] light = new byte[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      light[i] = (byte) ~pixels[i];
    }
    return new GrayPicture(width, height, light);
  }

  /** The same, turned clockwise by a quarter. */
  GrayPicture turned() {
    byte[] turned = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      int column = height - 1 - y;
      for (int x = 0; x < width; x++) {
        turned[x * height + column] = pixels[y * width + x];
      }
    }
    return new GrayPicture(/* width= */ height, /* height= */ width, turned);
  }

  /** The same at half the size, a pixel for the mean of four. */
  GrayPicture halved() {
    int columns = width / 2;
    int rows = height / 2;
    byte[] half = new byte[columns * rows];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        int at = 2 * y * width + 2 * x;
        int sum =
            (pixels[at] & 0xff)
                + (pixels[at + 1] & 0xff)
                + (pixels[at + width] & 0xff)
                + (pixels[at + width + 1] & 0xff);
        half[y * columns + x] = (byte) (sum / 4);
      }
    }
    return new GrayPicture(columns, rows, half);
  }

  /** The head of its portable graymap, before the pixels. */
  byte[] head() {
    return ("P5\n" + width + " " + height + "\n255\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Says how large it is, never what it shows. */
  @Override
  public String toString() {
    return "GrayPicture[" + width + " x " + height + "]";
  }
}
