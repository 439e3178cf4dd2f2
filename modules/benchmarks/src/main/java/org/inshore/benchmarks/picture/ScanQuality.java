package org.inshore.benchmarks.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/** Quality of a generated scan. */
enum ScanQuality {
  CLEAN,
  /** Half the dots, saved as a small JPEG. */
  COARSE,
  /** Turned by some degrees. */
  SKEWED,
  /** On its side or upside down. */
  TURNED,
  /** Blurred and noisy, as by a telephone in bad light. */
  NOISY,
  /** Skewed, coarse and noisy. */
  POOR;

  float jpeg() {
    return this == COARSE || this == POOR ? 0.35f : 0.9f;
  }

  BufferedImage apply(BufferedImage scan, Random random) {
    return switch (this) {
      case CLEAN -> scan;
      case COARSE -> scaled(scan, 0.55);
      case SKEWED -> skewed(scan, (1 + 4 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1));
      case TURNED -> turned(scan, 1 + random.nextInt(3));
      case NOISY -> noisy(blurred(scan), random, 22);
      case POOR -> noisy(scaled(skewed(scan, 3 * random.nextDouble() - 1.5), 0.6), random, 14);
    };
  }

  private static BufferedImage scaled(BufferedImage scan, double by) {
    int width = (int) (scan.getWidth() * by);
    int height = (int) (scan.getHeight() * by);
    return drawn(scan, width, height, AffineTransform.getScaleInstance(by, by));
  }

  private static BufferedImage skewed(BufferedImage scan, double degrees) {
    int margin = scan.getWidth() / 12;
    int width = scan.getWidth() + 2 * margin;
    int height = scan.getHeight() + 2 * margin;
    AffineTransform how =
        AffineTransform.getRotateInstance(Math.toRadians(degrees), width / 2.0, height / 2.0);
    how.translate(margin, margin);
    return drawn(scan, width, height, how);
  }

  private static BufferedImage turned(BufferedImage scan, int quarters) {
    boolean side = quarters % 2 == 1;
    int width = side ? scan.getHeight() : scan.getWidth();
    int height = side ? scan.getWidth() : scan.getHeight();
    AffineTransform how = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    how.quadrantRotate(quarters);
    how.translate(-scan.getWidth() / 2.0, -scan.getHeight() / 2.0);
    return drawn(scan, width, height, how);
  }

  private static BufferedImage drawn(
      BufferedImage scan, int width, int height, AffineTransform how) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(new Color(0xf4, 0xf4, 0xf0));
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(scan, how, null);
    graphics.dispose();
    return image;
  }

  private static BufferedImage blurred(BufferedImage scan) {
    float[] even = new float[9];
    Arrays.fill(even, 1 / 9f);
    return new ConvolveOp(new Kernel(3, 3, even), ConvolveOp.EDGE_NO_OP, null).filter(scan, null);
  }

  private static BufferedImage noisy(BufferedImage scan, Random random, int strength) {
    for (int y = 0; y < scan.getHeight(); y++) {
      for (int x = 0; x < scan.getWidth(); x++) {
        int more = (int) (random.nextGaussian() * strength);
        Color color = new Color(scan.getRGB(x, y));
        scan.setRGB(
            x,
            y,
            new Color(
                    near(color.getRed() + more),
                    near(color.getGreen() + more),
                    near(color.getBlue() + more))
                .getRGB());
      }
    }
    return scan;
  }

  private static int near(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
