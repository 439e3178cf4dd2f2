package org.inshore.scanners.documents.structure.fixedwidth;

import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Recognises lines of one width whose fields touch, by {@link ProvenFields}: numbers that have
 * their check digits at the same place in all lines of a sample. By chance, each line has one in
 * ten.
 */
public final class TouchingForm implements LineForm {
  private static final int LINES = 40;
  private static final int MIN_LINES = 8;
  private static final int LONGEST = 1 << 11;

  /** The shortest run of digits in which two fields may touch. */
  private static final int MIN_RUN = 17;

  /** No field holds these in all rows, nor these behind a letter. */
  private static final String MARKS = "，。；：、（）《》“”(),;";

  private static final String BEHIND_WORDS = ":=";

  private final Pause pause = new Pause(3, 1023);

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    int feed = lines.feed(at);
    if (feed - at > LONGEST
        || feed - at < MIN_RUN
        || !lines.isComplete(feed)
        || !hasRun(lines.bytes(), at, feed)
        || pause.holds()) {
      return null;
    }
    Gaps gaps = gaps(lines, at, false);
    if (gaps == null) {
      pause.failed();
      return null;
    }
    pause.succeeded();
    return new FixedWidthTable(gaps, lines.encoding());
  }

  /**
   * How many fields touch from a line on, or from one of so many behind it, above which are
   * headings; 0 where none do.
   */
  static int columnsAhead(Lines lines, int at, int most) {
    int line = at;
    for (int i = 0; i < most && line < lines.to(); i++) {
      Gaps gaps = gaps(lines, line, true);
      if (gaps != null) {
        return gaps.columns();
      }
      line = lines.next(lines.feed(line));
    }
    return 0;
  }

  private static @Nullable Gaps gaps(Lines lines, int at, boolean byCheck) {
    List<int[]> rows =
        LineSample.of(lines, at, LINES, LONGEST, (line, end) -> hasRun(lines.bytes(), line, end));
    if (rows.size() < MIN_LINES || isSentence(lines, rows)) {
      return null;
    }
    for (WidthUnit unit : WidthUnit.values()) {
      Gaps gaps = ProvenFields.gaps(lines, rows, unit, byCheck);
      if (gaps != null) {
        return gaps;
      }
    }
    return null;
  }

  /**
   * Whether all lines have a mark of punctuation at the same place: one sentence with other values,
   * which needs its words to be understood.
   */
  static boolean isSentence(Lines lines, List<int[]> rows) {
    List<String> texts = new ArrayList<>();
    for (int[] row : rows) {
      texts.add(new String(lines.bytes(), row[0], row[1] - row[0], lines.encoding().charset()));
    }
    String first = texts.getFirst();
    for (int i = 1; i < first.length(); i++) {
      char mark = first.charAt(i);
      int place = i;
      boolean any =
          MARKS.indexOf(mark) >= 0
              || (BEHIND_WORDS.indexOf(mark) >= 0 && Character.isLetter(first.charAt(i - 1)));
      if (any && texts.stream().allMatch(t -> place < t.length() && t.charAt(place) == mark)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line has a run of digits in which two fields may touch. */
  static boolean hasRun(byte[] bytes, int from, int to) {
    int run = 0;
    for (int i = from; i < to && run < MIN_RUN; i++) {
      run = bytes[i] >= '0' && bytes[i] <= '9' ? run + 1 : 0;
    }
    return run >= MIN_RUN;
  }
}
