package org.inshore.testkit.estate.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.testkit.estate.Standing;
import org.jspecify.annotations.Nullable;

/** One table as it is filled, with all who stand in it and by what. */
final class Sheet {
  final String name;
  final List<String> header = new ArrayList<>();
  final List<List<@Nullable String>> rows = new ArrayList<>();
  final List<Standing> standings = new ArrayList<>();
  final Set<Integer> people = new HashSet<>();

  /** Who was seen since the last row, with all that identifies them anywhere. */
  private final Map<Integer, Set<String>> seen = new HashMap<>();

  Sheet(String name, String... header) {
    this.name = name;
    this.header.addAll(List.of(header));
  }

  /** Notes that somebody stands in the row to come. */
  void see(int person, Set<String> identifiers) {
    people.add(person);
    seen.put(person, identifiers);
  }

  /** Adds a row. */
  void row(@Nullable String... cells) {
    row(Arrays.asList(cells));
  }

  /** Adds a row. */
  void row(List<@Nullable String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(name + ": " + header);
    }
    rows.add(cells);
    seen.forEach(
        (person, identifiers) -> {
          Set<String> here = new HashSet<>(identifiers);
          here.retainAll(cells);
          standings.add(new Standing(person, here));
        });
    seen.clear();
  }
}
