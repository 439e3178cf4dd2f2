package org.inshore.reports.html.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Which places the schematic shows and where: onshore left, offshore beside it, unlocated right,
 * each column by jurisdiction and then so that ways cross little.
 */
public final class Layout {
  /** How many places are drawn; the rest of each column is one box. */
  public static final int MAX_PLACES = 40;

  private static final int MAX_IN_COLUMN = 20;
  private static final int MAX_WAYS = 150;
  private static final List<Verdict> ORDER =
      List.of(Verdict.ONSHORE, Verdict.OFFSHORE, Verdict.UNKNOWN);

  /**
   * A box of the picture.
   *
   * @param place what it shows; null when it stands for all others of its column
   * @param others how many it stands for
   */
  record Box(Network.@Nullable Place place, long others) {}

  private final Map<Verdict, List<Box>> columns = new LinkedHashMap<>();
  private final Map<Network.Way, Long> ways = new HashMap<>();
  private final List<Network.Way> drawn = new ArrayList<>();
  private long undrawn;

  public Layout(Network network) {
    Map<Network.Place, Integer> weights = weights(network);
    List<Network.Place> places =
        network.places().stream()
            .sorted(
                Comparator.comparingInt((Network.Place place) -> -weights.getOrDefault(place, 0))
                    .thenComparingLong(place -> -persons(place))
                    .thenComparing(Network.Place::name))
            .toList();
    Map<Verdict, Integer> room = new EnumMap<>(Verdict.class);
    List<Network.Place> shown =
        places.stream()
            .filter(
                place -> room.merge(place.residency().verdict(), 1, Integer::sum) <= MAX_IN_COLUMN)
            .limit(MAX_PLACES)
            .toList();
    Set<Network.Place> isShown = new HashSet<>(shown);
    network
        .ways()
        .forEach(
            (way, count) -> {
              if (isShown.contains(way.from()) && isShown.contains(way.to())) {
                ways.put(way, count);
                drawn.add(way);
              } else {
                undrawn++;
              }
            });
    drawn.sort(Comparator.comparing((Network.Way way) -> !way.leaves()));
    while (drawn.size() > MAX_WAYS) {
      drawn.removeLast();
      undrawn++;
    }
    for (Verdict verdict : ORDER) {
      List<Box> column = column(verdict, shown);
      long others =
          places.stream()
              .filter(place -> place.residency().verdict() == verdict)
              .filter(place -> !isShown.contains(place))
              .count();
      if (others > 0) {
        column.add(new Box(null, others));
      }
      if (!column.isEmpty()) {
        columns.put(verdict, column);
      }
    }
    settle();
    drawn.sort(
        Comparator.comparingInt((Network.Way way) -> rank(way.from()))
            .thenComparingInt(way -> rank(way.to())));
    drawn.forEach(network::number);
  }

  /** Ways offshore weigh most, then unclear ones, then any, then people in an offshore place. */
  private static Map<Network.Place, Integer> weights(Network network) {
    Map<Network.Place, Integer> weights = new HashMap<>();
    for (Network.Way way : network.ways().keySet()) {
      int weight = way.leaves() ? 4 : way.unclear() ? 3 : 2;
      weights.merge(way.from(), weight, Math::max);
      weights.merge(way.to(), weight, Math::max);
    }
    for (Network.Place place : network.places()) {
      if (place.residency().verdict() == Verdict.OFFSHORE && persons(place) > 0) {
        weights.merge(place, 1, Math::max);
      }
    }
    return weights;
  }

  private static long persons(Network.Place place) {
    return place.persons() == null ? 0 : place.persons().persons();
  }

  private static List<Box> column(Verdict verdict, Collection<Network.Place> shown) {
    List<Box> column = new ArrayList<>();
    shown.stream()
        .filter(place -> place.residency().verdict() == verdict)
        .sorted(Comparator.comparing(Layout::jurisdiction))
        .forEach(place -> column.add(new Box(place, 1)));
    return column;
  }

  /** Moves each place, within its jurisdiction, to the middle of those it is tied to. */
  private void settle() {
    for (int round = 0; round < 4; round++) {
      for (List<Box> column : columns.values()) {
        Map<Network.Place, Double> middles = middles();
        column.sort(
            Comparator.comparing((Box box) -> box.place() == null)
                .thenComparing(box -> box.place() == null ? "" : jurisdiction(box.place()))
                .thenComparingDouble(
                    box -> box.place() == null ? 0 : middles.getOrDefault(box.place(), 1.0)));
      }
    }
  }

  private Map<Network.Place, Double> middles() {
    Map<Network.Place, Double> heights = new HashMap<>();
    for (List<Box> column : columns.values()) {
      for (int i = 0; i < column.size(); i++) {
        Network.Place place = column.get(i).place();
        if (place != null) {
          heights.put(place, (i + 0.5) / column.size());
        }
      }
    }
    Map<Network.Place, double[]> sums = new HashMap<>();
    for (Network.Way way : drawn) {
      add(sums, way.from(), heights.getOrDefault(way.to(), 0.5));
      add(sums, way.to(), heights.getOrDefault(way.from(), 0.5));
    }
    Map<Network.Place, Double> middles = new HashMap<>();
    sums.forEach((place, sum) -> middles.put(place, sum[0] / sum[1]));
    return middles;
  }

  private static void add(Map<Network.Place, double[]> sums, Network.Place place, double height) {
    double[] sum = sums.computeIfAbsent(place, p -> new double[2]);
    sum[0] += height;
    sum[1]++;
  }

  private int rank(Network.Place place) {
    int rank = 0;
    for (List<Box> column : columns.values()) {
      for (Box box : column) {
        if (place.equals(box.place())) {
          return rank;
        }
        rank++;
      }
    }
    return rank;
  }

  private static String jurisdiction(Network.Place place) {
    return place.residency().jurisdiction() == null ? "" : place.residency().jurisdiction().code();
  }

  /** The columns that have places, from left to right. */
  Map<Verdict, List<Box>> columns() {
    return columns;
  }

  /** The ways that are drawn. */
  List<Network.Way> drawn() {
    return drawn;
  }

  /** How many flows or copies a drawn way stands for. */
  long count(Network.Way way) {
    return ways.getOrDefault(way, 0L);
  }

  /** How many ways are not drawn. */
  long undrawn() {
    return undrawn;
  }
}
