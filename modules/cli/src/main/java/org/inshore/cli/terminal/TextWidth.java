package org.inshore.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Width of a text on a terminal: a Chinese character takes two columns. */
public final class TextWidth {
  private static final int MAX = 100;
  private static final int MIN = 60;

  /** What is printed fits into: the terminal, up to a hundred columns. */
  public static final int PAGE = page(System.getenv("COLUMNS"));

  private static final String ELLIPSIS = "…";

  private TextWidth() {}

  /** As wide as a terminal says it is, within reason; a hundred columns if nobody says. */
  static int page(@Nullable String columns) {
    return columns == null || !columns.matches("[1-9][0-9]{0,4}")
        ? MAX
        : Math.clamp(Integer.parseInt(columns), MIN, MAX);
  }

  /** The columns that a text takes. */
  public static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The text with spaces behind it, up to a width. */
  public static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The text, or its beginning and end where it is too wide: names differ most at their end. */
  public static String fitted(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int room = width - 1;
    int from = points.length;
    int taken = 0;
    while (from > 0 && taken + of(points[from - 1]) <= room * 2 / 3) {
      taken += of(points[--from]);
    }
    int until = 0;
    while (until < from && taken + of(points[until]) <= room) {
      taken += of(points[until++]);
    }
    return new String(points, 0, until) + ELLIPSIS + new String(points, from, points.length - from);
  }

  /** Lines of at most a width, parted at spaces and between Chinese characters. */
  public static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int taken = 0;
    int lastBreak = 0;
    boolean opened = false;
    for (int point : text.codePoints().toArray()) {
      if (taken + of(point) > width && !line.isEmpty()) {
        int cut = lastBreak > 0 ? lastBreak : line.length();
        lines.add(line.substring(0, cut).stripTrailing());
        line.delete(0, cut);
        taken = of(line.toString());
        lastBreak = 0;
      }
      if (of(point) == 2 && !isClosing(point) && !opened) {
        lastBreak = line.length();
      }
      if (!(point == ' ' && line.isEmpty())) {
        line.appendCodePoint(point);
        taken += of(point);
      }
      if (point == ' ') {
        lastBreak = line.length();
      }
      opened = "（《“‘「".indexOf(point) >= 0;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static boolean isClosing(int point) {
    return "，。；：、！？）》」”’".indexOf(point) >= 0;
  }

  private static int of(int c) {
    boolean wide =
        c >= 0x1100
            && (c <= 0x115f
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd));
    return wide ? 2 : 1;
  }
}
