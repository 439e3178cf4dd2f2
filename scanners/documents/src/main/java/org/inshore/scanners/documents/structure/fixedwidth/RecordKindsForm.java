package org.inshore.scanners.documents.structure.fixedwidth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Recognises records of several kinds, as extracts of mainframes have: the first characters of a
 * line tell its kind, each kind has a width and fields of its own, and those of one kind at least
 * prove themselves where they touch ({@link ProvenFields}).
 */
public final class RecordKindsForm implements LineForm {
  private static final int LINES = 160;
  private static final int MIN_LINES = 8;
  private static final int LONGEST = 1 << 11;
  private static final int MAX_KINDS = 12;

  /** So many characters tell the kind at most, letters or digits. */
  private static final int MAX_LETTERS = 3;

  private static final int MAX_DIGITS = 2;

  private final Pause pause = new Pause(3, 1023);

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    int feed = lines.feed(at);
    if (feed - at > LONGEST
        || !lines.isComplete(feed)
        || !TouchingForm.hasRun(lines.bytes(), at, feed)
        || pause.holds()) {
      return null;
    }
    List<int[]> sample = LineSample.of(lines, at, LINES, LONGEST, (line, end) -> true);
    for (int prefix = 1; prefix <= MAX_LETTERS && sample.size() >= 2 * MIN_LINES; prefix++) {
      Map<String, List<int[]>> kinds = kinds(lines, sample, prefix);
      if (kinds != null) {
        kinds.values().removeIf(rows -> rows.size() < 2);
        LineTable found = isLast(lines, kinds, prefix) ? table(lines, kinds, prefix) : null;
        if (found != null) {
          pause.succeeded();
          return found;
        }
      }
    }
    pause.failed();
    return null;
  }

  /** The lines by kind; null if there are too many kinds, or a line has none. */
  private static @Nullable Map<String, List<int[]>> kinds(
      Lines lines, List<int[]> sample, int prefix) {
    Map<String, List<int[]>> kinds = new HashMap<>();
    for (int[] row : sample) {
      String kind = kind(lines, row[0], row[1], prefix);
      if (kind == null || (kinds.size() == MAX_KINDS && !kinds.containsKey(kind))) {
        return null;
      }
      kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row);
    }
    return kinds;
  }

  /** Whether one character more would tell other kinds, or is none of the same sort. */
  private static boolean isLast(Lines lines, Map<String, List<int[]>> kinds, int prefix) {
    byte[] bytes = lines.bytes();
    List<int[]> rows = kinds.values().stream().flatMap(List::stream).toList();
    Map<String, List<int[]>> longer = kinds(lines, rows, prefix + 1);
    boolean digits = !rows.isEmpty() && Ascii.isDigit(bytes[rows.getFirst()[0] + prefix - 1]);
    return prefix == (digits ? MAX_DIGITS : MAX_LETTERS)
        || longer == null
        || longer.size() != kinds.size()
        || rows.stream().anyMatch(row -> Ascii.isDigit(bytes[row[0] + prefix]) != digits);
  }

  private static @Nullable LineTable table(
      Lines lines, Map<String, List<int[]>> kinds, int prefix) {
    for (WidthUnit unit : WidthUnit.values()) {
      Map<String, Gaps> proven = new HashMap<>();
      kinds.forEach(
          (kind, rows) -> {
            boolean many = rows.size() >= MIN_LINES && !TouchingForm.isSentence(lines, rows);
            Gaps gaps = many ? ProvenFields.gaps(lines, rows, unit, false) : null;
            if (gaps != null) {
              proven.put(kind, gaps.cutAt(prefix));
            }
          });
      if (!proven.isEmpty() && kinds.size() > 1) {
        return new RecordKindsTable(prefix, kinds.keySet(), proven, lines.encoding());
      }
    }
    return null;
  }

  /** The kind of a line, which letters and digits tell; null for none. */
  static @Nullable String kind(Lines lines, int from, int to, int prefix) {
    if (to - from <= prefix) {
      return null;
    }
    for (int i = from; i < from + prefix; i++) {
      byte b = lines.bytes()[i];
      if (b <= 0 || !Character.isLetterOrDigit(b)) {
        return null;
      }
    }
    return new String(lines.bytes(), from, prefix, StandardCharsets.US_ASCII);
  }
}
