package org.inshore.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.source.RegisterField;
import org.inshore.tables.row.TableView.Column;
import org.inshore.tables.word.Wordbook;

/** Headers and widths of columns. */
final class Columns {
  private static final String FIGURE = "figure:";
  private static final String REGISTER = "register:";
  private static final int WIDTH = 14;
  private static final Map<String, Integer> WIDTHS =
      Map.ofEntries(
          Map.entry("item", 44),
          Map.entry("value", 68),
          Map.entry("definition", 120),
          Map.entry("title", 36),
          Map.entry("group", 48),
          Map.entry("by", 16),
          Map.entry("rank", 8),
          Map.entry("place", 56),
          Map.entry("first", 56),
          Map.entry("second", 56),
          Map.entry("likely-source", 56),
          Map.entry("why", 48),
          Map.entry("first-location", 56),
          Map.entry("second-location", 56),
          Map.entry("location", 56),
          Map.entry("kind", 20),
          Map.entry("kinds", 32),
          Map.entry("basis", 100),
          Map.entry("remedy", 48),
          Map.entry("mark", 28),
          Map.entry("mark-reason", 40),
          Map.entry("exempt-reason", 40),
          Map.entry("policies", 48),
          Map.entry("reason", 60),
          Map.entry("meaning", 90),
          Map.entry("samples", 56),
          Map.entry("evidence", 56),
          Map.entry("note", 48),
          Map.entry("runs", 40),
          Map.entry("far", 36),
          Map.entry("far-name", 32),
          Map.entry("far-source", 20),
          Map.entry("flow-evidence", 56),
          Map.entry("far-evidence", 56),
          Map.entry("open-to", 32),
          Map.entry("target", 40),
          Map.entry("outsourcer", 28),
          Map.entry("site", 22),
          Map.entry("modified", 20),
          Map.entry("name", 28),
          Map.entry("rule", 26),
          Map.entry("subject", 22),
          Map.entry("classifications", 64),
          Map.entry("references", 48),
          Map.entry("media-type", 26),
          Map.entry("id", 20),
          Map.entry("policy", 26),
          Map.entry("source", 20));

  private Columns() {}

  static List<Column> of(List<String> keys, Wordbook words) {
    return keys.stream()
        .map(key -> new Column(header(key, words), WIDTHS.getOrDefault(key, WIDTH)))
        .toList();
  }

  /** The column of a classification scheme. */
  static Column of(Scheme scheme, Wordbook words) {
    return new Column(words.text(scheme.column()), WIDTH);
  }

  /** The keys of columns that hold the values of figures. */
  static List<String> of(List<Figure> figures) {
    return figures.stream().map(figure -> FIGURE + figure.name()).toList();
  }

  /** The keys of columns that hold the fields of the bank's register. */
  static List<String> ofRegister() {
    return Arrays.stream(RegisterField.values()).map(field -> REGISTER + field.name()).toList();
  }

  private static String header(String key, Wordbook words) {
    if (key.startsWith(REGISTER)) {
      return words.text(RegisterField.valueOf(key.substring(REGISTER.length())).label());
    }
    return key.startsWith(FIGURE)
        ? words.text(Figure.valueOf(key.substring(FIGURE.length())).label())
        : words.text("col." + key);
  }
}
