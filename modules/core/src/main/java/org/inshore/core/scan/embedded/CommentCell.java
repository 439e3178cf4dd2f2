package org.inshore.core.scan.embedded;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a comment that fills a cell, as it stands behind a value of a list or configuration: each
 * of its words is a part.
 */
final class CommentCell {
  private static final Pattern COMMENT =
      Pattern.compile("(?:#+|//+|--+|;+)(?:\\s+|(?=\\p{IsHan}))(\\p{L}[^\\n]{0,200})");
  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000,，;；、]+");

  /** More words are a sentence. */
  private static final int MOST = 6;

  private CommentCell() {}

  static boolean mayBe(String cell) {
    return cell.length() > 2 && "#/-;".indexOf(cell.charAt(0)) >= 0;
  }

  static @Nullable CellFields read(String cell) {
    Matcher comment = COMMENT.matcher(cell);
    if (!comment.matches()) {
      return null;
    }
    String[] words = BLANKS.split(comment.group(1), -1);
    if (words.length > MOST) {
      return null;
    }
    CellFields fields = new CellFields();
    for (int i = 0; i < words.length; i++) {
      fields.add("part" + (i + 1), words[i]);
    }
    return fields;
  }
}
