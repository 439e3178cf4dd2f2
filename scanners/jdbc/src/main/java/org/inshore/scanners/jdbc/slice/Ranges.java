package org.inshore.scanners.jdbc.slice;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.inshore.spi.scan.Slice;
import org.inshore.spi.scan.SlicePlan;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of equal width. The range of a slice is written as those of its pieces, a WHERE clause in
 * each line, so that a slice may be read in several transactions where the server or the pace is
 * slow.
 */
public final class Ranges {
  private static final String BETWEEN = "\n";
  private static final int MAX_PIECES = 16;
  private static final int MIN_ROWS = 1_000;

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
    List<BigInteger> borders = new ArrayList<>();
    borders.add(BigInteger.ZERO);
    for (long page = step; page < pages; page += step) {
      borders.add(BigInteger.valueOf(page));
    }
    borders.add(BigInteger.valueOf(Math.max(1, pages)));
    return plan(
        column, borders, page -> address.apply(page.longValueExact()), rows, request, false);
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
    List<BigInteger> borders = new ArrayList<>();
    for (int i = 0; i <= slices; i++) {
      borders.add(between(first, first.add(span), i, slices));
    }
    return plan(key, borders, BigInteger::toString, rows, request, true);
  }

  private static BigInteger between(BigInteger from, BigInteger to, int part, int parts) {
    return to.subtract(from)
        .multiply(BigInteger.valueOf(part))
        .divide(BigInteger.valueOf(parts))
        .add(from);
  }

  private static SlicePlan plan(
      String column,
      List<BigInteger> borders,
      Function<BigInteger, String> written,
      double rows,
      SliceRequest request,
      boolean keepsRows) {
    int count = borders.size() - 1;
    if (count <= 1) {
      return SlicePlan.WHOLE;
    }
    long size = Math.round(rows / count);
    int most = Math.clamp(size / MIN_ROWS, 1, MAX_PIECES);
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      BigInteger from = borders.get(i);
      BigInteger to = borders.get(i + 1);
      int pieces = to.subtract(from).min(BigInteger.valueOf(most)).intValueExact();
      List<String> clauses = new ArrayList<>();
      for (int piece = 0; piece < pieces; piece++) {
        boolean first = i == 0 && piece == 0;
        boolean last = i == count - 1 && piece == pieces - 1;
        String low = written.apply(between(from, to, piece, pieces));
        String high = written.apply(between(from, to, piece + 1, pieces));
        clauses.add(
            " where "
                + (first ? "" : column + " >= " + low)
                + (first || last ? "" : " and ")
                + (last ? "" : column + " < " + high));
      }
      slices.add(new Slice(i, String.join(BETWEEN, clauses), size));
    }
    return new SlicePlan(slices, request.atOnce(), keepsRows);
  }

  /** The clauses of a slice's pieces. */
  public static List<String> pieces(Slice slice) {
    return List.of(slice.range().split(BETWEEN));
  }
}
