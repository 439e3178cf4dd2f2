package org.inshore.core.person.link;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;

/**
 * Order of identifiers by what is known of them, whatever the key of their hashes: in how many
 * records each is linked, then where it stands among the others, by colour refinement (Weisfeiler
 * and Leman, 1968) over links, names and places. Only of those whom nothing tells apart does the
 * hash choose, and then either choice gives the same numbers. Identifiers that no links connect,
 * names aside, never meet: each connected part has its places side by side, in the order in which
 * the parts came.
 */
final class LinkOrder {
  /** So far apart two may be of whom one decides about the other. */
  private static final int ROUNDS = 6;

  private static final int MOST_RECORDS = 31;
  private static final int SECOND = 1 << 8;
  private static final int DOUBTFUL = 1 << 9;

  private final LinkGraph graph;
  private final long[] identifiers;
  private final int[] records;

  /** Different names in order; identifiers of one have its colour in common. */
  private final int[] names;

  /** Of each identifier, the place of its name among them; negative where it has none. */
  private final int[] named;

  private int[] colours;

  private LinkOrder(LinkGraph graph) {
    this.graph = graph;
    this.identifiers = graph.identifiers();
    this.records = new int[identifiers.length];
    this.colours = new int[identifiers.length];
    this.names =
        Arrays.stream(identifiers)
            .mapToInt(Identifier::name)
            .filter(name -> name != 0)
            .sorted()
            .distinct()
            .toArray();
    this.named =
        Arrays.stream(identifiers)
            .mapToInt(Identifier::name)
            .map(name -> name == 0 ? -1 : Arrays.binarySearch(names, name))
            .toArray();
  }

  /**
   * Finds the place of each identifier in this order.
   *
   * @param standings gives who stands where
   */
  static int[] of(LinkGraph graph, Consumer<Links.Standing> standings) {
    LinkOrder order = new LinkOrder(graph);
    standings.accept(order::stand);
    order.count(graph.certain());
    order.count(graph.doubtful());
    for (int i = 0; i < order.colours.length; i++) {
      order.colours[i] = mixed(order.colours[i] + Identifier.rank(order.identifiers[i]));
    }
    for (int round = 0; round < ROUNDS; round++) {
      order.refine();
    }
    return order.places();
  }

  private void stand(int place, long[] here) {
    for (long each : here) {
      int at = graph.index().place(each);
      if (at >= 0) {
        colours[at] += mixed(place);
      }
    }
  }

  private void count(long[] keys) {
    for (long key : keys) {
      records[LinkKey.first(key)] += LinkKey.records(key);
      records[LinkKey.second(key)] += LinkKey.records(key);
    }
  }

  /** Gives each a colour by its own, those of its neighbours and those of who has its name. */
  private void refine() {
    int[] next = colours.clone();
    spread(graph.certain(), next, 0);
    spread(graph.doubtful(), next, DOUBTFUL);
    int[] together = new int[names.length];
    for (int i = 0; i < identifiers.length; i++) {
      if (named[i] >= 0) {
        together[named[i]] += mixed(colours[i]);
      }
    }
    for (int i = 0; i < identifiers.length; i++) {
      next[i] = mixed(named[i] < 0 ? next[i] : next[i] + mixed(together[named[i]]));
    }
    colours = next;
  }

  private void spread(long[] keys, int[] next, int kind) {
    for (long key : keys) {
      int first = LinkKey.first(key);
      int second = LinkKey.second(key);
      int link = kind + LinkKey.records(key);
      next[first] += mixed(colours[second] ^ mixed(link));
      next[second] += mixed(colours[first] ^ mixed(link + SECOND));
    }
  }

  private int[] places() {
    int[] parts = new LinkParts(graph).roots();
    int[] ends = ends(parts);
    long[] sorted = new long[identifiers.length];
    for (int i = sorted.length - 1; i >= 0; i--) {
      long few = (long) MOST_RECORDS - Math.min(records[i], MOST_RECORDS);
      long colour = Integer.toUnsignedLong(colours[i]);
      sorted[--ends[parts[i]]] = (((few << Integer.SIZE) | colour) << LinkKey.PLACE_BITS) | i;
    }
    for (int from = 0, to; from < sorted.length; from = to) {
      int part = parts[LinkKey.second(sorted[from])];
      for (to = from + 1; to < sorted.length; to++) {
        if (parts[LinkKey.second(sorted[to])] != part) {
          break;
        }
      }
      sort(sorted, from, to);
    }
    int[] places = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      places[LinkKey.second(sorted[i])] = i;
    }
    return places;
  }

  /** By part, where it ends if all stand one after the other. */
  private static int[] ends(int[] parts) {
    int[] ends = new int[parts.length];
    for (int part : parts) {
      ends[part]++;
    }
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += ends[i];
      ends[i] = end;
    }
    return ends;
  }

  /** Sorts a part, those whom nothing tells apart by their hashes. */
  private void sort(long[] sorted, int start, int end) {
    Arrays.sort(sorted, start, end);
    for (int from = start, to; from < end; from = to) {
      to = from + 1;
      while (to < end && sorted[to] >>> LinkKey.PLACE_BITS == sorted[from] >>> LinkKey.PLACE_BITS) {
        to++;
      }
      if (to - from > 1) {
        long[] alike =
            Arrays.stream(sorted, from, to)
                .boxed()
                .sorted(Comparator.comparingLong(each -> identifiers[LinkKey.second(each)]))
                .mapToLong(each -> each)
                .toArray();
        System.arraycopy(alike, 0, sorted, from, alike.length);
      }
    }
  }

  private static int mixed(int number) {
    int mixed = (number ^ (number >>> 16)) * 0x7FEB352D;
    mixed = (mixed ^ (mixed >>> 15)) * 0x846CA68B;
    return mixed ^ (mixed >>> 16);
  }
}
