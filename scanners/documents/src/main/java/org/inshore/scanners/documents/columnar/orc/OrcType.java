package org.inshore.scanners.documents.columnar.orc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Type of a column, which numbers it.
 *
 * @param column the number of the column in the file
 * @param kind the kind, by its number in the file
 * @param children types of what is nested
 * @param names names of what is nested in a struct
 */
record OrcType(int column, int kind, List<OrcType> children, List<String> names) {
  static final int BOOLEAN = 0;
  static final int BYTE = 1;
  static final int SHORT = 2;
  static final int INT = 3;
  static final int LONG = 4;
  static final int FLOAT = 5;
  static final int DOUBLE = 6;
  static final int STRING = 7;
  static final int BINARY = 8;
  static final int TIMESTAMP = 9;
  static final int LIST = 10;
  static final int MAP = 11;
  static final int STRUCT = 12;
  static final int UNION = 13;
  static final int DECIMAL = 14;
  static final int DATE = 15;
  static final int VARCHAR = 16;
  static final int CHAR = 17;
  static final int INSTANT = 18;

  private static final List<String> NAMES =
      List.of(
          "boolean tinyint smallint int bigint float double string binary timestamp list map struct union decimal date varchar char timestamp"
              .split(" ", -1));
  private static final int MAX_DEPTH = 50;

  /** The tree of types whose root is the first of a file's list. */
  static OrcType tree(List<Protobuf> types) throws IOException {
    return tree(types, 0, 0);
  }

  private static OrcType tree(List<Protobuf> types, int column, int depth) throws IOException {
    if (column >= types.size() || depth > MAX_DEPTH) {
      throw new IOException("no type");
    }
    Protobuf type = types.get(column);
    List<OrcType> children = new ArrayList<>();
    int before = column;
    for (long child : type.numbers(2)) {
      // Columns are numbered from the root down, so that none comes twice.
      if (child <= before || child >= types.size()) {
        throw new IOException("no type");
      }
      before = (int) child;
      children.add(tree(types, (int) child, depth + 1));
    }
    return new OrcType(column, (int) type.number(1), children, type.strings(3));
  }

  String name() {
    return kind < NAMES.size() ? NAMES.get(kind) : "";
  }
}
