package org.inshore.benchmarks.quality.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of a schema file: {@code @ NAME}, then a line for each column with its name, its comment
 * (or {@code -}) and what it holds, blanks between.
 *
 * @param name what it is called
 * @param columns its columns
 */
record Schema(String name, List<Field> columns) {

  /**
   * A column.
   *
   * @param name its name
   * @param comment what the catalogue says of it, or nothing
   * @param kind what it holds, a name of {@link FieldValues}
   */
  record Field(String name, String comment, String kind) {}

  /** Reads all tables of a file. */
  static List<Schema> read(Path file) throws IOException {
    List<Schema> schemas = new ArrayList<>();
    String name = "";
    List<Field> columns = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("@")) {
        add(name, columns, schemas);
        name = line.substring(1).strip();
        columns.clear();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.strip().split(" +", 3);
        if (parts.length != 3) {
          throw new IOException(file + ": a name, a comment and a kind are wanted: " + line);
        }
        columns.add(new Field(parts[0], parts[1].equals("-") ? "" : parts[1], parts[2].strip()));
      }
    }
    add(name, columns, schemas);
    return schemas;
  }

  private static void add(String name, List<Field> columns, List<Schema> into) {
    if (!columns.isEmpty()) {
      into.add(new Schema(name, List.copyOf(columns)));
    }
  }
}
