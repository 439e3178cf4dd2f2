package org.inshore.spi.inventory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Confidences and shares as people read them. */
public final class Decimals {
  private static final double STEP = 0.01;

  private Decimals() {}

  /** Rounds to two decimals; 0 and 1 are said only of what is exactly that. */
  public static double rounded(double share) {
    double rounded = BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    if (rounded == 1 && share < 1) {
      return 1 - STEP;
    }
    return rounded == 0 && share > 0 ? STEP : rounded;
  }
}
