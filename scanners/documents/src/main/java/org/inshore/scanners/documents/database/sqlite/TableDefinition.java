package org.inshore.scanners.documents.database.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The columns of a CREATE TABLE statement, in the order in which records hold them.
 *
 * @param columns by their place in a record; names are unquoted
 * @param rowId index of the column that stands for the row's number; -1 if there is none
 */
record TableDefinition(List<Field> columns, int rowId) {
  /**
   * One column.
   *
   * @param type as declared, may be empty
   */
  record Field(String name, String type) {}

  /** Reads a statement; nothing is known of one that is not understood. */
  static TableDefinition of(String sql) {
    List<String> words = SqlWords.of(sql);
    int open = words.indexOf("(");
    if (open < 0 || upper(words, 1).equals("VIRTUAL")) {
      return new TableDefinition(List.of(), -1);
    }
    List<Field> fields = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    int rowId = -1;
    int at = open + 1;
    while (at < words.size() && !words.get(at).equals(")")) {
      int end = end(words, at);
      List<String> part = words.subList(at, end);
      String first = SqlWords.isQuoted(part.getFirst()) ? "" : upper(part, 0);
      switch (first) {
        case "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN" -> keys.addAll(key(part));
        default -> {
          if (!isVirtual(part)) {
            boolean key = isKey(part);
            if (key) {
              keys.add(SqlWords.unquoted(part.getFirst()));
            }
            if (key && upper(part, 1).equals("INTEGER")) {
              rowId = fields.size();
            }
            fields.add(new Field(SqlWords.unquoted(part.getFirst()), type(part)));
          }
        }
      }
      at = end < words.size() && words.get(end).equals(",") ? end + 1 : end;
    }
    if (isWithoutRowId(words, at)) {
      return new TableDefinition(keysFirst(fields, keys), -1);
    }
    return new TableDefinition(fields, rowId < 0 ? alias(fields, keys) : rowId);
  }

  /** The column that PRIMARY KEY (column) makes the row's number, or -1. */
  private static int alias(List<Field> fields, List<String> keys) {
    for (int i = 0; i < fields.size() && keys.size() == 1; i++) {
      Field field = fields.get(i);
      if (field.name().equalsIgnoreCase(keys.getFirst())
          && field.type().equalsIgnoreCase("INTEGER")) {
        return i;
      }
    }
    return -1;
  }

  private static List<Field> keysFirst(List<Field> fields, List<String> keys) {
    List<Field> ordered = new ArrayList<>();
    for (String key : keys) {
      for (Field field : fields) {
        if (field.name().equalsIgnoreCase(key) && !ordered.contains(field)) {
          ordered.add(field);
        }
      }
    }
    fields.stream().filter(field -> !ordered.contains(field)).forEach(ordered::add);
    return ordered;
  }

  /** Where a part of a list ends: at a comma or bracket that is not within brackets. */
  private static int end(List<String> words, int from) {
    int depth = 0;
    for (int i = from; i < words.size(); i++) {
      String word = words.get(i);
      if (depth == 0 && (word.equals(",") || word.equals(")"))) {
        return Math.max(i, from + 1);
      }
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
    }
    return words.size();
  }

  private static String type(List<String> part) {
    return part.size() > 1 && part.get(1).matches("\\w+") ? part.get(1) : "";
  }

  private static boolean isKey(List<String> part) {
    for (int i = 1; i + 1 < part.size(); i++) {
      if (upper(part, i).equals("PRIMARY") && upper(part, i + 1).equals("KEY")) {
        return true;
      }
    }
    return false;
  }

  /** The columns of a PRIMARY KEY of the table. */
  private static List<String> key(List<String> part) {
    List<String> names = new ArrayList<>();
    int primary = 0;
    while (primary < part.size() && !upper(part, primary).equals("PRIMARY")) {
      primary++;
    }
    boolean next = false;
    for (int i = primary; i < part.size(); i++) {
      String word = part.get(i);
      if (next) {
        names.add(SqlWords.unquoted(word));
      }
      if (next && word.equals(")")) {
        break;
      }
      next = word.equals("(") || word.equals(",");
    }
    return names;
  }

  /** A column that is computed when it is read, and not stored. */
  private static boolean isVirtual(List<String> part) {
    boolean computed = false;
    boolean stored = false;
    for (int i = 1; i < part.size(); i++) {
      String word = upper(part, i);
      computed |= word.equals("AS") && i + 1 < part.size() && part.get(i + 1).equals("(");
      stored |= word.equals("STORED");
    }
    return computed && !stored;
  }

  private static boolean isWithoutRowId(List<String> words, int from) {
    for (int i = from; i + 1 < words.size(); i++) {
      if (upper(words, i).equals("WITHOUT") && upper(words, i + 1).equals("ROWID")) {
        return true;
      }
    }
    return false;
  }

  private static String upper(List<String> words, int at) {
    return at < words.size() ? words.get(at).toUpperCase(Locale.ROOT) : "";
  }
}
