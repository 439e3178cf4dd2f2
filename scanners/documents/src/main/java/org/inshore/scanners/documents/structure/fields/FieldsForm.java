package org.inshore.scanners.documents.structure.fields;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.documents.structure.lines.CommonKeys;
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
  private static final int MIN_LINES = 6;

  /** Before a blank line or the end. */
  private static final int MIN_ALONE = 3;

  /** Objects of JSON and elements of XML are none by chance. */
  private static final int MIN_OBJECTS = 2;

  private static final int MIN_KEYS = 2;

  /** So many more lines of other kinds may stand between than there are of this one. */
  private static final int MAX_OTHERS = 2;

  static final int LONGEST = 1 << 14;

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
    CommonKeys common = new CommonKeys();
    Set<String> first = new HashSet<>();
    int taken = 0;
    int others = 0;
    int line = at;
    while (taken < LINES && line < lines.to()) {
      int end = lines.feed(line);
      if (end - line > LONGEST || !lines.isComplete(end) || lines.isBlank(line, end)) {
        break;
      }
      Fields fields = Fields.read(lines, line, end, sign);
      if (isOther(fields, first)) {
        // Lines of another kind may stand between, as in a log of several programs.
        if (taken == 0 || ++others > taken + MAX_OTHERS) {
          break;
        }
      } else {
        taken++;
        common.next();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
          // In what is coded, several records of an array may be.
          if (seen.add(fields.key(i)) || sign != Fields.Sign.CODED_JSON) {
            common.add(fields.key(i));
          }
          first.add(fields.key(i));
        }
      }
      line = lines.next(end);
    }
    boolean alone = others == 0 && (line >= lines.to() || lines.isBlank(line, lines.feed(line)));
    boolean enough = taken >= least(sign, alone);
    List<String> keys = enough ? common.common(MIN_KEYS) : List.of();
    if (keys.isEmpty()) {
      pause.failed();
      return null;
    }
    pause.succeeded();
    return new FieldsTable(sign, keys);
  }

  private static int least(Fields.Sign sign, boolean alone) {
    return switch (sign) {
      case EQUALS, COLON -> alone ? MIN_ALONE : MIN_LINES;
      // Nobody sees what is coded: it is read even where it stands once.
      case CODED_JSON -> alone ? 1 : MIN_OBJECTS;
      case JSON, XML -> MIN_OBJECTS;
    };
  }

  /** Whether a line has no fields, or has few keys in common with those before. */
  private static boolean isOther(Fields fields, Set<String> before) {
    int known = 0;
    for (int i = 0; i < fields.size(); i++) {
      known += before.contains(fields.key(i)) ? 1 : 0;
    }
    return fields.size() < MIN_KEYS || (!before.isEmpty() && 2 * known < fields.size());
  }

  /** The sign that may stand between keys and values, told by how often it is there. */
  private static Fields.@Nullable Sign sign(Lines lines, int from, int end) {
    byte[] bytes = lines.bytes();
    int equals = 0;
    int colons = 0;
    int quoted = 0;
    int endTags = 0;
    boolean object = false;
    boolean coded = false;
    for (int i = from; i < end; i++) {
      byte b = bytes[i];
      equals += b == '=' ? 1 : 0;
      byte next = i + 1 < end ? bytes[i + 1] : 0;
      object |= b == '{' && (next == '"' || next == '\\');
      coded |= CodedObject.mayBe(bytes, i, end);
      endTags += b == '<' && next == '/' ? 1 : 0;
      quoted += object && b == ':' && bytes[i - 1] == '"' ? 1 : 0;
      colons += b == ':' ? 1 : 0;
      // A full-width colon in UTF-8 and in GB 18030.
      boolean wide = b == (byte) 0xef && i + 2 < end && bytes[i + 2] == (byte) 0x9a;
      boolean pair = b == (byte) 0xa3 && i + 1 < end && bytes[i + 1] == (byte) 0xba;
      colons += wide || pair ? 1 : 0;
    }
    if (coded) {
      return Fields.Sign.CODED_JSON;
    } else if (quoted >= MIN_KEYS) {
      return Fields.Sign.JSON;
    } else if (endTags >= MIN_KEYS) {
      return Fields.Sign.XML;
    }
    if (equals < MIN_KEYS && colons < MIN_KEYS) {
      return null;
    }
    return equals >= MIN_KEYS ? Fields.Sign.EQUALS : Fields.Sign.COLON;
  }
}
