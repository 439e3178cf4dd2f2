package org.inshore.core.inventory.table.copy;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Flow.Direction;
import org.inshore.spi.source.Flow.Kind;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;

/**
 * Puts together what the two ends of a flow say. A server that is copied knows little of who copies
 * it, often an address without a port; the copy knows by name from where it takes what it has.
 */
public final class FlowEnds {
  /** The ways by which one server repeats what another has. */
  static final Set<Kind> COPIED = Set.of(Kind.REPLICATION, Kind.SUBSCRIPTION);

  private FlowEnds() {}

  /** Receivers from one source in one way, by id, with what each says of it. */
  private record Copying(String giver, Kind kind, Map<String, FlowEntry> takers) {}

  /**
   * The flows, where the end that takes tells the end that gives who it is. A receiver that nobody
   * owns up to stays one at an unknown place.
   *
   * @param sources where each source is, by id
   */
  static List<FlowEntry> joined(List<FlowEntry> flows, Map<String, Residency> sources) {
    Map<String, Copying> copying = new LinkedHashMap<>();
    for (FlowEntry entry : flows) {
      Flow flow = entry.flow();
      String giver = entry.farSource();
      String taker = flow.place().source();
      boolean taken = flow.direction() == Direction.IN && COPIED.contains(flow.kind());
      if (taken && giver != null && !giver.equals(taker) && sources.containsKey(taker)) {
        copying
            .computeIfAbsent(
                giver + "\n" + flow.kind(),
                _ -> new Copying(giver, flow.kind(), new LinkedHashMap<>()))
            .takers()
            .putIfAbsent(taker, entry);
      }
    }
    List<FlowEntry> joined = new ArrayList<>(flows);
    copying.values().forEach(each -> join(each, sources, joined));
    return joined;
  }

  private static void join(Copying copying, Map<String, Residency> sources, List<FlowEntry> flows) {
    List<FlowEntry> given = flows.stream().filter(each -> gives(each, copying)).toList();
    List<FlowEntry> open = given.stream().filter(FlowEnds::isOpen).toList();
    Set<Wording> receivers = open.stream().map(each -> each.flow().evidence()).collect(toSet());
    if (receivers.size() <= copying.takers().size()) {
      flows.removeAll(open); // all of them are known now
    }
    copying
        .takers()
        .forEach(
            (taker, taking) -> {
              if (given.stream().noneMatch(each -> taker.equals(each.farSource()))) {
                Residency there = Objects.requireNonNull(sources.get(taker));
                told(copying, taker, taking, open)
                    .forEach(flow -> flows.add(new FlowEntry(flow, there, taker)));
              }
            });
  }

  /** What the giving end would have told of a taker: the same places as of receivers it saw. */
  private static List<Flow> told(
      Copying copying, String taker, FlowEntry taking, List<FlowEntry> open) {
    boolean only = copying.takers().size() == 1 && !open.isEmpty();
    Wording evidence = only ? open.getFirst().flow().evidence() : taking.flow().evidence();
    Endpoint far = only ? open.getFirst().flow().far() : Endpoint.unnamed(taker, evidence);
    List<Location> places = open.stream().map(each -> each.flow().place()).distinct().toList();
    return (places.isEmpty() ? List.of(Location.of(copying.giver())) : places)
        .stream()
            .map(place -> new Flow(place, Direction.OUT, far, null, copying.kind(), evidence))
            .toList();
  }

  private static boolean gives(FlowEntry entry, Copying copying) {
    Flow flow = entry.flow();
    return flow.direction() == Direction.OUT
        && flow.place().source().equals(copying.giver())
        && flow.kind() == copying.kind();
  }

  /** Whether the giving end could not say who takes. */
  private static boolean isOpen(FlowEntry entry) {
    return entry.farSource() == null && entry.far().jurisdiction() == null;
  }
}
