package org.inshore.scanners.documents.picture;

import java.util.Locale;
import java.util.regex.Pattern;

/** Guess at what a picture that is not read shows, by its size, shape and name. */
enum Likelihood {
  /** The shape of an identity or bank card. */
  CARD,
  /** The shape of a page. */
  PAGE,
  /** Its name says so. */
  NAMED,
  /** Nothing speaks for text. */
  UNKNOWN;

  private static final int MIN_SIDE = 240;

  /** Cards of ISO/IEC 7810 ID-1 and of ID-3, which is a page of a passport. */
  private static final double CARD_RATIO = 85.6 / 53.98;

  private static final double PASSPORT_RATIO = 125.0 / 88;
  private static final double PAGE_RATIO = Math.sqrt(2);
  private static final double LETTER_RATIO = 11 / 8.5;
  private static final double NEAR = 0.045;

  private static final Pattern TELLING =
      Pattern.compile(
          "身份证|证件|银行卡|护照|驾驶|户口|营业执照|签名|合同|扫描|复印|正面|反面|人像|国徽|流水|征信"
              + "|(?<![a-z])(?:id[-_ ]?card|idcard|passport|bank[-_ ]?card|scan|licen[cs]e|contract|signature|sfz|yhk)");

  static Likelihood of(String name, PictureSize size) {
    if (TELLING.matcher(name.toLowerCase(Locale.ROOT)).find()) {
      return NAMED;
    }
    double longer = Math.max(size.width(), size.height());
    double shorter = Math.min(size.width(), size.height());
    if (shorter < MIN_SIDE) {
      return UNKNOWN;
    }
    double ratio = longer / shorter;
    if (near(ratio, CARD_RATIO)) {
      return CARD;
    }
    return near(ratio, PAGE_RATIO) || near(ratio, LETTER_RATIO) || near(ratio, PASSPORT_RATIO)
        ? PAGE
        : UNKNOWN;
  }

  private static boolean near(double ratio, double of) {
    return Math.abs(ratio / of - 1) < NEAR;
  }
}
