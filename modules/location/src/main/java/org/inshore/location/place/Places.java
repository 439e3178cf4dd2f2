package org.inshore.location.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.inshore.location.table.Table;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Outlines and time zones of jurisdictions. Not all have an outline. */
public final class Places {
  private static final Set<String> KEYS = Set.of("places", "references");
  private static final Set<String> PLACE_KEYS = Set.of("outline", "time-zones");

  private final Map<Jurisdiction, List<Box>> outlines = new HashMap<>();
  private final Map<String, Jurisdiction> zones = new HashMap<>();

  /**
   * Reads the tables.
   *
   * @throws IllegalArgumentException if one is wrong; the message names file and key
   */
  public Places(List<Table> tables) {
    tables.forEach(this::read);
  }

  /** Whether a table is one of places. */
  public static boolean reads(Table table) {
    return table.has("places");
  }

  /**
   * A lower bound of the distance in km from a point to the nearest point of a jurisdiction, since
   * an outline covers more than the place; empty for one without an outline.
   */
  public OptionalDouble distance(Coordinates from, Jurisdiction to) {
    return outlines.getOrDefault(to, List.of()).stream()
        .mapToDouble(box -> box.distance(from))
        .min();
  }

  /** The jurisdiction whose time zone this is; null for UTC, offsets and zones not listed. */
  public @Nullable Jurisdiction timeZone(String zone) {
    return zones.get(zone.strip().toLowerCase(Locale.ROOT));
  }

  private void read(Table table) {
    table.only(KEYS);
    table
        .map("places", table.value("places"), null)
        .forEach((code, value) -> place(table, "places." + code, code, value));
  }

  private void place(Table table, String key, String code, Object value) {
    Jurisdiction place = table.jurisdiction(key, code);
    Map<String, Object> values = table.map(key, value, PLACE_KEYS);
    List<Box> boxes = new ArrayList<>();
    for (Object box : table.list(key + ".outline", values.get("outline"))) {
      boxes.add(box(table, key + ".outline[" + boxes.size() + "]", box));
    }
    if (!boxes.isEmpty()) {
      outlines.put(place, List.copyOf(boxes));
    }
    for (Object zone : table.list(key + ".time-zones", values.get("time-zones"))) {
      if (zones.put(String.valueOf(zone).toLowerCase(Locale.ROOT), place) != null) {
        throw table.wrong(key + ".time-zones", "has a zone that another place has: " + zone);
      }
    }
  }

  private static Box box(Table table, String key, @Nullable Object value) {
    List<?> edges = table.list(key, value);
    if (edges.size() != 4) {
      throw table.wrong(key, "needs south, west, north and east");
    }
    try {
      return new Box(
          table.number(key, edges.get(0)),
          table.number(key, edges.get(1)),
          table.number(key, edges.get(2)),
          table.number(key, edges.get(3)));
    } catch (IllegalArgumentException e) {
      throw table.wrong(key, String.valueOf(e.getMessage()));
    }
  }
}
