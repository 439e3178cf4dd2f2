package org.inshore.spi.inventory.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Confidences and shares as people read them. */
public final class Decimals {
  private Decimals() {}

  /** Rounds a confidence to two decimals; 0 and 1 are said only of what is exactly that. */
  public static double rounded(double confidence) {
    return rounded(confidence, 2);
  }

  /** Rounds a share to three decimals, a tenth of a per cent; 0 and 1 as for a confidence. */
  public static double share(double share) {
    return rounded(share, 3);
  }

  private static double rounded(double number, int decimals) {
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
    if (rounded.compareTo(BigDecimal.ONE) == 0 && number < 1) {
      return BigDecimal.ONE.subtract(step).doubleValue();
    }
    return rounded.signum() == 0 && number > 0 ? step.doubleValue() : rounded.doubleValue();
  }
}
