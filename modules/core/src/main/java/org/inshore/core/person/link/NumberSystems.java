package org.inshore.core.person.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.inshore.core.person.set.SortedLongs;

/**
 * Comparison of the systems that number people: two are one where several of the numbers that both
 * have are known to be of the same people, by another identifier or the name, and hardly any of
 * others. What is numbered from one on in two systems alike is contradicted by names and documents.
 * What is one with a third is one, unless both contradict each other.
 */
final class NumberSystems {
  /** Fewer numbers of the same people than this are chance. */
  private static final int FEWEST = 3;

  /** So many of those compared may be of others, by mistake. */
  private static final double MISTAKEN = 0.2;

  /** One number is compared in no more systems than this. */
  private static final int MOST_OF_A_NUMBER = 16;

  /** Of numbers that lie far apart two systems have no more in common than this by chance. */
  private static final int FEWEST_SPREAD = 8;

  private static final double COMMON = 0.5;

  /** Sum of what the numbers say that two systems have in common. */
  private static final class Evidence {
    private int shared;
    private int same;
    private int others;

    /**
     * Whether two systems are one.
     *
     * @param most how many numbers the one has that has fewer, where those of both lie far apart
     */
    boolean isOne(int most) {
      boolean known = same >= FEWEST || (shared >= FEWEST_SPREAD && shared >= COMMON * most);
      return known && others <= MISTAKEN * (same + others);
    }

    boolean contradicts() {
      return others > 1 && others > MISTAKEN * (same + others);
    }
  }

  private record Pair(long one, long other) {
    static Pair of(long one, long other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }
  }

  private final long[] numbers;
  private final Links known;
  private final Map<Pair, Evidence> evidence = new HashMap<>();

  /** How many numbers each system has. */
  private final Map<Long, Integer> sizes = new HashMap<>();

  /** Of each system the one that stands for it and those that are one with it. */
  private final Map<Long, Long> systems = new HashMap<>();

  private final Map<Long, List<Long>> members = new HashMap<>();

  private NumberSystems(long[] numbers, Links known) {
    this.numbers = numbers;
    this.known = known;
    for (long each : numbers) {
      sizes.merge(Identifier.system(each), 1, Integer::sum);
    }
  }

  /** All numbers that systems give among some identifiers, in order. */
  static long[] numbers(LongStream identifiers) {
    return SortedLongs.distinct(identifiers.filter(Identifier::isCustomer).sorted().toArray());
  }

  /** Whether enough of some numbers are in several systems. */
  static boolean mayBeOne(long[] numbers) {
    int again = 0;
    for (int i = 1; i < numbers.length && again < FEWEST; i++) {
      again += isSame(numbers[i - 1], numbers[i]) ? 1 : 0;
    }
    return again >= FEWEST;
  }

  /**
   * Compares systems.
   *
   * @param numbers in order
   * @param known who has them where systems are not compared
   * @return numbers by twos, each of two systems that are one
   */
  static long[] same(long[] numbers, Links known) {
    NumberSystems all = new NumberSystems(numbers, known);
    all.compare();
    all.join();
    return all.pairs();
  }

  private static boolean isSame(long one, long other) {
    return Identifier.number(one) == Identifier.number(other);
  }

  private void compare() {
    for (int from = 0, to; from < numbers.length; from = to) {
      to = end(from);
      for (int i = from; i < Math.min(to, from + MOST_OF_A_NUMBER); i++) {
        for (int j = from; j < i; j++) {
          compare(numbers[j], numbers[i]);
        }
      }
    }
  }

  /** Where the numbers end that are the same as one. */
  private int end(int from) {
    int to = from + 1;
    while (to < numbers.length && isSame(numbers[from], numbers[to])) {
      to++;
    }
    return to;
  }

  private void compare(long one, long other) {
    Evidence of =
        evidence.computeIfAbsent(
            Pair.of(Identifier.system(one), Identifier.system(other)), pair -> new Evidence());
    long first = known.person(one);
    long second = known.person(other);
    of.shared++;
    if (first == second || haveOneName(first, second)) {
      of.same++;
    } else if (areOthers(first, second)) {
      of.others++;
    }
  }

  private boolean haveOneName(long one, long other) {
    int first = known.name(one, false);
    int second = known.name(other, false);
    if (first == 0 || second == 0) {
      int latin = known.name(one, true);
      return latin != 0 && latin == known.name(other, true);
    }
    return first == second
        || Arrays.stream(known.sideNames(one)).anyMatch(name -> name == second)
        || Arrays.stream(known.sideNames(other)).anyMatch(name -> name == first);
  }

  /** Whether both are surely two people: by their documents or names. */
  private boolean areOthers(long one, long other) {
    int first = known.name(one, false);
    int second = known.name(other, false);
    return (first != 0 && second != 0)
        || (Identifier.rank(one) == 1 && Identifier.rank(other) == 1);
  }

  /** Joins systems, those first of which most is known. */
  private void join() {
    evidence.keySet().stream()
        .flatMapToLong(pair -> LongStream.of(pair.one(), pair.other()))
        .distinct()
        .forEach(
            system -> {
              systems.put(system, system);
              members.put(system, new ArrayList<>(List.of(system)));
            });
    evidence.entrySet().stream()
        .filter(each -> each.getValue().isOne(most(each.getKey())))
        .sorted(
            (one, other) -> {
              int order = Integer.compare(other.getValue().same, one.getValue().same);
              order = order == 0 ? Long.compare(one.getKey().one(), other.getKey().one()) : order;
              return order == 0
                  ? Long.compare(one.getKey().other(), other.getKey().other())
                  : order;
            })
        .forEach(each -> join(each.getKey()));
  }

  /**
   * Of two systems how many numbers that has that has fewer; too many where these are not spread.
   */
  private int most(Pair pair) {
    return Identifier.isSpread(pair.one()) && Identifier.isSpread(pair.other())
        ? Math.min(sizes.getOrDefault(pair.one(), 0), sizes.getOrDefault(pair.other(), 0))
        : Integer.MAX_VALUE;
  }

  private void join(Pair pair) {
    long one = system(pair.one());
    long other = system(pair.other());
    List<Long> joined = members(one);
    List<Long> others = members(other);
    if (one == other
        || others.stream()
            .anyMatch(each -> joined.stream().anyMatch(member -> contradict(member, each)))) {
      return;
    }
    others.forEach(each -> systems.put(each, one));
    joined.addAll(others);
  }

  /** What stands for a system. */
  private long system(long system) {
    return Objects.requireNonNull(systems.get(system));
  }

  private List<Long> members(long system) {
    return Objects.requireNonNull(members.get(system));
  }

  private boolean contradict(long one, long other) {
    Evidence of = evidence.get(Pair.of(one, other));
    return of != null && of.contradicts();
  }

  /** The same numbers of systems that are one, but for those that are surely of two people. */
  private long[] pairs() {
    LongStream.Builder pairs = LongStream.builder();
    for (int from = 0, to; from < numbers.length; from = to) {
      to = end(from);
      Map<Long, Long> last = new HashMap<>();
      for (int i = from; i < to && to - from > 1; i++) {
        Long system = systems.get(Identifier.system(numbers[i]));
        Long before = system == null ? null : last.put(system, numbers[i]);
        if (before != null) {
          pairs.accept(before);
          pairs.accept(numbers[i]);
        }
      }
    }
    return pairs.build().toArray();
  }
}
