package org.inshore.engine.search.slot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.search.Scan;
import org.inshore.engine.text.TextView;

/**
 * Slot filling: a program writes the same characters before and behind each value of a kind ({@code
 * <td>…</td>}, {@code 尊敬的…先生}), so that what stands between them is as the cells of one column.
 * Where most that fits there is found as values of a rule, the others are tried too, and so are
 * those that were found with less confidence than the slot gives. People write the same before a
 * name and go on as they like: of a slot that has no end, more values must be found. Linear in the
 * text.
 */
public final class Slots {
  private static final double MEDIUM = 0.5;

  /** So many characters before a value and behind it tell its slot, runs of blanks as one. */
  private static final int BEFORE = 3;

  private static final int BEHIND = 2;

  /** Of fewer different values found nothing is said; of fewer in a slot that has no end. */
  private static final int LEAST = 5;

  private static final int LEAST_OPEN = 10;

  /** The least share of what fits a slot that must be found. */
  private static final double SHARE = 0.6;

  /** Names of companies have no more characters. */
  private static final int LONGEST_WORD = 40;

  /** What tells a slot that has no end, in place of what stands behind it. */
  private static final int OPEN = 0;

  /** What {@link #before} tells of values that begin lines. */
  private static final int LINE_START = 31 + '\n';

  /** What stands for a run of Chinese characters that something parts from the value. */
  private static final int HAN = -2;

  private static final int HASH_BITS = 12;
  private static final int HASH = 0x9e3779b1;

  /** By rule number, the patterns that need a slot. */
  private final List<List<CompiledPattern>> patterns;

  private final boolean any;
  private final Map<Long, Slot> slots = new HashMap<>();
  private final BitSet begins = new BitSet(1 << HASH_BITS);
  private final BitSet found = new BitSet();

  /**
   * Values in one slot, by hashes, and the places of those that are not found yet, or not surely.
   */
  private static final class Slot {
    final Set<Long> values = new HashSet<>();
    final Set<Long> others = new HashSet<>();
    final List<int[]> open = new ArrayList<>();

    void fill(TextView view, int start, int end) {
      long value = hash(view, start, end);
      if (!values.contains(value)) {
        others.add(value);
        open.add(new int[] {start, end});
      }
    }

    /** Takes what begins like a value; of its ends, the first tells it from others. */
    void begin(TextView view, int start, List<Integer> ends) {
      others.add(hash(view, start, ends.getFirst()));
      ends.forEach(end -> open.add(new int[] {start, end}));
    }

    void find(TextView view, Hit hit, double confidence) {
      values.add(hash(view, hit.start, hit.end));
      if (hit.score < confidence) {
        open.add(new int[] {hit.start, hit.end});
      }
    }

    boolean isOfOneKind() {
      return values.size() >= SHARE * (values.size() + others.size());
    }
  }

  public Slots(Program program) {
    this.patterns = program.second(Requirement.SLOT);
    this.any = patterns.stream().anyMatch(some -> !some.isEmpty());
  }

  /** Whether hits may be enough to know a slot by. */
  public boolean concern(List<Hit> hits) {
    return any && hits.stream().filter(this::counts).limit(LEAST).count() == LEAST;
  }

  private boolean counts(Hit hit) {
    return hit.valid && hit.score >= MEDIUM && !patterns.get(hit.pattern.ruleNumber()).isEmpty();
  }

  /**
   * Tries the patterns of rules in the slots of their hits.
   *
   * @param hits what is found in all of the text, resolved; theirs are added
   */
  public void add(List<Hit> hits, TextView view, Scan scan) {
    for (int rule = 0; rule < patterns.size(); rule++) {
      for (CompiledPattern pattern : patterns.get(rule)) {
        if (learn(hits, rule, pattern.source().confidence(), view)) {
          fill(pattern.alone(), view);
          slots.values().stream()
              .filter(Slot::isOfOneKind)
              .flatMap(slot -> slot.open.stream())
              .forEach(place -> scan.told(pattern, place[0], place[1], 0));
        }
        slots.clear();
        begins.clear();
        found.clear();
      }
    }
  }

  /** Learns in which slots values of a rule stand; tells whether in any there are enough. */
  private boolean learn(List<Hit> hits, int rule, double confidence, TextView view) {
    for (Hit hit : hits) {
      if (!hit.valid || hit.lostTo != null || hit.score < MEDIUM) {
        continue;
      }
      found.set(hit.start);
      if (hit.pattern.ruleNumber() == rule) {
        int before = before(view, hit.start);
        for (long slot : new long[] {slot(before, behind(view, hit.end)), slot(before, OPEN)}) {
          slots.computeIfAbsent(slot, _ -> new Slot()).find(view, hit, confidence);
        }
      }
    }
    slots
        .entrySet()
        .removeIf(each -> each.getValue().values.size() < (isOpen(each) ? LEAST_OPEN : LEAST));
    slots.keySet().forEach(slot -> begins.set(bucket((int) (slot >> Integer.SIZE))));
    return !slots.isEmpty();
  }

  /** Takes what fits a pattern in one of the slots. */
  private void fill(TaggedAutomaton automaton, TextView view) {
    for (int at = view.counting(view.from); at < view.to; at = view.next(at)) {
      if (automaton.canStart(view.classAt(at)) && !found.get(at)) {
        int before = before(view, at);
        if (begins.get(bucket(before))) {
          fill(automaton, before, at, view);
        }
      }
    }
  }

  private void fill(TaggedAutomaton automaton, int before, int start, TextView view) {
    Slot open = slots.get(slot(before, OPEN));
    List<Integer> ends = new ArrayList<>();
    int state = TaggedAutomaton.START;
    for (int at = start; at < view.to && state != TaggedAutomaton.DEAD; at = view.next(at)) {
      state = automaton.next(state, view.classAt(at));
      if (state != TaggedAutomaton.DEAD && state >= automaton.firstTagged) {
        int end = view.end(at);
        Slot slot = slots.get(slot(before, behind(view, end)));
        if (slot != null) {
          slot.fill(view, start, end);
        }
        ends.add(end);
      }
    }
    if (open == null) {
      return;
    }
    ends.removeIf(end -> isPart(before, end, view));
    if (!ends.isEmpty()) {
      open.begin(view, start, ends);
    }
  }

  /**
   * Whether a value that seems to end amid Chinese characters is part of them: of what begins a
   * line, as a heading does, or where what is behind them all ends values in the slot, as it does
   * behind a company's name that begins like a person's.
   */
  private boolean isPart(int before, int end, TextView view) {
    int at = view.counting(end);
    int length = 0;
    while (length < LONGEST_WORD && at < view.to && (view.traits(at) & Alphabet.HAN) != 0) {
      at = view.next(at);
      length++;
    }
    return length > 0
        && (before == LINE_START || slots.containsKey(slot(before, behind(view, at))));
  }

  /** What tells the slot of a value. */
  static long of(TextView view, int start, int end) {
    return slot(before(view, start), behind(view, end));
  }

  private static long slot(int before, int behind) {
    return (long) before << Integer.SIZE | (behind & 0xffffffffL);
  }

  private static boolean isOpen(Map.Entry<Long, Slot> slot) {
    return slot.getKey().intValue() == OPEN;
  }

  private static int bucket(int before) {
    return (before * HASH) >>> (Integer.SIZE - HASH_BITS);
  }

  private static int before(TextView view, int start) {
    int hash = 1;
    int last = 0;
    int at = view.previous(start);
    for (int i = 0; i < BEFORE && last != '\n'; at = at < 0 ? at : view.previous(at)) {
      int read = at < 0 ? '\n' : read(view, at, i > 0 && !Character.isIdeographic(last));
      if (read != last || !folds(read)) {
        hash = 31 * hash + read;
        i++;
      }
      last = read;
    }
    return hash;
  }

  private static int behind(TextView view, int end) {
    int hash = 1;
    int last = 0;
    int at = view.counting(end);
    for (int i = 0; i < BEHIND && last != '\n'; at = at < view.to ? view.next(at) : at) {
      int read = at < view.to ? read(view, at, i > 0 && !Character.isIdeographic(last)) : '\n';
      if (read != last || !folds(read)) {
        hash = 31 * hash + read;
        i++;
      }
      last = read;
    }
    return hash;
  }

  /** A character as it counts: digits and blanks are alike, and Chinese words that are parted. */
  private static int read(TextView view, int at, boolean parted) {
    int traits = view.traits(at);
    if ((traits & Alphabet.LINE_END) != 0 || view.bytes[at] == '\r') {
      return '\n';
    }
    if ((traits & Alphabet.SPACE) != 0) {
      return ' ';
    }
    if ((traits & Alphabet.DIGIT) != 0) {
      return '0';
    }
    return parted && (traits & Alphabet.HAN) != 0 ? HAN : view.pointAt(at);
  }

  private static boolean folds(int read) {
    return read == ' ' || read == '0' || read == HAN;
  }

  private static long hash(TextView view, int start, int end) {
    long hash = 1;
    for (int at = start; at < end; at++) {
      hash = 31 * hash + view.bytes[at];
    }
    return hash;
  }
}
