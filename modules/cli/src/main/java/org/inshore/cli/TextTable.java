package org.inshore.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.message.Visible;

/** Rows in aligned columns; a Chinese character is two columns wide. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; control characters are shown as a replacement. */
  void row(String... cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(Visible.of(cell));
    }
    rows.add(row);
  }

  /** Writes all rows. */
  void print(PrintWriter out) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int width = width(row.get(i));
        if (i == widths.size()) {
          widths.add(width);
        } else {
          widths.set(i, Math.max(widths.get(i), width));
        }
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i));
        if (i < row.size() - 1) {
          line.append(" ".repeat(widths.get(i) - width(row.get(i)) + 2));
        }
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd));
  }
}
