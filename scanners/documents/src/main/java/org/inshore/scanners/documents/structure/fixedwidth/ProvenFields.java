package org.inshore.scanners.documents.structure.fixedwidth;

import static java.util.Map.Entry.comparingByValue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.content.CheckedNumbers;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Fields that prove themselves at the same places of all rows: resident identity numbers and cards
 * by their check digits (ISO 7064, MOD 11-2; Luhn), shorter cards with blanks behind them, then
 * days of the calendar and mobile numbers in what is left. Beside them rows are cut where all are
 * blank, and where all change from digits to other characters or back.
 */
final class ProvenFields {
  private static final int IDENTITY = CheckedNumbers.IDENTITY;
  private static final int MOBILE = CheckedNumbers.MOBILE;
  private static final int DAY = CheckedNumbers.DAY;
  private static final int[] CARDS = {19, 16};

  /** One row in so many may hold none there. */
  private static final int TOLERANCE = 16;

  private static final String DELIMITERS = "|,;^~\t";

  private static final byte BLANK = ' ';
  private static final byte OTHER = 1;

  private final byte[][] rows;
  private final int width;
  private final BitSet taken = new BitSet();
  private final BitSet borders = new BitSet();

  /** How many fields prove themselves, or have the form of a day or a mobile number. */
  private int proven;

  private ProvenFields(byte[][] rows, int width) {
    this.rows = rows;
    this.width = width;
  }

  /**
   * Where rows are cut; null where no field proves itself, or two if widths differ.
   *
   * @param byCheck whether a field with a check digit must touch its neighbour: a number may begin
   *     like a day
   */
  static @Nullable Gaps gaps(Lines lines, List<int[]> sample, WidthUnit unit, boolean byCheck) {
    AlignedLine line = new AlignedLine(unit);
    byte[][] rows = new byte[sample.size()][];
    for (int row = 0; row < rows.length; row++) {
      line.read(lines, sample.get(row)[0], sample.get(row)[1]);
      rows[row] = new byte[line.width()];
      for (int place = 0; place < line.width(); place++) {
        byte b = lines.bytes()[line.byteAt(place)];
        rows[row][place] = line.isBlank(place) ? BLANK : b < 0 ? OTHER : b;
      }
    }
    boolean same = Arrays.stream(rows).allMatch(row -> row.length == rows[0].length);
    if (!same && isDelimited(rows)) {
      return null;
    }
    byte[][] even = ofOneWidth(rows);
    if (even != null) {
      ProvenFields fields = new ProvenFields(even, even[0].length);
      return fields.prove(byCheck) ? fields.cut(unit, true) : null;
    }
    byte[][] filled = filledUp(rows);
    ProvenFields fields = new ProvenFields(filled, filled[0].length);
    return fields.prove(byCheck) && fields.proven > 1 ? fields.cut(unit, false) : null;
  }

  /**
   * The rows of one width, without the few that a program filled up wrongly: a letter that its
   * charset lacks, or a mark that it took for narrow; null where widths differ.
   */
  private static byte @Nullable [][] ofOneWidth(byte[][] rows) {
    Map<Integer, Integer> widths = new HashMap<>();
    Arrays.stream(rows).forEach(row -> widths.merge(row.length, 1, Integer::sum));
    Map.Entry<Integer, Integer> most = Collections.max(widths.entrySet(), comparingByValue());
    int others = rows.length - most.getValue();
    return others * TOLERANCE > rows.length
        ? null
        : Arrays.stream(rows).filter(row -> row.length == most.getKey()).toArray(byte[][]::new);
  }

  /** Whether a delimiter stands at one place of nearly all rows: it parts them, not the width. */
  private static boolean isDelimited(byte[][] rows) {
    int width = Arrays.stream(rows).mapToInt(row -> row.length).min().orElse(0);
    for (int place = 0; place < width; place++) {
      int at = place;
      long such = Arrays.stream(rows).filter(row -> DELIMITERS.indexOf(row[at]) >= 0).count();
      if ((rows.length - such) * TOLERANCE <= rows.length) {
        return true;
      }
    }
    return false;
  }

  /** Rows of which programs left out the blanks at the end, with these. */
  private static byte[][] filledUp(byte[][] rows) {
    int width = Arrays.stream(rows).mapToInt(row -> row.length).max().orElse(0);
    byte[][] filled = new byte[rows.length][];
    for (int row = 0; row < rows.length; row++) {
      filled[row] = Arrays.copyOf(rows[row], width);
      Arrays.fill(filled[row], rows[row].length, width, BLANK);
    }
    return filled;
  }

  private boolean prove(boolean byCheck) {
    int checked = take(IDENTITY, CheckedNumbers::isIdentity);
    for (int length : CARDS) {
      checked += take(length, CheckedNumbers::isCard);
    }
    BitSet ofChecked = (BitSet) borders.clone();
    // Days first: births from 1930 on and the digits behind them have the form of mobile numbers.
    int days = take(DAY, CheckedNumbers::isDay);
    // That form is not enough: times in nanoseconds begin so too.
    int mobiles = take(MOBILE, CheckedNumbers::isMobile);
    proven = checked + days + mobiles;
    return (byCheck ? isInked(ofChecked) : touches()) && (checked > 0 || (mobiles > 0 && days > 0));
  }

  /** Whether something stands on both sides of some border in all rows. */
  private boolean isInked(BitSet of) {
    return of.stream()
        .anyMatch(
            place ->
                place > 0
                    && place < width
                    && Arrays.stream(rows)
                        .allMatch(row -> row[place] != BLANK && row[place - 1] != BLANK));
  }

  /** Whether some field and its neighbour are one run of digits; else blanks tell the columns. */
  private boolean touches() {
    return borders.stream()
        .anyMatch(
            place ->
                place > 0
                    && place < width
                    && Arrays.stream(rows)
                        .allMatch(row -> Ascii.isDigit(row[place]) && row[place - 1] != BLANK));
  }

  /** Tests a field of a row. */
  private interface Test {
    boolean holds(byte[] row, int from, int length);
  }

  /** Takes all fields of a length that pass a test in nearly all rows, and mostly differ. */
  private int take(int length, Test test) {
    int found = 0;
    int place = 0;
    while (place + length <= width) {
      int next = taken.nextSetBit(place);
      if (next >= 0 && next < place + length) {
        place = taken.nextClearBit(next);
      } else if (holds(place, length, test)) {
        taken.set(place, place + length);
        borders.set(place);
        borders.set(place + length);
        found++;
        place += length;
      } else {
        place++;
      }
    }
    return found;
  }

  private boolean holds(int place, int length, Test test) {
    int failed = 0;
    for (byte[] row : rows) {
      int used = length == CARDS[0] ? padded(row, place, length) : length;
      if (used == 0 || !isNumber(row, place, used) || !test.holds(row, place, used)) {
        failed++;
        if (failed * TOLERANCE > rows.length) {
          return false;
        }
      }
    }
    Set<Integer> different = new HashSet<>();
    for (byte[] row : rows) {
      different.add(Arrays.hashCode(Arrays.copyOfRange(row, place, place + length)));
    }
    return length == DAY ? different.size() > 1 : 2 * different.size() > rows.length;
  }

  /** How much of a field for the longest cards a shorter one fills, with blanks behind it. */
  private static int padded(byte[] row, int from, int length) {
    int used = length;
    while (used > 0 && row[from + used - 1] == BLANK) {
      used--;
    }
    return used >= CARDS[1] ? used : 0;
  }

  private static boolean isNumber(byte[] row, int from, int length) {
    for (int i = from; i < from + length - 1; i++) {
      if (!Ascii.isDigit(row[i])) {
        return false;
      }
    }
    byte last = row[from + length - 1];
    return Ascii.isDigit(last) || (length == IDENTITY && (last == 'X' || last == 'x'));
  }

  private Gaps cut(WidthUnit unit, boolean even) {
    int[] starts = new int[width];
    int[] ends = new int[width];
    int count = 0;
    for (int place = 1; place < width; place++) {
      int end = place;
      while (end < width && isBlank(end)) {
        end++;
      }
      if (end < width && (end > place || borders.get(place) || changes(place))) {
        starts[count] = place;
        ends[count++] = end;
      }
      place = end;
    }
    int wide = even ? width : 0;
    return new Gaps(unit, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), true, wide);
  }

  private boolean isBlank(int place) {
    for (byte[] row : rows) {
      if (row[place] != BLANK) {
        return false;
      }
    }
    return true;
  }

  /** Whether all rows change there from digits to others that are no blanks, or back. */
  private boolean changes(int place) {
    boolean digit = Ascii.isDigit(rows[0][place]);
    for (byte[] row : rows) {
      boolean blank = row[place] == BLANK || row[place - 1] == BLANK;
      if (blank || Ascii.isDigit(row[place]) != digit || Ascii.isDigit(row[place - 1]) == digit) {
        return false;
      }
    }
    return true;
  }
}
