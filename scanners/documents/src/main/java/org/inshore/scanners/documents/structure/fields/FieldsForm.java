package org.inshore.scanners.documents.structure.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Recognises lines that name their values: consecutive ones have the same keys. A key in one line
 * alone, or lines with one field each, are running text.
 */
public final class FieldsForm implements LineForm {
  private static final int LINES = 24;

  /** In a log, few lines have the same keys by chance. */
  private static final int LEAST_LINES = 6;

  /** Before a blank line or the end. */
  private static final int LEAST_ALONE = 3;

  private static final int LEAST_KEYS = 2;
  private static final int LONGEST = 1 << 12;

  private final Pause pause = new Pause(7, 255);

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    int feed = lines.feed(at);
    if (feed - at > LONGEST || !lines.isComplete(feed)) {
      return null;
    }
    Fields.Sign sign = pause.holds() ? null : sign(lines, at, feed);
    if (sign == null) {
      return null;
    }
    List<Fields> sample = new ArrayList<>();
    int line = at;
    while (sample.size() < LINES && line < lines.to()) {
      int end = lines.feed(line);
      if (end - line > LONGEST || !lines.isComplete(end)) {
        break;
      }
      Fields fields = new Fields(FieldsTable.text(lines, line, lines.trimmed(line, end)), sign);
      if (fields.size() < LEAST_KEYS) {
        break;
      }
      sample.add(fields);
      line = lines.next(end);
    }
    boolean alone = line >= lines.to() || lines.isBlank(line, lines.feed(line));
    boolean enough = sample.size() >= (alone ? LEAST_ALONE : LEAST_LINES);
    List<String> keys = enough ? keys(sample) : null;
    if (keys == null) {
      pause.failed();
      return null;
    }
    pause.succeeded();
    return new FieldsTable(sign, keys);
  }

  /** The sign that may stand between keys and values, told by how often it is there. */
  private static Fields.@Nullable Sign sign(Lines lines, int from, int end) {
    byte[] bytes = lines.bytes();
    int equals = 0;
    int colons = 0;
    for (int i = from; i < end; i++) {
      byte b = bytes[i];
      equals += b == '=' ? 1 : 0;
      colons += b == ':' ? 1 : 0;
      // A full-width colon in UTF-8 and in GB 18030.
      boolean wide = b == (byte) 0xef && i + 2 < end && bytes[i + 2] == (byte) 0x9a;
      boolean pair = b == (byte) 0xa3 && i + 1 < end && bytes[i + 1] == (byte) 0xba;
      colons += wide || pair ? 1 : 0;
    }
    if (equals < LEAST_KEYS && colons < LEAST_KEYS) {
      return null;
    }
    return equals >= LEAST_KEYS ? Fields.Sign.EQUALS : Fields.Sign.COLON;
  }

  /** The keys that most lines of a sample have; null where they do not agree. */
  private static @Nullable List<String> keys(List<Fields> sample) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    int all = 0;
    for (Fields fields : sample) {
      for (int i = 0; i < fields.size(); i++) {
        counts.merge(fields.key(i), 1, Integer::sum);
        all++;
      }
    }
    List<String> keys = new ArrayList<>();
    int covered = 0;
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      if (2 * each.getValue() >= sample.size()) {
        keys.add(each.getKey());
        covered += Math.min(each.getValue(), sample.size());
      }
    }
    return keys.size() >= LEAST_KEYS && 4 * covered >= 3 * all ? keys : null;
  }
}
