package org.inshore.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.message.Visible;

/** Rows in aligned columns; a Chinese character is two columns wide. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row; control characters are shown as a replacement. */
  public void row(String... cells) {
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(Visible.of(cell));
    }
    rows.add(row);
  }

  /** Writes all rows. */
  public void print(PrintWriter out) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        int width = TextWidth.of(row.get(i));
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
          line.append(" ".repeat(widths.get(i) - TextWidth.of(row.get(i)) + 2));
        }
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
