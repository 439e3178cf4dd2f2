package org.inshore.scanners.documents.structure.column;

import org.inshore.scanners.documents.structure.lines.LineForm;
import org.inshore.scanners.documents.structure.lines.LineTable;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.table.cell.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Recognises many consecutive lines each of which may be somebody's name: whether they are, is for
 * whoever judges the cells of a column together.
 */
public final class NameListForm implements LineForm {
  private static final int LINES = 40;
  private static final int MIN = 12;
  private static final int LONGEST = 24;

  @Override
  public @Nullable LineTable find(Lines lines, int at) {
    int line = at;
    int read = 0;
    int names = 0;
    while (read < LINES && line < lines.to()) {
      int feed = lines.feed(line);
      String text = text(lines, line, feed);
      if (text == null) {
        break;
      }
      read++;
      names += PersonName.fits(text) ? 1 : 0;
      // The first may be a header; words that begin as names do are few in other lists.
      if (read > 1 && 2 * names < read - 1) {
        return null;
      }
      line = lines.next(feed);
    }
    return read >= MIN && 5 * names >= 4 * read ? new NameListTable(lines.encoding()) : null;
  }

  /** The text of a line that is one word of ideographs; null for any other. */
  static @Nullable String text(Lines lines, int from, int feed) {
    int to = lines.trimmed(from, feed);
    if (!lines.isComplete(feed) || to == from || to - from > LONGEST || lines.bytes()[from] >= 0) {
      return null;
    }
    String text = new String(lines.bytes(), from, to - from, lines.encoding().charset()).strip();
    return isWord(text) ? text : null;
  }

  /** Whether it is one word of ideographs. */
  static boolean isWord(String text) {
    return !text.isEmpty()
        && text.codePoints().allMatch(c -> Character.isIdeographic(c) || c == '·');
  }
}
