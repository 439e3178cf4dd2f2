package org.inshore.scanners.documents.structure.record;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The elements of an array as far as they may name the columns of rows beside it, as in {@code
 * {"columns": ["name", "phone"], "rows": [["a", "1"]]}}; of objects, what they have as a name.
 */
final class ColumnNames {
  private static final int MAX = 256;
  private static final int LONGEST = 120;

  /** Keys of what a column is called, in what a page draws a table from too. */
  private static final Set<String> NAMING = Set.of("field", "label", "title", "caption", "header");

  private final List<String> names = new ArrayList<>();
  private boolean values;

  /** Adds an element. */
  void add(byte[] bytes, int from, int to, Charset charset) {
    if (values) {
      return;
    }
    values = names.size() == MAX || to - from > LONGEST || Keys.areValue(bytes, from, to, charset);
    if (!values) {
      names.add(new String(bytes, from, to - from, charset));
    }
  }

  /** Whether a heading is of what names an object. */
  static boolean isName(String heading) {
    String last = heading.substring(heading.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return last.endsWith("name") || NAMING.contains(last);
  }

  /** Those of all elements; none if they are values, or one stands there twice. */
  List<String> names() {
    boolean distinct = new HashSet<>(names).size() == names.size();
    return !values && distinct && names.size() > 1 ? List.copyOf(names) : List.of();
  }

  @Override
  public String toString() {
    return "ColumnNames[" + names.size() + "]";
  }
}
