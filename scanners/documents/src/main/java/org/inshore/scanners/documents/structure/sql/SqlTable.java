package org.inshore.scanners.documents.structure.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.spi.content.Content.Column;
import org.jspecify.annotations.Nullable;

/** A table as a script declares it. */
final class SqlTable {
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private boolean hasRows;

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  void declare(String name, @Nullable String type) {
    columns.putIfAbsent(key(name), new Column(name, null, type));
  }

  /** Sets the comment of a column, unless it has one. */
  void comment(String name, String comment) {
    Column column = columns.get(key(name));
    if (column == null) {
      columns.put(key(name), new Column(name, comment, null));
    } else if (column.comment() == null) {
      columns.put(key(name), new Column(column.name(), comment, column.type()));
    }
  }

  /** The column of a name as it is declared, or with its name alone. */
  Column column(String name) {
    Column column = columns.get(key(name));
    return column == null ? new Column(name, null, null) : column;
  }

  /** Notes that there are rows of it. */
  void filled() {
    hasRows = true;
  }

  boolean hasRows() {
    return hasRows;
  }

  /** All columns that were declared, in order. */
  List<Column> columns() {
    return List.copyOf(columns.values());
  }

  int size() {
    return columns.size();
  }
}
