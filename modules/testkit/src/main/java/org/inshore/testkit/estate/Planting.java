package org.inshore.testkit.estate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inshore.spi.source.Location;
import org.inshore.testkit.data.Person;
import org.jspecify.annotations.Nullable;

/** Keeps the books while one source is filled. Belongs to one thread. */
final class Planting {
  private record Key(String location, String kind) {}

  private static final class Entry {
    final Location location;
    final Set<String> distinct = new HashSet<>();
    long matches;

    Entry(Location location) {
      this.location = location;
    }
  }

  private final String source;
  private final Map<Key, Entry> entries = new HashMap<>();
  private final Set<Integer> people = new TreeSet<>();
  private final List<Location> assets = new ArrayList<>();

  Planting(String source) {
    this.source = source;
  }

  /** The source itself. */
  Location root() {
    return Location.of(source);
  }

  /** Notes a table or file. */
  Location asset(Location location) {
    assets.add(location);
    return location;
  }

  /** Notes a value that lies at a place. */
  void plant(Location location, String kind, String value) {
    Entry entry =
        entries.computeIfAbsent(new Key(location.toString(), kind), key -> new Entry(location));
    entry.matches++;
    entry.distinct.add(value);
  }

  /** Notes a person whose resident ID was planted. */
  void person(Person person) {
    people.add(person.number());
  }

  /** Puts the books of all sources together. */
  static Truth truth(List<Planting> sources) {
    Map<String, Truth.Planted> planted = new TreeMap<>();
    List<Location> assets = new ArrayList<>();
    Map<String, Set<String>> values = new TreeMap<>();
    Map<String, Set<Integer>> people = new TreeMap<>();
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
      people.put(each.source, each.people);
    }
    return new Truth(List.copyOf(planted.values()), assets, values, people);
  }

  /** Plants what a row's cells hold; the place of each is the table's with the column appended. */
  void plantRow(Location table, List<Column> columns, @Nullable Object[] cells) {
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
