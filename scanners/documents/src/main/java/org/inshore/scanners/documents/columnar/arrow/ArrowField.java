package org.inshore.scanners.documents.columnar.arrow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Field of a schema: a column, or what is nested in one.
 *
 * @param name its name
 * @param kind what its values are, by the schema's number
 * @param type the type's own table: widths, units, scales
 * @param dictionary the dictionary that its values are indexes of, or -1
 * @param index the width of such an index in bits, negative if it has a sign
 * @param children what is nested
 */
record ArrowField(
    String name, int kind, FlatTable type, long dictionary, int index, List<ArrowField> children) {
  private static final int MAX_DEPTH = 50;
  private static final int MAX_FIELDS = 100_000;

  static final int INT = 2;

  static List<ArrowField> of(FlatTable schema) throws IOException {
    return children(schema, 1, 0);
  }

  private static List<ArrowField> children(FlatTable table, int number, int depth)
      throws IOException {
    int count = table.count(number);
    if (depth > MAX_DEPTH || count > MAX_FIELDS) {
      throw new IOException("fields without end");
    }
    List<ArrowField> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FlatTable field = table.table(number, i);
      FlatTable dictionary = field.table(4);
      int index = 32;
      if (dictionary != null) {
        FlatTable type = dictionary.table(1);
        index = type == null ? -32 : width(type);
      }
      fields.add(
          new ArrowField(
              field.string(0),
              field.octet(2, 0),
              field.needed(3),
              dictionary == null ? -1 : dictionary.big(0),
              index,
              children(field, 5, depth + 1)));
    }
    return fields;
  }

  /** The width of an integer in bits, negative if it has a sign. */
  static int width(FlatTable type) {
    int bits = type.integer(0, 0);
    return type.octet(1, 0) == 0 ? bits : -bits;
  }

  /** The type's name, as a catalogue would say. */
  String typeName() {
    return switch (kind) {
      case INT -> "int" + Math.abs(width(type));
      case 3 -> "float";
      case 4, 15, 19, 23 -> "binary";
      case 5, 20, 24 -> "utf8";
      case 6 -> "bool";
      case 7 -> "decimal";
      case 8 -> "date";
      case 9 -> "time";
      case 10 -> "timestamp";
      default -> "nested";
    };
  }
}
