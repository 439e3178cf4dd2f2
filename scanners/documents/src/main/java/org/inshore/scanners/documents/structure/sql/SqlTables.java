package org.inshore.scanners.documents.structure.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.structure.sql.lexer.SqlName;
import org.inshore.spi.content.Content.Column;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** The tables that a script declares, and the targets of its rows. */
final class SqlTables {
  private static final int MAX_COLUMNS = 200_000;
  private static final int MAX_TARGETS = 10_000;

  private final Location script;
  private final Map<String, SqlTable> tables = new HashMap<>();
  private final Map<SqlTable, SqlName> declared = new LinkedHashMap<>();
  private final Map<Target, TargetRows> targets = new HashMap<>();
  private int columns;

  /** A table and the columns that a statement names, or null for all. */
  private record Target(String table, @Nullable List<String> columns) {}

  SqlTables(Location script) {
    this.script = script;
  }

  /** Takes a declaration, in place of an earlier one. */
  void declare(SqlName name, SqlTable table) {
    if (columns + table.size() <= MAX_COLUMNS) {
      columns += table.size();
      tables.put(name.key(true), table);
      tables.put(name.key(false), table);
      declared.put(table, name);
      targets.clear();
    }
  }

  /** Tables that were declared and of which there were no rows. */
  List<TargetRows> withoutRows() {
    return declared.entrySet().stream()
        .filter(each -> !each.getKey().hasRows())
        .map(each -> target(each.getValue(), null))
        .toList();
  }

  /** Takes the comment of a column, also of a table that the script does not declare. */
  void comment(SqlName name, String column, String comment) {
    SqlTable table = find(name);
    if (table == null && columns < MAX_COLUMNS) {
      columns++;
      table = new SqlTable();
      tables.put(name.key(true), table);
    }
    if (table != null) {
      table.comment(column, comment);
      targets.clear();
    }
  }

  private @Nullable SqlTable find(SqlName name) {
    SqlTable table = tables.get(name.key(true));
    return table == null ? tables.get(name.key(false)) : table;
  }

  /** Where the rows of a statement belong; the same for all that name the same columns. */
  TargetRows target(SqlName name, @Nullable List<String> named) {
    Target key = new Target(name.key(true), named);
    TargetRows known = targets.get(key);
    if (known == null) {
      if (targets.size() >= MAX_TARGETS) {
        targets.clear();
      }
      known = new TargetRows(name.in(script), columns(name, named), find(name));
      targets.put(key, known);
    }
    return known;
  }

  private List<Column> columns(SqlName name, @Nullable List<String> named) {
    SqlTable table = find(name);
    if (named == null) {
      return table == null ? List.of() : table.columns();
    }
    List<Column> columns = new ArrayList<>();
    for (String column : named) {
      columns.add(table == null ? new Column(column, null, null) : table.column(column));
    }
    return columns;
  }
}
