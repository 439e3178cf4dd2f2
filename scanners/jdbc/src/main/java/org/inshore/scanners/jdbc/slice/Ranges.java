package org.inshore.scanners.jdbc.slice;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.inshore.spi.scan.Slice;
import org.inshore.spi.scan.SlicePlan;
import org.jspecify.annotations.Nullable;

/** Ranges of equal width. */
public final class Ranges {
  private Ranges() {}

  /**
   * Ranges of pages.
   *
   * @param pages how many the largest part of the table has
   * @param column what statements call a row's address
   * @param address the first address on a page, as statements write it
   */
  public static SlicePlan ofPages(
      long pages, double rows, String column, LongFunction<String> address, SliceRequest request) {
    long step = Math.max(1, -Math.floorDiv(-pages, request.slices(rows)));
    List<String> borders = new ArrayList<>();
    for (long page = step; page < pages; page += step) {
      borders.add(address.apply(page));
    }
    return plan(column, borders, rows, request, false);
  }

  /**
   * Ranges of a key of whole numbers; the whole table where it has no rows.
   *
   * @param key the column as statements name it
   */
  public static SlicePlan ofKeys(
      String key,
      @Nullable BigDecimal lowest,
      @Nullable BigDecimal highest,
      double rows,
      SliceRequest request) {
    if (lowest == null || highest == null) {
      return SlicePlan.WHOLE;
    }
    BigInteger first = lowest.toBigInteger();
    BigInteger span = highest.toBigInteger().subtract(first).add(BigInteger.ONE);
    int slices = span.min(BigInteger.valueOf(request.slices(rows))).intValueExact();
    List<String> borders = new ArrayList<>();
    for (int i = 1; i < slices; i++) {
      BigInteger width = span.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(slices));
      borders.add(first.add(width).toString());
    }
    return plan(key, borders, rows, request, true);
  }

  private static SlicePlan plan(
      String column, List<String> borders, double rows, SliceRequest request, boolean keepsRows) {
    List<Slice> slices = new ArrayList<>();
    long size = Math.round(rows / (borders.size() + 1));
    for (int i = 0; i <= borders.size(); i++) {
      String from = i == 0 ? "" : column + " >= " + borders.get(i - 1);
      String to = i == borders.size() ? "" : column + " < " + borders.get(i);
      String and = from.isEmpty() || to.isEmpty() ? "" : " and ";
      slices.add(new Slice(i, " where " + from + and + to, size));
    }
    return borders.isEmpty() ? SlicePlan.WHOLE : new SlicePlan(slices, request.atOnce(), keepsRows);
  }
}
