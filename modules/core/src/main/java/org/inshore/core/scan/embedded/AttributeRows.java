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
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Pivot of tables that have a row for each attribute (entity, attribute, value; answers of a form;
 * what a scan of a store of columns prints): consecutive rows of one entity become one row, in
 * which each attribute is a column. A group that is cut by a batch becomes two rows.
 */
public final class AttributeRows {
  private static final int MAX_COLUMNS = 256;

  /** Rows of an entity in which an attribute may come again. */
  private static final int LARGEST = 64;

  /** Other attributes may be values: they head their column and name no place. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.:-]{0,40}");

  private final Map<Table, Optional<AttributeLayout>> tables = new HashMap<>();

  /** By table: the columns given so far. */
  private final Map<Table, Map<Turned, Integer>> places = new HashMap<>();

  /** A table: several may stand at one place, each with columns of its own. */
  private record Table(Location place, List<Content.Column> columns) {}

  /**
   * Column that an attribute became.
   *
   * @param column the index of its source
   * @param attribute whose values it has; empty where it is the same for all
   * @param rows how far below the first row of their entity they stand in a sheet; else 0
   */
  private record Turned(int column, String attribute, int rows) {}

  /** The same rows, or fewer and wider ones. */
  public Content.Rows turn(Content.Rows rows) {
    Optional<AttributeLayout> layout =
        tables.computeIfAbsent(
            new Table(rows.location(), rows.columns()),
            table -> Optional.ofNullable(AttributeLayout.of(rows.cells(), rows.columns().size())));
    return layout.map(found -> pivot(rows, found)).orElse(rows);
  }

  private Content.Rows pivot(Content.Rows rows, AttributeLayout layout) {
    Map<Turned, Integer> known =
        places.computeIfAbsent(
            new Table(rows.location(), rows.columns()), t -> new LinkedHashMap<>());
    Cells cells = rows.cells();
    Cells turned = new Cells(cells.encoding());
    List<Integer> group = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int row = 0; row < cells.rows(); row++) {
      String key = layout.key(cells, row);
      boolean more = group.size() < LARGEST && layout.mayComeAgain(cells, row);
      boolean again = !seen.add(key) && !more;
      boolean begins = !group.isEmpty() && (layout.parts(cells, group.getLast(), row) || again);
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
    known.forEach((from, place) -> all.add(column(rows.columns(), from, place, layout)));
    return new Content.Rows(rows.location(), List.copyOf(all), rows.naming(), turned);
  }

  /** A column of an attribute: a value is headed by its attribute, all else as it was. */
  private static Content.Column column(
      List<Content.Column> before, Turned from, int place, AttributeLayout layout) {
    Content.Column source = before.get(from.column());
    String key = from.attribute();
    if (key.isEmpty()) {
      return source;
    }
    String heading = from.column() == layout.value() ? key : source.heading();
    String name = NAME.matcher(key).matches() ? key : String.valueOf(place + 1);
    return new Content.Column(
        source.name() + "." + name,
        null,
        null,
        new Content.Origin(heading, from.column(), from.rows()));
  }

  private static void add(
      Content.Rows rows,
      List<Integer> group,
      AttributeLayout layout,
      Map<Turned, Integer> known,
      Cells turned) {
    Cells cells = rows.cells();
    long number = cells.number(group.getFirst());
    boolean lined = cells.hasLines() || rows.naming() == Content.Naming.LINE;
    Map<Integer, String> values = new HashMap<>();
    Map<Integer, Long> lines = new HashMap<>();
    for (int row : group) {
      String key = layout.key(cells, row);
      boolean inSheet = rows.naming() == Content.Naming.CELL;
      int below = inSheet ? (int) (cells.number(row) - number) : 0;
      for (int column = 0; column < Math.min(cells.width(row), rows.columns().size()); column++) {
        boolean attribute = column == layout.attribute();
        boolean shared = column == layout.entity() || attribute;
        boolean names = attribute && NAME.matcher(key).matches();
        if (names || (column == layout.entity() && row != group.getFirst())) {
          continue;
        }
        Integer place =
            place(known, shared ? new Turned(column, "", 0) : new Turned(column, key, below));
        String text = cells.text(row, column);
        if (text != null) {
          values.merge(place, text, (one, other) -> one + "\n" + other);
          lines.putIfAbsent(place, cells.hasLines() ? cells.line(row, column) : cells.number(row));
        }
      }
    }
    turned.row(number);
    for (int i = 0; i < known.size(); i++) {
      @Nullable String value = values.get(i);
      turned.cell(value);
      if (lined) {
        turned.line(lines.getOrDefault(i, number));
      }
    }
  }

  /** The place of a column; beyond the widest, attributes share the last one. */
  private static int place(Map<Turned, Integer> known, Turned column) {
    Integer place = known.get(column);
    if (place == null) {
      place = known.size() < MAX_COLUMNS ? known.size() : MAX_COLUMNS - 1;
      if (known.size() < MAX_COLUMNS) {
        known.put(column, place);
      }
    }
    return place;
  }
}
