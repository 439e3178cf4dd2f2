package org.inshore.scanners.jdbc.sample;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Random rows by a primary key that is one column of whole numbers. */
public final class KeySample {
  private static final BigDecimal MOST = BigDecimal.valueOf(1L << 62);
  private static final int BATCH = 500;

  private KeySample() {}

  /**
   * Draws keys between the lowest and the highest.
   *
   * @param key the column as statements name it
   * @param rows how many there are, about
   * @return null if far more keys are free than taken
   */
  public static @Nullable RowSample of(
      String key,
      @Nullable BigDecimal lowest,
      @Nullable BigDecimal highest,
      double rows,
      SampleRequest request) {
    if (lowest == null || highest == null) {
      return null;
    }
    BigDecimal span = highest.subtract(lowest).add(BigDecimal.ONE);
    if (span.compareTo(MOST) > 0 || span.doubleValue() > AddressSample.MAX_EMPTY * rows) {
      return null;
    }
    return new AddressSample(
        span.longValueExact(),
        Math.min(1, rows / span.doubleValue()),
        request,
        BATCH,
        addresses ->
            addresses
                .mapToObj(each -> lowest.add(BigDecimal.valueOf(each)).toPlainString())
                .collect(Collectors.joining(",", " where " + key + " in (", ")")));
  }
}
