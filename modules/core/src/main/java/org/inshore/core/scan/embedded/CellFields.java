package org.inshore.core.scan.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of the record in one cell, in order, and what is in none. */
final class CellFields {
  private static final int MOST = 512;
  private static final int DEEPEST = 8;

  /** A key that may be a value, as a name or a number, goes into no location. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z_-]{0,39}[0-9]{0,2}");

  /**
   * A value under its keys.
   *
   * @param path the keys down to it, with dots
   * @param heading the last of them, behind the one before it
   */
  record Field(String path, String heading, String value) {
    @Override
    public String toString() {
      return "Field[" + path + "]"; // no value
    }
  }

  private final List<Field> fields = new ArrayList<>();
  private final StringBuilder rest = new StringBuilder();
  private final List<String> open = new ArrayList<>();

  /** Goes into what a key holds; of an array of such, the key is that of the array. */
  void enter(String key) {
    open.add(key);
  }

  void leave() {
    open.removeLast();
  }

  /** Adds a value; what cannot be a column is text under its key. */
  void add(String key, String value) {
    boolean plain = fields.size() < MOST && open.size() < DEEPEST && isKey(key);
    String around = "";
    StringBuilder path = new StringBuilder();
    for (String each : open) {
      if (!each.isEmpty()) {
        plain &= isKey(each);
        path.append(each).append('.');
        around = each;
      }
    }
    if (plain) {
      boolean element = around.equals(key); // of an array of values
      String full = element ? path.substring(0, path.length() - 1) : path + key;
      fields.add(new Field(full, element || around.isEmpty() ? key : around + "_" + key, value));
    } else {
      rest(key, value);
    }
  }

  private static boolean isKey(String key) {
    return KEY.matcher(key).matches();
  }

  /** Adds a value that is in no column, under its key if it has one. */
  void rest(String key, String value) {
    if (!value.isBlank()) {
      rest.append(rest.isEmpty() ? "" : "\n");
      rest.append(key).append(key.isEmpty() ? "" : ": ").append(value);
    }
  }

  List<Field> fields() {
    return fields;
  }

  /** What is in no column, line by line; null if all is. */
  @Nullable String rest() {
    return rest.isEmpty() ? null : rest.toString();
  }

  @Override
  public String toString() {
    return "CellFields[" + fields.size() + "]";
  }
}
