package org.inshore.core.scan.embedded;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one sign parts in a cell, as remarks of payments are put together: {@code 转账/张三/房租/…}.
 * The parts have no names, so each is told by what stands in the same place of other cells.
 */
final class DelimitedCell {
  /** Signs that hardly stand in anything else, and how many parts there must be. */
  private static final List<String> SIGNS = List.of("|", "^", "~", "#", "/");

  private static final int LEAST = 3;

  /** Dates have three parts with strokes, and so have many other things. */
  private static final int MIN_STROKES = 4;

  private static final int MOST = 16;

  private static final Pattern TELLING =
      Pattern.compile("[0-9]{6}|\\p{IsHan}|[^@]@[^@]|[A-Za-z] [A-Za-z]");

  private DelimitedCell() {}

  /** The sign that parts a cell, or null. */
  static @Nullable String sign(String cell) {
    for (String sign : SIGNS) {
      int first = cell.indexOf(sign);
      if (first > 0 && first != cell.lastIndexOf(sign)) {
        return sign;
      }
    }
    return null;
  }

  static @Nullable CellFields read(String cell) {
    String sign = sign(cell);
    if (sign == null || cell.contains("://") || cell.indexOf('\n') >= 0) {
      return null;
    }
    List<String> parts = List.of(cell.split(Pattern.quote(sign), -1));
    if (parts.size() < (sign.equals("/") ? MIN_STROKES : LEAST) || parts.size() > MOST) {
      return null;
    }
    if (parts.stream().noneMatch(DelimitedCell::tells)) {
      return null;
    }
    CellFields fields = new CellFields();
    for (int i = 0; i < parts.size(); i++) {
      fields.add("part" + (i + 1), parts.get(i).strip());
    }
    return fields;
  }

  /** Whether a part is more than a piece of a password or code: words, a number, an address. */
  private static boolean tells(String part) {
    return TELLING.matcher(part).find();
  }
}
