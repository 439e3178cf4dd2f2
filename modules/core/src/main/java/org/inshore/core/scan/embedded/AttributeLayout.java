package org.inshore.core.scan.embedded;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.content.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Roles of the columns of a table with a row for each attribute. It is told by its cells: few
 * attributes come again and again, mostly once in an entity, and values of different attributes
 * have different forms.
 *
 * @param entity column that is the same in all rows of an entity; -1 if none is
 * @param attribute column of the attributes' names
 * @param value column of their values
 */
record AttributeLayout(int entity, int attribute, int value) {
  private static final int SAMPLE = 120;
  private static final int MIN_ROWS = 6;
  private static final int MAX_WIDTH = 12;
  private static final int MAX_ATTRIBUTES = 24;
  private static final int LONGEST_NAME = 40;
  private static final int MIN_ENTITIES = 3;

  /** One row in so many may tell an attribute of its entity again: a second telephone. */
  private static final int FEW = 4;

  /** Of so many values of an attribute, most have its form. */
  private static final double SHARE = 0.8;

  /** The layout of a table by its first rows; null if it is none. */
  static @Nullable AttributeLayout of(Cells cells, int width) {
    int rows = Math.min(SAMPLE, cells.rows());
    if (rows < MIN_ROWS || width < 2 || width > MAX_WIDTH) {
      return null;
    }
    for (int attribute = 0; attribute < width; attribute++) {
      if (isAttribute(cells, rows, attribute)) {
        for (int value = 0; value < width; value++) {
          if (value != attribute && differ(cells, rows, attribute, value)) {
            AttributeLayout found = entity(cells, rows, width, attribute, value);
            if (found != null) {
              return found;
            }
          }
        }
      }
    }
    return null;
  }

  /** The name of a row's attribute. */
  String key(Cells cells, int row) {
    String key = attribute < cells.width(row) ? cells.text(row, attribute) : null;
    return key == null ? "" : key.strip();
  }

  /**
   * Whether a row is of another entity than the one before; merged cells leave all but one blank.
   */
  boolean parts(Cells cells, int row, int next) {
    String now = entity < 0 ? "" : text(cells, next, entity);
    return !now.isEmpty() && !text(cells, row, entity).equals(now);
  }

  /** Whether a row may tell more of the same entity though its attribute was told: no name. */
  boolean mayComeAgain(Cells cells, int row) {
    return entity >= 0 && !form(text(cells, row, value)).equals("han");
  }

  private static String text(Cells cells, int row, int column) {
    String text = column < cells.width(row) ? cells.text(row, column) : null;
    return text == null ? "" : text.strip();
  }

  /** Whether a column holds few short words, each of them again and again. */
  private static boolean isAttribute(Cells cells, int rows, int column) {
    Set<String> names = new HashSet<>();
    for (int row = 0; row < rows; row++) {
      String name = text(cells, row, column);
      boolean word = !name.isEmpty() && Character.isLetter(name.charAt(0));
      if (!word || name.length() > LONGEST_NAME) {
        return false;
      }
      names.add(name);
      if (names.size() > MAX_ATTRIBUTES) {
        return false;
      }
    }
    return names.size() >= 2 && names.size() * MIN_ENTITIES <= rows;
  }

  /** Whether values of two attributes at least have forms of their own. */
  private static boolean differ(Cells cells, int rows, int attribute, int column) {
    Map<String, Map<String, Integer>> forms = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int row = 0; row < rows; row++) {
      String name = text(cells, row, attribute);
      String form = form(text(cells, row, column));
      forms.computeIfAbsent(name, n -> new HashMap<>()).merge(form, 1, Integer::sum);
      counts.merge(name, 1, Integer::sum);
    }
    Set<String> own = new HashSet<>();
    forms.forEach(
        (name, of) ->
            of.forEach(
                (form, count) -> {
                  boolean most = count >= SHARE * counts.getOrDefault(name, 0);
                  if (!form.isEmpty() && most && count >= MIN_ENTITIES) {
                    own.add(form);
                  }
                }));
    return own.size() >= 2;
  }

  /** A telephone, an identity number, an address of mail, Chinese, or nothing that is told. */
  private static String form(String value) {
    if (value.matches("1[0-9]{10}")) {
      return "telephone";
    } else if (value.matches("[0-9]{17}[0-9Xx]")) {
      return "identity";
    }
    boolean han = !value.isEmpty() && value.codePoints().allMatch(Character::isIdeographic);
    return han ? "han" : value.indexOf('@') > 0 ? "mail" : "";
  }

  private static @Nullable AttributeLayout entity(
      Cells cells, int rows, int width, int attribute, int value) {
    for (int entity = 0; entity < width; entity++) {
      if (entity != attribute && entity != value) {
        AttributeLayout layout = new AttributeLayout(entity, attribute, value);
        if (layout.holds(cells, rows)) {
          return layout;
        }
      }
    }
    AttributeLayout alone = new AttributeLayout(-1, attribute, value);
    return alone.holds(cells, rows) ? alone : null;
  }

  /** Whether rows fall into entities that have mostly the same attributes, each once. */
  private boolean holds(Cells cells, int rows) {
    Map<Set<String>, Integer> sets = new HashMap<>();
    Set<String> seen = new HashSet<>();
    int entities = 0;
    int twice = 0;
    for (int row = 0; row < rows; row++) {
      boolean parted = row > 0 && parts(cells, row - 1, row);
      boolean again = seen.contains(key(cells, row));
      if (parted || (again && entity < 0)) {
        sets.merge(Set.copyOf(seen), 1, Integer::sum);
        entities++;
        seen.clear();
      } else if (again) {
        twice += mayComeAgain(cells, row) ? 1 : rows;
      }
      seen.add(key(cells, row));
    }
    int most = sets.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean several =
        sets.entrySet().stream().anyMatch(e -> e.getValue() == most && e.getKey().size() > 1);
    return entities >= MIN_ENTITIES - 1
        && FEW * twice <= rows
        && several
        && 4 * most >= 3 * entities;
  }
}
