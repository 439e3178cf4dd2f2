package org.inshore.engine.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Masked values of some rows in one column that identifies people, as keyed hashes; never the
 * values.
 *
 * @param personKey rank of what the column holds as an identifier of a person, 1 the best; 0 where
 *     it holds none
 * @param digits how many digits each of them shows behind its mask, at least
 * @param rows numbers of the rows
 * @param values their hashes, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MaskedValues(int personKey, int digits, long[] rows, long[] values) {
  /** Of a column without any. */
  public static final MaskedValues NONE = new MaskedValues(0, 0, new long[0], new long[0]);

  /** Those of rows from a number on. */
  public MaskedValues from(long row) {
    int[] kept = IntStream.range(0, rows.length).filter(i -> rows[i] >= row).toArray();
    return new MaskedValues(
        personKey,
        digits,
        Arrays.stream(kept).mapToLong(i -> rows[i]).toArray(),
        Arrays.stream(kept).mapToLong(i -> values[i]).toArray());
  }

  /** Says how many, never which. */
  @Override
  public String toString() {
    return "MaskedValues[" + personKey + ", " + rows.length + "]";
  }
}
