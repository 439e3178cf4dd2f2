package org.inshore.engine.column;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.ValueHash;
import org.inshore.engine.text.MaskSigns;
import org.inshore.spi.content.Cells;
import org.inshore.spi.inventory.run.RuleInfo;

/** Collection of the masked cells of one column after the other, by what they still show. */
public final class MaskedCells {
  /** Kind of the hashes of masked values, in cells as in text. */
  public static final String KIND = "masked value";

  /** So many digits behind a mask are as good as random; more may be a date or a place. */
  public static final int MOST_DIGITS = 4;

  private static final MaskedValues NONE = MaskedValues.NONE;

  private final ToIntFunction<RuleInfo> ranks;
  private final ValueHash hash;
  private long[] rows = new long[16];
  private long[] values = new long[16];
  private int count;
  private int digits;

  /** What the form of all of them tells them to be; 0 if nothing. */
  private int formed;

  /**
   * Makes a collection.
   *
   * @param ranks of each rule, the rank of its values as identifiers of a person; 0 for none
   */
  public MaskedCells(ToIntFunction<RuleInfo> ranks, ValueHash hash) {
    this.ranks = ranks;
    this.hash = hash;
  }

  /** Forgets what was collected. */
  void begin() {
    count = 0;
    digits = MOST_DIGITS;
    formed = 0;
  }

  /** Takes a masked cell, unless nothing of its value is shown. */
  void add(Cells cells, long row, int start, int end) {
    String text = new String(cells.bytes(), start, end - start, cells.encoding().charset()).strip();
    int shown = 0;
    int masks = 0;
    int behind = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean mask = MaskSigns.isMask(text, i);
      shown += mask ? 0 : 1;
      masks += mask ? 1 : 0;
      behind = mask ? 0 : behind + (isDigit(text.charAt(i)) ? 1 : 0);
    }
    if (shown == 0 || masks == 0) {
      return;
    }
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    String normal = MaskSigns.normal(text);
    formed = count == 0 || formed > 0 ? sameForm(MaskedNumbers.rank(normal)) : 0;
    rows[count] = row;
    values[count++] = hash.hash(KIND, normal);
    digits = Math.min(digits, behind);
  }

  private int sameForm(int rank) {
    return count == 0 || rank == formed ? rank : 0;
  }

  /**
   * What was collected. Where no name speaks for the column the form of nearly all its values does.
   *
   * @param named rules that the column's name or comment speaks for
   * @param filled how many cells have a value
   */
  MaskedValues end(List<RuleInfo> named, int filled) {
    int byForm = 2 * count > filled ? formed : 0;
    int rank = count == 0 ? 0 : named.isEmpty() ? byForm : rank(named);
    return rank == 0
        ? NONE
        : new MaskedValues(rank, digits, Arrays.copyOf(rows, count), Arrays.copyOf(values, count));
  }

  /** The best rank of any rule that the column is called by; 0 if none identifies a person. */
  private int rank(List<RuleInfo> named) {
    return named.stream().mapToInt(ranks).filter(rank -> rank > 0).min().orElse(0);
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || c == 'X' || c == 'x';
  }
}
