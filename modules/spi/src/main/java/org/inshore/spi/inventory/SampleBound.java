package org.inshore.spi.inventory;

/**
 * Upper bound, by Clopper and Pearson, of how many of all rows hold something, from random ones.
 *
 * <p>Of {@code rows} random rows {@code hits} held it. The bound is the share {@code p} at which so
 * few hits would still come about with a probability of 1%: {@code P(Bin(rows, p) <= hits) = 0.01},
 * which is the 0.99 quantile of the beta distribution with {@code hits + 1} and {@code rows - hits}
 * (C. J. Clopper, E. S. Pearson, Biometrika 26, 1934, pp. 404-413). So whatever the true share is,
 * the bound is at least as high in 99 of 100 samples or more. Rows are drawn without replacement,
 * where few hits are no more likely than by this formula (W. Uhlmann, Metrika 10, 1966), so it
 * holds for each number of rows in the table, known or estimated.
 *
 * <p>It needs rows that were drawn each by itself, as {@code Sampling} asks of scanners; then it
 * does not matter how rows that are alike lie together. Rows of whole pages would be no such rows.
 *
 * @param rows how many were looked at
 * @param hits how many of these held it
 */
public record SampleBound(long rows, long hits) {
  /** How sure the bound is. */
  public static final double CONFIDENCE = 0.99;

  /** Bounds are told as rows of so many. */
  public static final int OF = 10_000;

  private static final int HALVINGS = 60;
  private static final int MAX_TERMS = 200_000;
  private static final double ENOUGH = 1e-13;
  private static final double TINY = 1e-300;

  /** Refuses more hits than rows. */
  public SampleBound {
    if (hits < 0 || rows < hits) {
      throw new IllegalArgumentException("more hits than rows");
    }
  }

  /** The share of all rows that hold it at most, 0 to 1. */
  public double share() {
    if (hits == rows) {
      return 1;
    }
    double low = (double) hits / rows;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (beta(middle, hits + 1.0, (double) rows - hits) < CONFIDENCE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The same as rows of 10,000, rounded up. */
  public long atMost() {
    return Math.min(OF, (long) Math.ceil(share() * OF));
  }

  /** The regularised incomplete beta function. */
  private static double beta(double x, double a, double b) {
    // The continued fraction converges fast on this side of the mean.
    return x < (a + 1) / (a + b + 2) ? fraction(x, a, b) : 1 - fraction(1 - x, b, a);
  }

  /** The continued fraction of DLMF 8.17.22, evaluated by Lentz's method. */
  private static double fraction(double x, double a, double b) {
    if (x <= 0) {
      return 0;
    }
    double front =
        Math.exp(
            a * Math.log(x)
                + b * Math.log1p(-x)
                + logGamma(a + b)
                - logGamma(a)
                - logGamma(b)
                - Math.log(a));
    double value = 1;
    double c = 1;
    double d = 0;
    for (int term = 1; term < MAX_TERMS; term++) {
      int m = term / 2;
      double next =
          term % 2 == 0
              ? m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m))
              : -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
      d = 1 / away(1 + next * d);
      c = away(1 + next / c);
      double step = c * d;
      value *= step;
      if (Math.abs(step - 1) < ENOUGH) {
        break;
      }
    }
    return front / value;
  }

  private static double away(double number) {
    return Math.abs(number) < TINY ? TINY : number;
  }

  /** Stirling's series (DLMF 5.11.1), moved to where it is exact enough. */
  private static double logGamma(double x) {
    double shift = 0;
    double z = x;
    while (z < 12) {
      shift -= Math.log(z);
      z++;
    }
    double square = 1 / (z * z);
    double series =
        (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680)))) / z;
    return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series;
  }
}
