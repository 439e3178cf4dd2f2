package org.inshore.testkit.estate.planting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Keeps the books while one source is filled. Belongs to one thread. */
public final class Planting {
  /** Types of the segments that lead to a table or file; what follows lies in it. */
  private static final Set<String> TO_ASSET = Set.of("database", "schema", "table", "path");

  private record Key(String location, String kind) {}

  private static final class Entry {
    final Location location;
    final Set<String> distinct = new HashSet<>();
    long matches;

    Entry(Location location) {
      this.location = location;
    }
  }

  private static final class People {
    final Set<Integer> all = new HashSet<>();
    final Set<Integer> sensitive = new HashSet<>();
  }

  private final String source;
  private final Owners owners;
  private final Map<Key, Entry> entries = new HashMap<>();
  private final Map<Location, People> people = new HashMap<>();
  private final List<Location> assets = new ArrayList<>();
  private final List<Location> unread = new ArrayList<>();

  /** Begins the books of a source whose rows say who is in them. */
  public Planting(String source) {
    this(source, Owners.NONE);
  }

  /** Begins those of a source in which every value is its owner's. */
  public Planting(String source, Owners owners) {
    this.source = source;
    this.owners = owners;
  }

  /** The source itself. */
  public Location root() {
    return Location.of(source);
  }

  /** Notes a table or file. */
  public Location asset(Location location) {
    assets.add(location);
    return location;
  }

  /** Notes that a file, noted as an asset too, cannot be looked through. */
  public void unread(Location location) {
    unread.add(location);
  }

  /** Notes a value that lies at a place. */
  public void plant(Location location, String kind, String value) {
    Entry entry =
        entries.computeIfAbsent(new Key(location.toString(), kind), key -> new Entry(location));
    entry.matches++;
    entry.distinct.add(value);
    Integer person = owners.person(value);
    if (person != null) {
      person(location, person);
    }
    Integer holder = owners.holder(value);
    if (holder != null) {
      sensitive(location, holder);
    }
  }

  /** Notes that somebody stands in the asset of a place, by number. */
  public void person(Location location, int person) {
    people.computeIfAbsent(asset(location.segments()), key -> new People()).all.add(person);
  }

  /** Notes that what is there of somebody is sensitive; who stands nowhere there does not count. */
  public void sensitive(Location location, int person) {
    people.computeIfAbsent(asset(location.segments()), key -> new People()).sensitive.add(person);
  }

  private Location asset(List<Location.Segment> segments) {
    return new Location(
        source, segments.stream().filter(each -> TO_ASSET.contains(each.type())).toList());
  }

  /** Puts the books of all sources together. */
  public static Truth truth(List<Planting> sources) {
    Map<String, Truth.Planted> planted = new TreeMap<>();
    List<Location> assets = new ArrayList<>();
    Map<String, Set<String>> values = new TreeMap<>();
    Map<String, Truth.Place> places = new TreeMap<>();
    List<Location> unread = new ArrayList<>();
    for (Planting each : sources) {
      each.entries.forEach(
          (key, entry) -> {
            planted.put(
                key.location() + "\t" + key.kind(),
                new Truth.Planted(
                    entry.location, key.kind(), entry.matches, entry.distinct.size()));
            values.computeIfAbsent(key.kind(), kind -> new HashSet<>()).addAll(entry.distinct);
          });
      assets.addAll(each.assets);
      unread.addAll(each.unread);
      each.people.forEach(
          (asset, people) -> {
            if (!people.all.isEmpty()) {
              places.put(asset.toString(), new Truth.Place(asset, people.all, people.sensitive));
            }
          });
    }
    return new Truth(
        List.copyOf(planted.values()), assets, values, List.copyOf(places.values()), unread);
  }

  /** Plants what a row's cells hold; the place of each is the table's with the column appended. */
  public void plantRow(Location table, List<Column> columns, @Nullable Object[] cells) {
    for (int i = 0; i < cells.length; i++) {
      Object cell = cells[i];
      String kind = columns.get(i).kind();
      if (cell instanceof Mixed mixed) {
        kind = mixed.kind();
        cell = mixed.value();
      }
      if (cell != null && kind != null) {
        plant(table.append("column", columns.get(i).name()), kind, cell.toString());
      }
    }
  }
}
