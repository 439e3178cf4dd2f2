package org.inshore.testkit.estate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inshore.spi.source.Location;

/**
 * What is in the estate: all of it, and nothing else. Immutable.
 *
 * <p>The planted values themselves are only in memory, for tests that look for leaks.
 */
public final class Truth {

  /**
   * The values of one kind at one place.
   *
   * @param location as a finding's location
   * @param kind a constant of {@link Kinds}
   * @param matches how many
   * @param distinct how many different ones
   */
  public record Planted(Location location, String kind, long matches, long distinct) {}

  private final List<Planted> planted;
  private final List<Location> assets;
  private final Map<String, Set<String>> values;
  private final Map<String, Set<Integer>> people;

  Truth(
      List<Planted> planted,
      List<Location> assets,
      Map<String, Set<String>> values,
      Map<String, Set<Integer>> people) {
    this.planted = List.copyOf(planted);
    this.assets = List.copyOf(assets);
    this.values = Map.copyOf(values);
    this.people = Map.copyOf(people);
  }

  /** What is planted, by place. */
  public List<Planted> planted() {
    return planted;
  }

  /** Every table, view and file, also those with nothing planted. */
  public List<Location> assets() {
    return assets;
  }

  /** All planted values in clear, each once for each kind. */
  public Stream<String> values() {
    return values.values().stream().flatMap(Set::stream);
  }

  /** The planted values of one kind in clear, each once. */
  public Stream<String> values(String kind) {
    return values.getOrDefault(kind, Set.of()).stream();
  }

  /** How many people are in the sources given, each counted once; all sources when none is. */
  public long people(String... sources) {
    Set<Integer> together = new TreeSet<>();
    for (String source : sources.length == 0 ? people.keySet().toArray(String[]::new) : sources) {
      together.addAll(people.getOrDefault(source, Set.of()));
    }
    return together.size();
  }

  /**
   * Writes it as tab-separated lines without a single value: {@code planted}, location, kind,
   * matches, distinct; {@code people}, source, number; {@code asset}, location.
   */
  public void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Planted each : planted) {
        out.write(
            String.join(
                "\t",
                "planted",
                each.location().toString(),
                each.kind(),
                Long.toString(each.matches()),
                Long.toString(each.distinct())));
        out.write('\n');
      }
      for (String source : new TreeSet<>(people.keySet())) {
        out.write("people\t" + source + "\t" + people(source) + "\n");
      }
      out.write("people\t*\t" + people() + "\n");
      for (Location asset : assets) {
        out.write("asset\t" + asset + "\n");
      }
    }
  }
}
