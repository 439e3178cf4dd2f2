package org.inshore.testkit.estate.planting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.spi.source.Location;

/**
 * Ground truth of the estate: all that is in it, and nothing else. Immutable.
 *
 * <p>People are real persons by their numbers: who stands in which asset, whatever stands there for
 * them. Every number of people is worked out from that. The planted values themselves are only in
 * memory, for tests that look for leaks.
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

  /**
   * People of one asset.
   *
   * @param asset a table or file
   * @param people their numbers
   * @param sensitive of them, those with sensitive personal information there: a card, an account
   */
  public record Place(Location asset, Set<Integer> people, Set<Integer> sensitive) {
    /** Copies the sets; only who stands there can be sensitive. */
    public Place {
      people = Set.copyOf(people);
      sensitive = sensitive.stream().filter(people::contains).collect(Collectors.toSet());
    }
  }

  /**
   * Two assets of different sources with the same people.
   *
   * @param smaller the one with fewer people
   * @param larger the other
   * @param inSmaller people in it
   * @param inLarger people in the other
   * @param shared people in both
   */
  public record Pair(
      Location smaller, Location larger, long inSmaller, long inLarger, long shared) {}

  private final List<Planted> planted;
  private final List<Location> assets;
  private final Map<String, Set<String>> values;
  private final List<Place> places;
  private final List<Location> unread;

  Truth(
      List<Planted> planted,
      List<Location> assets,
      Map<String, Set<String>> values,
      List<Place> places,
      List<Location> unread) {
    this.planted = List.copyOf(planted);
    this.assets = List.copyOf(assets);
    this.values = Map.copyOf(values);
    this.places = List.copyOf(places);
    this.unread = List.copyOf(unread);
  }

  /** What is planted, by place. */
  public List<Planted> planted() {
    return planted;
  }

  /** Every table, view and file, also those with nothing planted. */
  public List<Location> assets() {
    return assets;
  }

  /** Files that hold people and that nobody can look through: no reader, a password, damage. */
  public List<Location> unread() {
    return unread;
  }

  /** All planted values in clear, each once for each kind. */
  public Stream<String> values() {
    return values.values().stream().flatMap(Set::stream);
  }

  /** The planted values of one kind in clear, each once. */
  public Stream<String> values(String kind) {
    return values.getOrDefault(kind, Set.of()).stream();
  }

  /** The assets in which somebody stands, by location. */
  public List<Place> places() {
    return places;
  }

  /** How many people are in the sources given, each counted once; all sources when none is. */
  public long people(String... sources) {
    Set<String> wanted = Set.of(sources);
    return people(asset -> wanted.isEmpty() || wanted.contains(asset.source()));
  }

  /** How many people are in the assets chosen, each counted once. */
  public long people(Predicate<Location> chosen) {
    return union(places.stream().filter(place -> chosen.test(place.asset())).map(Place::people));
  }

  /**
   * How many people have sensitive personal information in the assets chosen, each counted once.
   */
  public long sensitive(Predicate<Location> chosen) {
    return union(places.stream().filter(place -> chosen.test(place.asset())).map(Place::sensitive));
  }

  private static long union(Stream<Set<Integer>> sets) {
    Set<Integer> together = new HashSet<>();
    sets.forEach(together::addAll);
    return together.size();
  }

  /** Pairs of different sources of which one holds half of the other's people or more. */
  public List<Pair> copies(int least) {
    return halves(least).stream()
        .filter(pair -> !pair.smaller().source().equals(pair.larger().source()))
        .toList();
  }

  /** Pairs of which one holds at least half of the other's people, and so many at least. */
  public List<Pair> halves(int least) {
    List<Place> bySize =
        places.stream()
            .filter(place -> place.people().size() >= least)
            .sorted(
                Comparator.<Place>comparingInt(place -> place.people().size())
                    .thenComparing(place -> place.asset().toString()))
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < bySize.size(); i++) {
      for (int j = i + 1; j < bySize.size(); j++) {
        Place smaller = bySize.get(i);
        Place larger = bySize.get(j);
        long shared = smaller.people().stream().filter(larger.people()::contains).count();
        if (shared >= least && 2 * shared >= smaller.people().size()) {
          pairs.add(
              new Pair(
                  smaller.asset(),
                  larger.asset(),
                  smaller.people().size(),
                  larger.people().size(),
                  shared));
        }
      }
    }
    return pairs;
  }

  /**
   * Writes it as tab-separated lines without a single value: {@code planted}, location, kind,
   * matches, distinct; {@code people}, source, number, of them sensitive; {@code asset}, location,
   * people in it.
   */
  public void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Planted each : planted) {
        line(
            out,
            "planted",
            each.location().toString(),
            each.kind(),
            Long.toString(each.matches()),
            Long.toString(each.distinct()));
      }
      for (String source :
          new TreeSet<>(places.stream().map(place -> place.asset().source()).toList())) {
        Predicate<Location> within = asset -> asset.source().equals(source);
        line(
            out, "people", source, Long.toString(people(within)), Long.toString(sensitive(within)));
      }
      line(out, "people", "*", Long.toString(people()), Long.toString(sensitive(asset -> true)));
      for (Location asset : assets) {
        line(out, "asset", asset.toString(), Long.toString(people(asset::equals)));
      }
    }
  }

  private static void line(BufferedWriter out, String... fields) throws IOException {
    out.write(String.join("\t", fields));
    out.write('\n');
  }
}
