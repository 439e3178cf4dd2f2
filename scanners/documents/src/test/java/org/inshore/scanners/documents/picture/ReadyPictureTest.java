package org.inshore.scanners.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures made ready for the recogniser, and its text afterwards. */
class ReadyPictureTest {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 900;
  private static final int[] LINES = {200, 300, 400, 500, 600, 700};

  /** Lines of words as bars, turned. */
  private static GrayPicture page(double degrees) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D page = image.createGraphics();
    page.setColor(Color.WHITE);
    page.fillRect(0, 0, WIDTH, HEIGHT);
    page.rotate(Math.toRadians(degrees), WIDTH / 2.0, HEIGHT / 2.0);
    page.setColor(Color.BLACK);
    for (int y : LINES) {
      for (int x = 200; x < 1000; x += 30) {
        page.fillRect(x, y, 18, 24);
      }
    }
    page.dispose();
    return GrayPicture.of(image, WIDTH, HEIGHT);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-6, -2.5, -1, 1.2, 4, 7})
  void aSkewedPageIsLevelled(double degrees) {
    GrayPicture levelled = Skew.levelled(page(degrees));

    for (int y : LINES) {
      int dark = 0;
      for (int x = 200; x < 1000; x++) {
        dark += (levelled.pixels()[(y + 12) * WIDTH + x] & 0xff) < 128 ? 1 : 0;
      }
      assertThat(dark).as("line at %s", y).isGreaterThan(400);
    }
  }

  @Test
  void aPageThatLiesStraightStaysAsItIs() {
    GrayPicture straight = page(0);
    assertThat(Skew.levelled(straight)).isSameAs(straight);
    GrayPicture empty = new GrayPicture(3, 2, new byte[6]);
    assertThat(Skew.levelled(empty)).isSameAs(empty);
  }

  @Test
  void aDarkGroundBecomesLight() {
    GrayPicture dark = new GrayPicture(2, 1, new byte[] {20, (byte) 180});
    assertThat(dark.onLight().pixels()).containsExactly((byte) 235, (byte) 75);
    GrayPicture light = page(0);
    assertThat(light.onLight()).isSameAs(light);
  }

  @Test
  void whateverAStarIsTakenForOnALineOfItsOwnIsOne() {
    assertThat(Markings.mended("机密娘10年\n关于机密大10年的")).isEqualTo("机密★10年\n关于机密★10年的");
    assertThat(Markings.mended("秘密广l0年")).isEqualTo("秘密★10年");
    assertThat(Markings.mended("绝密文3L0年")).isEqualTo("绝密★30年");
    assertThat(Markings.mended("保守秘密满10年的\n机密为10年或者更长")).isEqualTo("保守秘密满10年的\n机密为10年或者更长");
  }
}
