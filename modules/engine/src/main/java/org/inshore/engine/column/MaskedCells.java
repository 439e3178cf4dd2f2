package org.inshore.engine.column;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.scan.Cells;

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
  }

  /** Takes a masked cell, unless nothing of its value is shown. */
  void add(Cells cells, long row, int start, int end) {
    String text = new String(cells.bytes(), start, end - start, cells.encoding().charset()).strip();
    int shown = 0;
    int masks = 0;
    int behind = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean mask = isMask(text, i);
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
    rows[count] = row;
    values[count++] = hash.hash(KIND, text);
    digits = Math.min(digits, behind);
  }

  /**
   * What was collected.
   *
   * @param named rules that the column's name or comment speaks for
   */
  MaskedValues end(List<RuleInfo> named) {
    int rank = count == 0 ? 0 : rank(named);
    return rank == 0
        ? NONE
        : new MaskedValues(rank, digits, Arrays.copyOf(rows, count), Arrays.copyOf(values, count));
  }

  /** The best rank of any rule that the column is called by; 0 if none identifies a person. */
  private int rank(List<RuleInfo> named) {
    return named.stream().mapToInt(ranks).filter(rank -> rank > 0).min().orElse(0);
  }

  /** A letter masks where it stands twice, since it may be a check digit. */
  private static boolean isMask(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '*', '#', '＊', '●' -> true;
      case 'x', 'X' ->
          (at > 0 && text.charAt(at - 1) == c)
              || (at + 1 < text.length() && text.charAt(at + 1) == c);
      default -> false;
    };
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || c == 'X' || c == 'x';
  }
}
