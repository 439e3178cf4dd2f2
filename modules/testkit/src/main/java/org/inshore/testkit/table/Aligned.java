package org.inshore.testkit.table;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Writes a table in aligned columns, as clients of databases and {@code column -t} do. */
public enum Aligned {
  /** Parted by two blanks. */
  BLANKS,
  /** Parted by one blank, with dashes under the headings. */
  DASHES,
  /** {@code | a | b |} between rules of {@code +---+---+}. */
  BOXED,
  /** {@code a | b} with a rule under the headings. */
  BARS;

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** The lines, each with a line end; an ideograph is two columns wide. */
  public String write(SampleTable table) {
    int[] widths = new int[table.width()];
    for (List<String> record : table.records()) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(record.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> record : table.records()) {
      lines.add(line(record, widths));
    }
    int headings = table.headings().isEmpty() ? 0 : 1;
    switch (this) {
      case DASHES -> lines.add(headings, rule(widths, "", " ", ""));
      case BARS -> lines.add(headings, rule(widths, "-", "-+-", "-"));
      case BOXED -> {
        String rule = rule(widths, "+-", "-+-", "-+");
        lines.add(headings, rule);
        lines.add(rule);
        if (headings > 0) {
          lines.addFirst(rule);
        }
      }
      case BLANKS -> {}
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(List<String> record, int[] widths) {
    StringBuilder line = new StringBuilder(this == BOXED ? "| " : this == BARS ? " " : "");
    for (int i = 0; i < widths.length; i++) {
      String value = record.get(i);
      boolean last = i == widths.length - 1;
      line.append(value);
      line.append(last && this != BOXED ? "" : " ".repeat(widths[i] - width(value)));
      line.append(last ? (this == BOXED ? " |" : "") : separator());
    }
    return line.toString();
  }

  private String separator() {
    return switch (this) {
      case BLANKS -> "  ";
      case DASHES -> " ";
      case BOXED, BARS -> " | ";
    };
  }

  private static String rule(int[] widths, String begin, String between, String end) {
    List<String> runs = new ArrayList<>();
    for (int width : widths) {
      runs.add("-".repeat(width));
    }
    return begin + String.join(between, runs) + end;
  }

  /** In GB 18030, what is two columns wide has two bytes. */
  private static int width(String text) {
    return text.getBytes(GB18030).length;
  }
}
