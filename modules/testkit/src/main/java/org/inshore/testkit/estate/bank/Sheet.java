package org.inshore.testkit.estate.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One table as it is filled, with the numbers of all who stand in it. */
final class Sheet {
  final String name;
  final List<String> header = new ArrayList<>();
  final List<List<@Nullable String>> rows = new ArrayList<>();
  final Set<Integer> people = new HashSet<>();

  Sheet(String name, String... header) {
    this.name = name;
    this.header.addAll(List.of(header));
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
  }
}
