package org.inshore.benchmarks.quality.schema;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.quality.Inspector;
import org.inshore.benchmarks.quality.judge.Found;
import org.inshore.benchmarks.quality.judge.LabelledCase;
import org.inshore.benchmarks.quality.judge.LabelledCase.Table;
import org.inshore.engine.Detector;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.finding.Band;

/** Measures which columns of schema files are found by their names, and which others are. */
public final class SchemaQuality {
  private static final int ROWS = 40;
  private static final double FOUND = 0.8;
  private static final double FALSE = 0.1;

  /** Columns of one kind. */
  private record Tally(int columns, int found) {
    private Tally with(boolean isFound) {
      return new Tally(columns + 1, found + (isFound ? 1 : 0));
    }
  }

  private final boolean comments;
  private final boolean headers;
  private final boolean listed;
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private int falseColumns;
  private int decoys;

  private SchemaQuality(List<String> options) {
    this.comments = options.contains("--comments");
    this.headers = !options.contains("--no-headers");
    this.listed = options.contains("--cases");
  }

  /**
   * Prints the tables: {@code FILE… [--comments | --no-headers] [--cases]}. A column counts as
   * found where eight in ten cells are, as false where one in ten is of a kind that it does not
   * hold.
   */
  public static void main(String[] arguments) throws IOException {
    SchemaQuality quality = new SchemaQuality(List.of(arguments));
    Detector detector = ShippedRules.detector();
    int number = 0;
    for (String argument : arguments) {
      if (!argument.startsWith("--")) {
        for (Schema schema : Schema.read(Path.of(argument))) {
          quality.look(detector, schema, ++number);
        }
      }
    }
    quality.print(new PrintStream(System.out, true, StandardCharsets.UTF_8), number);
  }

  private void look(Detector detector, Schema schema, int number) {
    FieldValues values = new FieldValues(number);
    List<Content.Column> columns = new ArrayList<>();
    for (int i = 0; i < schema.columns().size(); i++) {
      Schema.Field field = schema.columns().get(i);
      String comment = comments && !field.comment().isEmpty() ? field.comment() : null;
      columns.add(new Content.Column(headers ? field.name() : "c" + (i + 1), comment, null));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int row = 1; row <= ROWS; row++) {
      List<String> cells = new ArrayList<>();
      for (Schema.Field field : schema.columns()) {
        cells.add(values.next(field.kind(), row));
      }
      rows.add(cells);
    }
    LabelledCase labelled =
        new LabelledCase(
            "schemas", "", schema.name(), new Table(columns, rows), List.of(), List.of(), Set.of());
    List<Map<String, Integer>> cells = new ArrayList<>();
    columns.forEach(_ -> cells.add(new TreeMap<>()));
    for (Found found : new Inspector(detector, 0.05).inspect(labelled)) {
      if (Band.of(found.confidence()) != Band.LOW) {
        cells.get(found.cell() % columns.size()).merge(found.kind(), 1, Integer::sum);
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      judge(schema, schema.columns().get(i), cells.get(i));
    }
  }

  private void judge(Schema schema, Schema.Field field, Map<String, Integer> cells) {
    List<String> rules = FieldValues.rules(field.kind());
    String place =
        String.format(
            Locale.ROOT,
            "%s.%s (%s, %s)",
            schema.name(),
            field.name(),
            field.comment(),
            field.kind());
    if (!rules.isEmpty()) {
      int hits = rules.stream().mapToInt(rule -> cells.getOrDefault(rule, 0)).sum();
      boolean isFound = hits >= FOUND * ROWS;
      tallies.merge(field.kind(), new Tally(0, 0).with(isFound), (known, _) -> known.with(isFound));
      if (!isFound) {
        mistakes.add("missed " + place + " " + cells);
      }
    } else {
      decoys++;
    }
    cells.forEach(
        (rule, count) -> {
          if (!rules.contains(rule)
              && !FieldValues.EITHER.contains(rule)
              && count >= FALSE * ROWS) {
            falseColumns++;
            mistakes.add("false  " + place + " " + rule + " " + count);
          }
        });
  }

  private void print(PrintStream out, int schemas) {
    out.printf("%d schemas, %d columns of other things%n%n", schemas, decoys);
    out.println("| kind | columns | found |");
    out.println("|---|--:|--:|");
    Tally all = new Tally(0, 0);
    for (Map.Entry<String, Tally> entry : tallies.entrySet()) {
      Tally tally = entry.getValue();
      out.printf("| %s | %d | %d |%n", entry.getKey(), tally.columns(), tally.found());
      all = new Tally(all.columns() + tally.columns(), all.found() + tally.found());
    }
    out.printf("| all | %d | %d |%n", all.columns(), all.found());
    out.printf("| false | | %d |%n", falseColumns);
    if (listed) {
      mistakes.forEach(out::println);
    }
  }
}
