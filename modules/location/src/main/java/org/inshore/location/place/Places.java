package org.inshore.location.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.inshore.location.table.Table;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/** Outlines and time zones of jurisdictions. Not all have an outline. */
public final class Places {
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
    table.root().only("places", "references");
    table.root().required("places").entries().forEach(this::place);
  }

  private void place(String code, YamlValue<IllegalArgumentException> value) {
    Jurisdiction place = Table.jurisdiction(value, code);
    value.only("outline", "time-zones");
    List<Box> boxes = new ArrayList<>();
    for (YamlValue<IllegalArgumentException> box : items(value, "outline")) {
      boxes.add(box(box));
    }
    if (!boxes.isEmpty()) {
      outlines.put(place, List.copyOf(boxes));
    }
    for (YamlValue<IllegalArgumentException> zone : items(value, "time-zones")) {
      if (zones.put(zone.text().toLowerCase(Locale.ROOT), place) != null) {
        throw zone.error("is a zone that another place has: " + zone.text());
      }
    }
  }

  private static List<YamlValue<IllegalArgumentException>> items(
      YamlValue<IllegalArgumentException> value, String key) {
    YamlValue<IllegalArgumentException> list = value.optional(key);
    return list == null ? List.of() : list.items();
  }

  private static Box box(YamlValue<IllegalArgumentException> value) {
    List<YamlValue<IllegalArgumentException>> edges = value.items();
    if (edges.size() != 4) {
      throw value.error("needs south, west, north and east");
    }
    double[] degrees = new double[4];
    for (int i = 0; i < degrees.length; i++) {
      degrees[i] = edges.get(i).number();
    }
    try {
      return new Box(degrees[0], degrees[1], degrees[2], degrees[3]);
    } catch (IllegalArgumentException e) {
      throw value.error(String.valueOf(e.getMessage()));
    }
  }
}
