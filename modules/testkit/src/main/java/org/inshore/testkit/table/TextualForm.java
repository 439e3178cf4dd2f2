package org.inshore.testkit.table;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Writes a table with headings in one of the forms in which tables stand in texts. */
public enum TextualForm {
  CSV,
  TAB,
  BAR_AT,
  FIXED_WIDTH,
  BOXED,
  INSERTS,
  COPY,
  HTML,
  MARKDOWN,
  JSON,
  JSON_LINES,
  COLUMNS_AND_ROWS,
  YAML,
  XML,
  KEY_VALUE_LOG,
  JSON_LOG,
  QUERY_LOG,
  EXPANDED,
  VERTICAL,
  BLOCKS;

  /** The table as text, each line with a line end. */
  public String write(SampleTable table) {
    return switch (this) {
      case CSV -> Delimited.write(table, ",", false, "\n");
      case TAB -> Delimited.write(table, "\t", false, "\n");
      case BAR_AT -> Delimited.write(table, "|@|", false, "\n");
      case FIXED_WIDTH -> Aligned.BLANKS.write(table);
      case BOXED -> Aligned.BOXED.write(table);
      case INSERTS -> inserts(table);
      case COPY ->
          "COPY t (%s) FROM stdin;\n".formatted(String.join(", ", table.headings()))
              + records(table.rows(), "", "\t", "\n", value -> value.isEmpty() ? "\\N" : value)
              + "\\.\n";
      case HTML -> html(table);
      case MARKDOWN ->
          records(List.of(table.headings()), "| ", " | ", " |\n", value -> value)
              + "|---".repeat(table.width())
              + "|\n"
              + records(table.rows(), "| ", " | ", " |\n", value -> value.replace("|", "\\|"));
      case JSON -> objects(table, "[\n  ", ",\n  ", "\n]\n");
      case JSON_LINES -> objects(table, "", "\n", "\n");
      case COLUMNS_AND_ROWS -> columnsAndRows(table);
      case YAML -> yaml(table);
      case XML -> xml(table);
      case KEY_VALUE_LOG -> Labelled.LOG.write(table);
      case JSON_LOG -> objects(table, PREFIX + "resp=", "\n" + PREFIX + "resp=", "\n");
      case QUERY_LOG ->
          labelled(
              table,
              "10.0.0.1 - - [01/Mar/2025:12:00:00 +0800] \"GET /q?",
              "&",
              " HTTP/1.1\" 200 31\n",
              (key, value) -> encoded(key) + "=" + encoded(value));
      case EXPANDED ->
          numbered(labelled(table, "-[ RECORD # ]---\n", "\n", "\n", (k, v) -> k + " | " + v));
      case VERTICAL ->
          numbered(labelled(table, "*** #. row ***\n", "\n", "\n", (k, v) -> "  " + k + ": " + v));
      case BLOCKS -> labelled(table, "", "\n", "\n\n", (key, value) -> key + "：" + value);
    };
  }

  private static final String PREFIX = "2025-03-01 12:00:00.123 INFO [main] c.b.Api - ";

  private interface Quoting {
    String of(String value);
  }

  private static String records(
      List<List<String>> rows, String begin, String between, String end, Quoting quoting) {
    return rows.stream()
        .map(row -> row.stream().map(quoting::of).collect(Collectors.joining(between, begin, end)))
        .collect(Collectors.joining());
  }

  private static String inserts(SampleTable table) {
    String begin = "INSERT INTO t (%s) VALUES (".formatted(String.join(", ", table.headings()));
    return records(
        table.rows(),
        begin,
        ", ",
        ");\n",
        value -> value.isEmpty() ? "NULL" : "'" + value.replace("'", "''") + "'");
  }

  private static String html(SampleTable table) {
    Quoting marks = value -> value.replace("&", "&amp;").replace("<", "&lt;");
    return "<html><body><table>\n"
        + records(List.of(table.headings()), "<tr><th>", "</th><th>", "</th></tr>\n", marks)
        + records(table.rows(), "<tr><td>", "</td><td>", "</td></tr>\n", marks)
        + "</table></body></html>\n";
  }

  private static String labelled(
      SampleTable table, String begin, String between, String end, BinaryOperator<String> field) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : table.rows()) {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        fields.add(field.apply(table.headings().get(i), row.get(i)));
      }
      text.append(begin).append(String.join(between, fields)).append(end);
    }
    return text.toString();
  }

  private static String numbered(String records) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (String line : records.lines().toList()) {
      boolean mark = line.startsWith("-[") || line.startsWith("***");
      text.append(mark ? line.replace("#", String.valueOf(++number)) : line).append('\n');
    }
    return text.toString();
  }

  /** What ends with a nought each. */
  private static List<String> parts(String written) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = written.indexOf('\0'); at >= 0; at = written.indexOf('\0', from)) {
      parts.add(written.substring(from, at));
      from = at + 1;
    }
    return parts;
  }

  private static String objects(SampleTable table, String begin, String between, String end) {
    String written =
        labelled(table, "{", ", ", "}\0", (key, value) -> json(key) + ": " + json(value));
    return begin + String.join(between, parts(written)) + end;
  }

  private static String columnsAndRows(SampleTable table) {
    String names = records(List.of(table.headings()), "[", ", ", "]", TextualForm::json);
    String rows = records(table.rows(), "[", ", ", "]\0", TextualForm::json);
    return "{\"columns\": %s,\n\"rows\": [\n%s]}\n"
        .formatted(names, String.join(",\n", parts(rows)));
  }

  private static String yaml(SampleTable table) {
    return "list:\n"
        + labelled(table, "  - ", "\n    ", "\n", (key, value) -> json(key) + ": " + json(value));
  }

  private static String xml(SampleTable table) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rows>\n"
        + labelled(
            table,
            "<row>",
            "",
            "</row>\n",
            (key, value) ->
                "<%s>%s</%s>".formatted(key, value.replace("&", "&amp;").replace("<", "&lt;"), key))
        + "</rows>\n";
  }

  private static String json(String value) {
    String marks = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    return '"' + marks + '"';
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
