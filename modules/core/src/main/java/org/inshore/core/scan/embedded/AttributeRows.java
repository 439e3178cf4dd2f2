package org.inshore.core.scan.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.spi.scan.Cells;
import org.inshore.spi.scan.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Pivot of tables that have a row for each attribute (entity, attribute, value; answers of a form;
 * what a scan of a store of columns prints): consecutive rows of one entity become one row, in
 * which each attribute is a column. A group that is cut by a batch becomes two rows.
 */
public final class AttributeRows {
  private static final int MOST_COLUMNS = 256;

  /** Other attributes may be values: they head their column and name no place. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]{0,40}");

  private final Map<Location, Optional<AttributeLayout>> tables = new HashMap<>();

  /** By table: the columns given so far, by their source's index and attribute. */
  private final Map<Location, Map<String, Integer>> places = new HashMap<>();

  /** The same rows, or fewer and wider ones. */
  public Content.Rows turn(Content.Rows rows) {
    Optional<AttributeLayout> layout =
        tables.computeIfAbsent(
            rows.location(),
            table -> Optional.ofNullable(AttributeLayout.of(rows.cells(), rows.columns().size())));
    return layout.map(found -> pivot(rows, found)).orElse(rows);
  }

  private Content.Rows pivot(Content.Rows rows, AttributeLayout layout) {
    Map<String, Integer> known =
        places.computeIfAbsent(rows.location(), t -> new LinkedHashMap<>());
    Cells cells = rows.cells();
    Cells turned = new Cells(cells.encoding());
    List<Integer> group = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < cells.rows(); row++) {
      String key = layout.key(cells, row);
      boolean begins =
          !group.isEmpty() && (layout.parts(cells, group.getLast(), row) || !seen.add(key));
      if (begins) {
        add(rows, group, layout, known, turned);
        group.clear();
        seen.clear();
      }
      seen.add(key);
      group.add(row);
    }
    add(rows, group, layout, known, turned);
    List<Content.Column> all = new ArrayList<>();
    known.forEach((name, place) -> all.add(column(rows.columns(), name, place, layout)));
    return new Content.Rows(rows.location(), List.copyOf(all), rows.naming(), turned);
  }

  /** A column of an attribute: a value is headed by its attribute, all else as it was. */
  private static Content.Column column(
      List<Content.Column> before, String attribute, int place, AttributeLayout layout) {
    int index = Integer.parseInt(attribute.substring(0, attribute.indexOf(' ')));
    String key = attribute.substring(attribute.indexOf(' ') + 1);
    Content.Column source = before.get(index);
    if (key.isEmpty()) {
      return source;
    }
    String heading = index == layout.value() ? key : source.heading();
    String name = NAME.matcher(key).matches() ? key : String.valueOf(place + 1);
    return new Content.Column(
        source.name() + "." + name, null, null, new Content.Origin(heading, index, 0));
  }

  private static void add(
      Content.Rows rows,
      List<Integer> group,
      AttributeLayout layout,
      Map<String, Integer> known,
      Cells turned) {
    Cells cells = rows.cells();
    Map<Integer, String> values = new HashMap<>();
    Map<Integer, Long> lines = new HashMap<>();
    for (int row : group) {
      String key = layout.key(cells, row);
      for (int column = 0; column < Math.min(cells.width(row), rows.columns().size()); column++) {
        boolean attribute = column == layout.attribute();
        boolean shared = column == layout.entity() || attribute;
        boolean names = attribute && NAME.matcher(key).matches();
        if (names || (column == layout.entity() && row != group.getFirst())) {
          continue;
        }
        Integer place = place(known, column + " " + (shared ? "" : key));
        String text = cells.text(row, column);
        if (text != null) {
          values.merge(place, text, (one, other) -> one + "\n" + other);
          lines.putIfAbsent(place, cells.hasLines() ? cells.line(row, column) : cells.number(row));
        }
      }
    }
    long number = cells.number(group.getFirst());
    turned.row(number);
    for (int i = 0; i < known.size(); i++) {
      @Nullable String value = values.get(i);
      turned.cell(value);
      if (cells.hasLines() || rows.naming() == Content.Naming.LINE) {
        turned.line(lines.getOrDefault(i, number));
      }
    }
  }

  /** The column of a name; beyond the widest, attributes share the last one. */
  private static int place(Map<String, Integer> known, String name) {
    Integer place = known.get(name);
    if (place == null) {
      place = known.size() < MOST_COLUMNS ? known.size() : MOST_COLUMNS - 1;
      if (known.size() < MOST_COLUMNS) {
        known.put(name, place);
      }
    }
    return place;
  }
}
