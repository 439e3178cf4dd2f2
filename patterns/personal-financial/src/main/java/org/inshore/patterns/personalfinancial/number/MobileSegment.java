package org.inshore.patterns.personalfinancial.number;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.inshore.patterns.personalfinancial.table.ColumnShare;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.ColumnSample;
import org.inshore.spi.detect.ColumnValidator;

/** Mobile numbers of mainland China in a segment that is in use. */
public final class MobileSegment implements ColumnValidator {
  private static final int LENGTH = 11;

  /** Half of all numbers of eleven digits from 1 on are in a segment. */
  private static final double MIN_OF_COLUMN = 0.85;

  /** Of other numbers so many begin like that once in thousands of columns. */
  private static final int MIN_MADE_UP = 20;

  /** Landlines and words for none stand among them. */
  private static final double NEARLY_ALL = 0.9;

  /** Three quarters of numbers of the form are in use. */
  private static final double MIN_USED = 0.5;

  /** Of counters and times the second digit is one or two. */
  private static final int MIN_SECOND = 5;

  private static final Pattern FORM = Pattern.compile("(?:[+]?86[- ]?)?1(?<second>[3-9])[0-9]{9}");

  /** Second and third digit of the segments in use by persons; 161 and 174 are in use in part. */
  private static final BitSet SEGMENTS = new BitSet();

  static {
    IntStream.of(
            30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 45, 47, 49, 50, 51, 52, 53, 55, 56, 57, 58, 59,
            62, 65, 66, 67, 70, 71, 72, 73, 75, 76, 77, 78, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89,
            90, 91, 92, 93, 95, 96, 97, 98, 99)
        .forEach(SEGMENTS::set);
  }

  @Override
  public String name() {
    return "mobile-segment";
  }

  @Override
  public boolean isValid(CharSequence value) {
    CharSequence digits = Digits.only(value) ? value : Digits.of(value);
    int start = digits.length() - LENGTH;
    if (start < 0 || !isPrefix(digits, start) || digits.charAt(start) != '1') {
      return false;
    }
    int segment = Digits.number(digits, start + 1, start + 3);
    return switch (segment) {
      case 61 -> digits.charAt(start + 3) == '0';
      case 74 -> digits.charAt(start + 3) == '0' && digits.charAt(start + 4) <= '5';
      default -> SEGMENTS.get(segment) && !Digits.uniform(digits, start + 3);
    };
  }

  @Override
  public Verdict judge(ColumnSample sample) {
    BitSet second = second(sample);
    if (second.cardinality() < MIN_SECOND) {
      return ColumnShare.judge(sample, MobileSegment::hasForm, this::isValid, MIN_OF_COLUMN);
    }
    return isMadeUp(sample)
        ? Verdict.VALUES
        : ColumnShare.judge(sample, this::tells, this::isValid, MIN_OF_COLUMN);
  }

  /** The second digits of what has the form. */
  private static BitSet second(ColumnSample sample) {
    BitSet second = new BitSet();
    for (String cell : sample.cells()) {
      Matcher form = FORM.matcher(cell);
      if (form.matches()) {
        second.set(form.group("second").charAt(0));
      }
    }
    return second;
  }

  /** Whether a cell speaks for or against the column: made up, a quarter has no segment in use. */
  private boolean tells(String cell) {
    return hasForm(cell) && (isValid(cell) || !FORM.matcher(cell).matches());
  }

  /**
   * Whether nearly all cells are of the form that programs make such numbers up by, whose segments
   * are for the most part in use: their second digit is none that other numbers have as often.
   */
  private boolean isMadeUp(ColumnSample sample) {
    int cells = 0;
    int numbers = 0;
    int used = 0;
    for (String cell : sample.cells()) {
      if (!cell.isEmpty()) {
        cells++;
        Matcher form = FORM.matcher(cell);
        if (form.matches()) {
          numbers++;
          used += isValid(cell) ? 1 : 0;
        }
      }
    }
    return numbers >= MIN_MADE_UP && numbers >= NEARLY_ALL * cells && used >= MIN_USED * numbers;
  }

  /** Whether a cell has as many digits, perhaps behind a zero. */
  private static boolean hasForm(String cell) {
    int zeros = cell.startsWith("0") ? 1 : 0;
    return cell.length() == zeros + LENGTH && cell.charAt(zeros) != '0' && Digits.only(cell);
  }

  /** Whether a number is one, prefix excluded. */
  static boolean isMobile(CharSequence value) {
    return value.length() == 11 && Digits.only(value) && new MobileSegment().isValid(value);
  }

  /** Whether the first digits are the number of the country, the zero of other places, or none. */
  private static boolean isPrefix(CharSequence digits, int length) {
    return length == 0
        || (length == 1 && digits.charAt(0) == '0')
        || (length >= 2
            && length <= 4
            && Digits.number(digits, 0, length) == 86
            && digits.charAt(length - 2) == '8');
  }
}
