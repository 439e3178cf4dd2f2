package org.inshore.contracts.text;

import java.util.List;

/** Column of lines as it was set: how wide it is, and which line goes on below it. */
final class TextColumn {
  /** A line with fewer characters is a word by itself and not a part of a column. */
  private static final int NARROWEST = 8;

  private TextColumn() {}

  /** How long long lines are: a line that is much shorter ends its paragraph. */
  static int width(List<Passage> passages) {
    int[] lengths =
        passages.stream()
            .filter(each -> !each.isRow())
            .mapToInt(each -> each.cells().getFirst().strip().length())
            .filter(length -> length > 0)
            .sorted()
            .toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
  }

  /**
   * Whether a line goes on below it, in a column as narrow as that of a cell: the next line has no
   * number, and is no longer.
   */
  static boolean wraps(Passage line, Passage next) {
    if (line.isRow() || next.isRow() || Numbering.of(next.cells().getFirst()) != null) {
      return false;
    }
    String text = line.cells().getFirst().strip();
    String below = next.cells().getFirst().strip();
    return text.length() >= NARROWEST
        && !below.isEmpty()
        && !text.matches(".*[。；;.:：!！?？]$")
        && below.length() <= text.length() + 1;
  }
}
