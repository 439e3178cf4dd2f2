package org.inshore.reports.html.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/** Places, and the ways between them: flows and copies of one pair of places are one way. */
public final class Network {
  /** How many flows, and how many copies, the page lists. */
  public static final int MOST = 1_000;

  /** How many remote endpoints and ways are told apart; beyond it they are only counted. */
  private static final int MAX_APART = 20_000;

  /** One place; there is one object for each. */
  static final class Place {
    private final String name;
    private final Residency residency;
    private final @Nullable PersonCount persons;
    private final boolean failed;

    private Place(String name, Residency residency, @Nullable PersonCount persons, boolean failed) {
      this.failed = failed;
      this.name = name;
      this.residency = residency;
      this.persons = persons;
    }

    /** Id of a source, or the host of a remote endpoint. */
    String name() {
      return name;
    }

    Residency residency() {
      return residency;
    }

    /** How many people are there; null where it was not scanned. */
    @Nullable PersonCount persons() {
      return persons;
    }

    /** Whether nothing in it could be looked at. */
    boolean failed() {
      return failed;
    }

    private boolean isOffshore() {
      return residency.verdict() == Verdict.OFFSHORE;
    }
  }

  /**
   * A pair of places between which something flows, or that hold the same.
   *
   * @param from where content comes from; of copies without a likely original, either
   * @param to where it goes
   * @param copy whether it is copies that were found, rather than flows
   * @param directed whether it is known which of the two is the original
   */
  public record Way(Place from, Place to, boolean copy, boolean directed) {
    /** Whether content comes, or may come, to an offshore place from another jurisdiction. */
    boolean leaves() {
      return (to.isOffshore() || (!directed && from.isOffshore()))
          && !Objects.equals(from.residency.jurisdiction(), to.residency.jurisdiction());
    }

    /** Whether an end of it could not be located. */
    boolean unclear() {
      return from.residency.verdict() == Verdict.UNKNOWN
          || to.residency.verdict() == Verdict.UNKNOWN;
    }
  }

  private final Map<String, Place> sources = new LinkedHashMap<>();
  private final Map<String, Place> farEnds = new LinkedHashMap<>();
  private final Map<Way, Long> ways = new LinkedHashMap<>();
  private final Map<Way, Integer> numbers = new HashMap<>();
  private final Map<Integer, List<FlowEntry>> flows = new TreeMap<>();
  private final List<CopyEntry> copies = new ArrayList<>();

  /** Reads flows and copies. */
  public Network(Inventory inventory) {
    for (SourceEntry source : inventory.sources()) {
      String id = source.source().id();
      sources.put(
          id, new Place(id, source.residency(), source.persons(), source.failure() != null));
    }
    try (Stream<FlowEntry> all = inventory.flows()) {
      all.forEach(this::add);
    }
    try (Stream<CopyEntry> all = inventory.copies()) {
      all.forEach(this::add);
    }
  }

  private void add(FlowEntry entry) {
    Way way = way(entry);
    if (way != null) {
      count(way);
    }
    int rank = way == null ? 3 : way.leaves() ? 0 : way.unclear() ? 1 : 2;
    List<FlowEntry> alike = flows.computeIfAbsent(rank, r -> new ArrayList<>());
    if (alike.size() < MOST) {
      alike.add(entry);
    }
  }

  private void add(CopyEntry entry) {
    Way way = way(entry);
    if (way != null) {
      count(way);
    }
    if (copies.size() < MOST) {
      copies.add(entry);
    }
  }

  private void count(Way way) {
    if (ways.containsKey(way) || ways.size() < MAX_APART) {
      ways.merge(way, 1L, Long::sum);
    }
  }

  /** The way a flow takes; null where its remote endpoint is one too many. */
  public @Nullable Way way(FlowEntry entry) {
    Flow flow = entry.flow();
    Place near = source(flow.place().source());
    Place far =
        entry.farSource() == null ? farEnd(flow.far(), entry.far()) : source(entry.farSource());
    if (far == null) {
      return null;
    }
    return flow.direction() == Flow.Direction.OUT
        ? new Way(near, far, false, true)
        : new Way(far, near, false, true);
  }

  /** The way between the places of two like assets; null where they lie in one. */
  public @Nullable Way way(CopyEntry entry) {
    Place first = source(entry.first().source());
    Place second = source(entry.second().source());
    if (first.equals(second)) {
      return null;
    }
    Location likely = entry.likelySource();
    if (likely != null) {
      return likely.source().equals(first.name())
          ? new Way(first, second, true, true)
          : new Way(second, first, true, true);
    }
    return first.name().compareTo(second.name()) < 0
        ? new Way(first, second, true, false)
        : new Way(second, first, true, false);
  }

  private Place source(String id) {
    return sources.computeIfAbsent(
        id, name -> new Place(name, Residency.unknown(List.of()), null, false));
  }

  private @Nullable Place farEnd(Endpoint endpoint, Residency residency) {
    String name = name(endpoint);
    String key = name + " " + residency.jurisdiction();
    if (!farEnds.containsKey(key) && farEnds.size() >= MAX_APART) {
      return null;
    }
    return farEnds.computeIfAbsent(key, k -> new Place(name, residency, null, false));
  }

  /** A host as people read it. */
  public static String name(Endpoint endpoint) {
    return endpoint.isNamed()
        ? endpoint.host()
        : endpoint.host().substring(1, endpoint.host().length() - 1);
  }

  /** Sources and remote endpoints. */
  List<Place> places() {
    return Stream.concat(sources.values().stream(), farEnds.values().stream()).toList();
  }

  /** The ways, with how many flows or copies each stands for. */
  Map<Way, Long> ways() {
    return ways;
  }

  /** The number by which the picture shows a way; gives the next one to a new way. */
  int number(Way way) {
    return numbers.computeIfAbsent(way, w -> numbers.size() + 1);
  }

  /** The number by which the picture shows a way; 0 where it is not drawn. */
  public int shown(@Nullable Way way) {
    return way == null ? 0 : numbers.getOrDefault(way, 0);
  }

  /** The first flows, those that lead offshore before all others. */
  public List<FlowEntry> flows() {
    return flows.values().stream().flatMap(List::stream).limit(MOST).toList();
  }

  /** The first copies, most shared first. */
  public List<CopyEntry> copies() {
    return copies;
  }
}
