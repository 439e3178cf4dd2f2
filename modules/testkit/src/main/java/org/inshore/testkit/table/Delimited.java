package org.inshore.testkit.table;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as delimited records; a value with marks in it is quoted as RFC 4180 says. */
public final class Delimited {
  /** Delimiters of exports, beside the comma. */
  public static final List<String> DELIMITERS =
      List.of(
          ",",
          "\t",
          "|",
          ";",
          "^",
          "~",
          "\u0001",
          "\u0003",
          "\u001d",
          "\u001e",
          "\u001f",
          "|@|",
          "||",
          "|+|",
          "@#@",
          "$$",
          "~|~",
          "^|^",
          "|#|",
          "\u0001\u0002",
          "##",
          "!|",
          "<|>",
          "&&&");

  private Delimited() {}

  /** The records, each with a line end. */
  public static String write(SampleTable table, String delimiter, boolean trailing, String end) {
    StringBuilder text = new StringBuilder();
    for (List<String> record : table.records()) {
      text.append(
          record.stream()
              .map(value -> quoted(value, delimiter))
              .collect(Collectors.joining(delimiter)));
      text.append(trailing ? delimiter : "").append(end);
    }
    return text.toString();
  }

  private static String quoted(String value, String delimiter) {
    boolean parted =
        value.chars().anyMatch(c -> c == '"' || c == '\n' || delimiter.indexOf(c) >= 0);
    return parted ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
