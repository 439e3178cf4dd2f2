package org.inshore.scanners.documents.structure.fin;

import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Recognises messages of SWIFT FIN (ISO 15022) by their blocks, or by the tag of their reference
 * that others follow: payments (MT101, MT103) and statements (MT940, MT950).
 */
public final class FinForm implements LineForm {
  private static final int LINES = 12;
  private static final int MIN_TAGS = 3;
  private static final int LONGEST = 1 << 10;

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    byte[] bytes = lines.bytes();
    boolean may =
        at + 4 < lines.to()
            && ((bytes[at] == '{' && bytes[at + 1] == '1' && bytes[at + 2] == ':')
                || (bytes[at] == ':' && bytes[at + 1] == '2' && bytes[at + 3] == ':'));
    return may && hasTags(lines, at) ? new FinTable() : null;
  }

  /** Whether tags stand in the lines from one on. */
  private static boolean hasTags(Lines lines, int at) {
    int tags = 0;
    int line = at;
    for (int i = 0; i < LINES && tags < MIN_TAGS && line < lines.to(); i++) {
      int feed = lines.feed(line);
      if (feed - line > LONGEST || !lines.isComplete(feed)) {
        return false;
      }
      tags += FinMessage.isTagged(FinMessage.content(lines, line, feed)) ? 1 : 0;
      line = lines.next(feed);
    }
    return tags >= MIN_TAGS;
  }
}
