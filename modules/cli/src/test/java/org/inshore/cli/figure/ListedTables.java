package org.inshore.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.cli.figure.ListedFigures.Listed;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.message.Messages;
import org.inshore.tables.InventoryTables;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Compares every number in the rows of tables and of JSON with {@link ListedFigures}. */
final class ListedTables {
  private static final Messages TABLES = Messages.of(InventoryTables.class);

  private final List<Listed> lists;
  private final Locale locale;
  private final String report;

  ListedTables(Inventory inventory, Locale locale, String report) {
    this.lists = ListedFigures.of(inventory);
    this.locale = locale;
    this.report = report + " " + locale.getLanguage();
  }

  /** One file for each list. */
  void csv(Map<String, byte[]> files) {
    for (Listed list : lists) {
      byte[] file = files.get(list.table() + "-" + locale.getLanguage() + ".csv");
      assertThat(file).as(report + " " + list.table()).isNotNull();
      table(list, ShownFigures.csv(file == null ? new byte[0] : file));
    }
  }

  /** One sheet for each list. */
  void sheets(Map<String, List<List<String>>> sheets) {
    for (Listed list : lists) {
      String title = TABLES.text(locale, "table." + list.table());
      table(list, sheets.getOrDefault(title, List.of()));
    }
  }

  private void table(Listed list, List<List<String>> rows) {
    if (list.rows().isEmpty()) {
      return; // an empty sheet has no header that is to be found
    }
    int first = 0;
    while (first < rows.size() && !isHeader(list, rows.get(first))) {
      first++; // notices stand above a sheet's header
    }
    assertThat(rows.size() - first - 1)
        .as(report + " " + list.table())
        .isGreaterThanOrEqualTo(list.rows().size());
    List<String> header = rows.get(first);
    for (int i = 0; i < list.rows().size(); i++) {
      List<String> row = rows.get(first + 1 + i);
      for (Map.Entry<String, Object> number : list.rows().get(i).entrySet()) {
        if (number.getKey().startsWith("|")) {
          continue; // JSON alone has it in this list
        }
        int column = header.indexOf(label(number.getKey()));
        if (column >= 0) {
          String next = column + 1 < row.size() ? row.get(column + 1) : "";
          cell(
              list.table() + " " + i + " " + number.getKey(),
              number.getValue(),
              row.get(column),
              next);
        } else {
          assertThat(number.getKey()).as(report).startsWith("figure:");
        }
      }
    }
  }

  private boolean isHeader(Listed list, List<String> row) {
    return !list.rows().isEmpty()
        && list.rows().getFirst().keySet().stream()
            .anyMatch(key -> !key.startsWith("|") && row.contains(label(key)));
  }

  private String label(String key) {
    String column = key.substring(0, key.indexOf('|'));
    return column.startsWith("figure:")
        ? Arrays.stream(Figure.values())
            .filter(each -> column.endsWith(":" + each.key()))
            .map(each -> each.label().in(locale))
            .findFirst()
            .orElseThrow()
        : TABLES.text(locale, "col." + column);
  }

  private void cell(String where, Object expected, String cell, String next) {
    String as = report + " " + where;
    switch (expected) {
      case PersonCount count -> {
        assertThat(cell).as(as).isEqualTo(String.valueOf(count.persons()));
        if (!count.exact() && count.bounded()) {
          assertThat(next.replace(",", ""))
              .as(as)
              .contains(String.valueOf(count.least()), String.valueOf(count.most()));
        }
      }
      case Double share -> assertThat(Double.parseDouble(cell)).as(as).isEqualTo(share);
      default ->
          // Where there are no columns, no value is said rather than none.
          assertThat(cell.isEmpty() ? "0" : cell).as(as).isEqualTo(expected.toString());
    }
  }

  /** The arrays of the one document. */
  void json(byte[] content) {
    Map<String, Object> document = new LinkedHashMap<>();
    try (JsonParser parser =
        new JsonFactory()
            .createParser(ObjectReadContext.empty(), new String(content, StandardCharsets.UTF_8))) {
      parser.nextToken();
      flatten(parser, "", document);
    }
    for (Listed list : lists) {
      if (list.array().isEmpty()) {
        continue;
      }
      int row = 0;
      for (Map<String, Object> numbers : list.rows()) {
        for (Map.Entry<String, Object> number : numbers.entrySet()) {
          String member = number.getKey().substring(number.getKey().indexOf('|') + 1);
          String path = "." + list.array() + "." + row + "." + member;
          member(path, number.getValue(), document);
        }
        row++;
      }
      assertThat(document.keySet())
          .as(report + ": more rows than there are")
          .noneMatch(path -> path.startsWith("." + list.array() + "." + list.rows().size() + "."));
    }
  }

  private void member(String path, Object expected, Map<String, Object> document) {
    String as = report + " " + path;
    switch (expected) {
      case PersonCount count -> {
        member(path + ".count", count.persons(), document);
        member(path + ".least", count.least(), document);
        member(path + ".most", count.most(), document);
        assertThat(document.get(path + ".exact")).as(as).isEqualTo(String.valueOf(count.exact()));
      }
      case Double share ->
          assertThat(Double.parseDouble(String.valueOf(document.get(path))))
              .as(as)
              .isEqualTo(share);
      default -> assertThat(document.get(path)).as(as).isEqualTo(expected.toString());
    }
  }

  /** Values by their paths; the parser stands at the first token of one. */
  private static void flatten(JsonParser parser, String path, Map<String, Object> into) {
    @Nullable JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        flatten(parser, path + "." + name, into);
      }
    } else if (token == JsonToken.START_ARRAY) {
      List<Integer> index = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        flatten(parser, path + "." + index.size(), into);
        index.add(0);
      }
    } else {
      into.put(path, parser.getString());
    }
  }
}
