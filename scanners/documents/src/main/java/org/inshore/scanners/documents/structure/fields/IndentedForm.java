package org.inshore.scanners.documents.structure.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.structure.lines.CommonKeys;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.Pause;
import org.inshore.scanners.documents.structure.lines.RuleLine;
import org.jspecify.annotations.Nullable;

/**
 * Recognises records that a report prints on a line and some indented ones below it, with fields in
 * both and the same keys in each.
 */
public final class IndentedForm implements LineForm {
  private static final int RECORDS = 40;
  private static final int LEAST_RECORDS = 4;

  /** Rules, blank lines and heads of pages among them. */
  private static final int MOST_OTHERS = 4;

  private static final int LEAST_KEYS = 3;

  /** Some records have further fields, as those of whom somebody else acts for. */
  private static final int LEAST_OF_A_KEY = 2;

  private final Pause pause = new Pause(7, 255);

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    int next = lines.next(lines.feed(at));
    if (next >= lines.to()
        || IndentedRecord.isIndented(lines, at)
        || !IndentedRecord.isIndented(lines, next)
        || pause.holds()) {
      return null;
    }
    LineTable found = table(lines, at, Fields.Sign.COLON);
    found = found == null ? table(lines, at, Fields.Sign.EQUALS) : found;
    if (found == null) {
      pause.failed();
    } else {
      pause.succeeded();
    }
    return found;
  }

  private static @Nullable LineTable table(Lines lines, int at, Fields.Sign sign) {
    CommonKeys common = new CommonKeys();
    Map<String, Integer> counts = new LinkedHashMap<>();
    int records = 0;
    int below = 0;
    int others = 0;
    int line = at;
    while (records < RECORDS && line < lines.to() && others <= MOST_OTHERS) {
      IndentedRecord record = IndentedRecord.read(lines, line, sign);
      boolean one = record.below() > 0 && record.below() <= IndentedRecord.MOST_BELOW;
      if (one && record.belowKeys() > 0) {
        below += record.below();
        records++;
        common.next();
        for (int i = 0; i < record.size(); i++) {
          common.add(record.key(i));
          counts.merge(record.key(i), 1, Integer::sum);
        }
      } else if (records == 0) {
        return null;
      } else {
        others++;
      }
      line = record.end();
    }
    // Records of as many lines as the others, or of one more where one was folded.
    boolean alike = records > 0 && below % records <= records / 4;
    if (!alike || records < LEAST_RECORDS || common.common(LEAST_KEYS).isEmpty()) {
      return null;
    }
    counts.values().removeIf(count -> count < LEAST_OF_A_KEY);
    return new IndentedTable(sign, List.copyOf(counts.keySet()), common.common(LEAST_KEYS).size());
  }

  /** Whether a line between records says nothing of them. */
  static boolean isBetween(Lines lines, int from, int feed) {
    return lines.isBlank(from, feed) || RuleLine.is(lines, from, feed);
  }
}
