package org.inshore.benchmarks.quality.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forms in which programs write tables as text; a table is a header and rows of one width. */
public enum TextualForm {
  /** What all others are held against. */
  CSV("t.csv", table -> lines(table, row -> joined(row, ",", TextualForm::quoted))),
  TABS("t.txt", table -> lines(table, row -> String.join("\t", row))),
  PIPES("t.dat", table -> lines(table, row -> String.join("|", row))),
  FIXED_WIDTH("t.txt", TextualForm::fixed),
  /** The grid of MySQL's client: rules above, below and below the header. */
  CLIENT_GRID("t.txt", table -> ruled(table, "+-+++-+++-++|")),
  /** The lines of PostgreSQL's client, without an outer frame. */
  CLIENT_LINES("t.txt", TextualForm::open),
  /** A frame of box-drawing characters. */
  BOX("t.txt", table -> ruled(table, "┌─┬┐├─┼┤└─┴┘│")),
  /** The grid of reStructuredText: a rule below each row. */
  GRID("t.rst", TextualForm::grid),
  MARKDOWN("t.md", TextualForm::markdown),
  HTML("t.html", TextualForm::html),
  JSON("t.json", table -> "[" + records(table, ",\n") + "]"),
  JSON_LINES("t.jsonl", table -> records(table, "\n")),
  YAML("t.yaml", TextualForm::yaml),
  XML("t.xml", TextualForm::xml),
  SQL("t.sql", TextualForm::sql);

  private final String file;
  private final Function<List<List<String>>, String> writer;

  TextualForm(String file, Function<List<List<String>>, String> writer) {
    this.file = file;
    this.writer = writer;
  }

  /** A file's name with the usual ending. */
  public String file() {
    return file;
  }

  /** Writes a table, the header first. */
  public String write(List<List<String>> table) {
    return writer.apply(table) + "\n";
  }

  private static String lines(List<List<String>> table, Function<List<String>, String> line) {
    return table.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String joined(List<String> row, String between, Function<String, String> cell) {
    return row.stream().map(cell).collect(Collectors.joining(between));
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  /** The columns of a terminal that a text takes. */
  private static int width(String text) {
    return text.codePoints().map(point -> point < 0x1100 ? 1 : 2).sum();
  }

  private static int[] widths(List<List<String>> table) {
    return IntStream.range(0, table.getFirst().size())
        .map(i -> table.stream().mapToInt(row -> width(row.get(i))).max().orElse(0))
        .toArray();
  }

  private static String padded(List<String> row, int[] widths, String between) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> row.get(i) + " ".repeat(widths[i] - width(row.get(i))))
        .collect(Collectors.joining(between));
  }

  private static String rule(int[] widths, int margin, String line, String cross) {
    return IntStream.of(widths)
        .mapToObj(width -> line.repeat(width + margin))
        .collect(Collectors.joining(cross));
  }

  private static String fixed(List<List<String>> table) {
    int[] widths = widths(table);
    return lines(table, row -> padded(row, widths, "  "));
  }

  private static String open(List<List<String>> table) {
    int[] widths = widths(table);
    List<String> lines = new ArrayList<>();
    table.forEach(row -> lines.add(" " + padded(row, widths, " | ")));
    lines.add(1, rule(widths, 2, "-", "+"));
    lines.add("(%d rows)".formatted(table.size() - 1));
    return String.join("\n", lines);
  }

  /**
   * Frames a table.
   *
   * @param signs of the rules above, below the header and at the end, each of a left corner, a
   *     line, a crossing and a right corner; then that of sides
   */
  private static String ruled(List<List<String>> table, String signs) {
    int[] widths = widths(table);
    String side = signs.substring(12);
    List<String> lines = new ArrayList<>();
    table.forEach(
        row -> lines.add(side + " " + padded(row, widths, " " + side + " ") + " " + side));
    lines.add(1, rule(widths, signs.substring(4, 8)));
    lines.addFirst(rule(widths, signs.substring(0, 4)));
    lines.add(rule(widths, signs.substring(8, 12)));
    return String.join("\n", lines);
  }

  private static String rule(int[] widths, String signs) {
    return signs.charAt(0)
        + rule(widths, 2, signs.substring(1, 2), signs.substring(2, 3))
        + signs.charAt(3);
  }

  private static String grid(List<List<String>> table) {
    int[] widths = widths(table);
    String rule = "+" + rule(widths, 2, "-", "+") + "+";
    return rule
        + "\n"
        + lines(table, row -> "| " + padded(row, widths, " | ") + " |\n" + rule)
            .replaceFirst("\\Q" + rule + "\\E", rule.replace('-', '='));
  }

  private static String markdown(List<List<String>> table) {
    List<String> lines = new ArrayList<>();
    table.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
    lines.add(1, "|" + " --- |".repeat(table.getFirst().size()));
    return "# Table\n\n" + String.join("\n", lines);
  }

  private static String html(List<List<String>> table) {
    StringBuilder html = new StringBuilder("<html><body><table>\n");
    for (int i = 0; i < table.size(); i++) {
      String tag = i == 0 ? "th" : "td";
      html.append("<tr>")
          .append(joined(table.get(i), "", cell -> "<" + tag + ">" + cell + "</" + tag + ">"))
          .append("</tr>\n");
    }
    return html.append("</table></body></html>").toString();
  }

  private static String records(List<List<String>> table, String between) {
    return table.stream()
        .skip(1)
        .map(row -> "{" + pairs(table.getFirst(), row, "\"", "\": \"", "\"", ", ") + "}")
        .collect(Collectors.joining(between));
  }

  private static String pairs(
      List<String> names,
      List<String> row,
      String open,
      String middle,
      String end,
      String between) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> open + names.get(i) + middle + row.get(i) + end)
        .collect(Collectors.joining(between));
  }

  private static String yaml(List<List<String>> table) {
    return table.stream()
        .skip(1)
        .map(row -> "- " + pairs(table.getFirst(), row, "", ": \"", "\"", "\n  "))
        .collect(Collectors.joining("\n"));
  }

  private static String xml(List<List<String>> table) {
    List<String> names = table.getFirst();
    return "<?xml version=\"1.0\"?>\n<rows>\n"
        + table.stream()
            .skip(1)
            .map(
                row ->
                    IntStream.range(0, row.size())
                        .mapToObj(
                            i -> "<%s>%s</%s>".formatted(names.get(i), row.get(i), names.get(i)))
                        .collect(Collectors.joining("", "<row>", "</row>")))
            .collect(Collectors.joining("\n"))
        + "\n</rows>";
  }

  private static String sql(List<List<String>> table) {
    return "CREATE TABLE t (\n"
        + joined(table.getFirst(), ",\n", name -> "  `" + name + "` varchar(200)")
        + "\n);\n"
        + table.stream()
            .skip(1)
            .map(row -> "INSERT INTO t VALUES (" + joined(row, ", ", v -> "'" + v + "'") + ");")
            .collect(Collectors.joining("\n"));
  }
}
