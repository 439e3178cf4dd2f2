package org.inshore.engine.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.Automaton;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/** A deterministic automaton as a table; some of its states carry tags. Immutable. */
public final class TaggedAutomaton {
  public static final int START = 0;
  public static final int DEAD = -1;

  /** More states than that do not fit into the table. */
  static final int MOST_STATES = 0xfffe;

  public static final char NOWHERE = 0xffff;

  final short[] column;
  public final short[] asciiColumn;
  public final int shift;
  public final char[] next;
  public final int firstTagged;
  private final int[][] tags;
  private final Map<Integer, BitSet> tagsFrom = new ConcurrentHashMap<>();

  /**
   * Makes the table.
   *
   * @param automaton deterministic; a transition at or above the alphabet's size is a tag
   */
  public TaggedAutomaton(Automaton automaton, Alphabet alphabet) {
    this(FlatAutomaton.of(automaton), alphabet);
  }

  TaggedAutomaton(FlatAutomaton automaton, Alphabet alphabet) {
    int classes = alphabet.size();
    int states = Math.max(1, automaton.states());
    int[][] tagsBefore = tags(automaton, classes, states);
    int[] number = taggedLast(tagsBefore);
    int[] cuts = cuts(automaton, classes);
    char[][] columns = new char[cuts.length][];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new char[states];
      Arrays.fill(columns[i], NOWHERE);
    }
    for (int state = 0; state < automaton.states(); state++) {
      for (int i = automaton.first(state); i < automaton.first(state + 1); i++) {
        int max = automaton.max(i);
        char dest = (char) number[automaton.dest(i)];
        int from = max < classes ? Arrays.binarySearch(cuts, automaton.min(i)) : cuts.length;
        for (int c = from; c < cuts.length && cuts[c] <= max; c++) {
          columns[c][number[state]] = dest;
        }
      }
    }
    // Most classes behave alike in one automaton: one column for all of a kind.
    Map<Column, Short> distinct = new LinkedHashMap<>();
    this.column = new short[classes];
    for (int c = 0; c < cuts.length; c++) {
      int end = c + 1 < cuts.length ? cuts[c + 1] : classes;
      short kind = distinct.computeIfAbsent(new Column(columns[c]), _ -> (short) distinct.size());
      Arrays.fill(column, cuts[c], end, kind);
    }
    this.shift = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, distinct.size() - 1));
    this.next = new char[states << shift];
    Arrays.fill(next, NOWHERE);
    distinct.forEach(
        (key, kind) -> {
          char[] targets = key.targets;
          for (int state = 0; state < states; state++) {
            next[(state << shift) | kind] = targets[state];
          }
        });
    this.firstTagged = states - (int) Arrays.stream(tagsBefore).filter(t -> t != null).count();
    this.tags = new int[states - firstTagged][];
    for (int state = 0; state < states; state++) {
      if (tagsBefore[state] != null) {
        tags[number[state] - firstTagged] = tagsBefore[state];
      }
    }
    short[] ascii = alphabet.ascii();
    this.asciiColumn = new short[ascii.length];
    for (int i = 0; i < ascii.length; i++) {
      asciiColumn[i] = column[ascii[i]];
    }
  }

  /** The states that a class leads to from each; two are equal by content. */
  private static final class Column {
    private final char[] targets;

    Column(char[] targets) {
      this.targets = targets;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Column column && Arrays.equals(targets, column.targets);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(targets);
    }
  }

  /** The same over an alphabet of more classes, whose columns are these. */
  TaggedAutomaton(TaggedAutomaton of, short[] column) {
    this.column = column;
    this.asciiColumn = of.asciiColumn;
    this.shift = of.shift;
    this.next = of.next;
    this.firstTagged = of.firstTagged;
    this.tags = of.tags;
  }

  /** Reads what was written. */
  public TaggedAutomaton(TableReader from) {
    this.column = from.shorts();
    this.asciiColumn = from.shorts();
    this.shift = from.number();
    this.next = from.characters();
    this.firstTagged = from.number();
    this.tags = from.lists();
  }

  public void write(TableWriter to) {
    to.shorts(column);
    to.shorts(asciiColumn);
    to.number(shift);
    to.characters(next);
    to.number(firstTagged);
    to.lists(tags);
  }

  /** The tags of each state, null for none. */
  private static int[][] tags(FlatAutomaton automaton, int classes, int states) {
    int[][] tags = new int[states][];
    for (int state = 0; state < automaton.states(); state++) {
      for (int i = automaton.first(state); i < automaton.first(state + 1); i++) {
        if (automaton.max(i) >= classes) {
          int[] more =
              IntStream.rangeClosed(automaton.min(i) - classes, automaton.max(i) - classes)
                  .toArray();
          int[] before = tags[state];
          tags[state] =
              before == null
                  ? more
                  : IntStream.concat(IntStream.of(before), IntStream.of(more)).toArray();
        }
      }
    }
    return tags;
  }

  /** New numbers of states: those with tags last; the start stays first. */
  private static int[] taggedLast(int[][] tags) {
    int[] number = new int[tags.length];
    int count = 0;
    for (int tagged = 0; tagged < 2; tagged++) {
      for (int state = 0; state < tags.length; state++) {
        if ((tags[state] != null) == (tagged == 1)) {
          number[state] = count++;
        }
      }
    }
    return number;
  }

  private static int[] cuts(FlatAutomaton automaton, int classes) {
    BitSet cuts = new BitSet(classes + 1);
    cuts.set(0);
    int count = automaton.first(automaton.states());
    for (int i = 0; i < count; i++) {
      if (automaton.max(i) < classes) {
        cuts.set(automaton.min(i));
        cuts.set(automaton.max(i) + 1);
      }
    }
    cuts.clear(classes);
    return cuts.stream().toArray();
  }

  /** The state after one more character, or {@link #DEAD}. */
  public int next(int state, int cls) {
    char to = next[(state << shift) | column[cls]];
    return to == NOWHERE ? DEAD : to;
  }

  /** The same for a character up to 127. */
  public int nextAscii(int state, int character) {
    char to = next[(state << shift) | asciiColumn[character]];
    return to == NOWHERE ? DEAD : to;
  }

  /** Whether a state has tags. */
  public boolean isTagged(int state) {
    return state >= firstTagged;
  }

  /** The tags of a state that has some. Not to be changed. */
  public int[] tags(int state) {
    return tags[state - firstTagged];
  }

  /** All tags there are. */
  public BitSet allTags() {
    BitSet all = new BitSet();
    for (int[] some : tags) {
      for (int tag : some) {
        all.set(tag);
      }
    }
    return all;
  }

  /**
   * The tags that can still be met from a state on: a walk over all states behind it, remembered
   * for each that is asked for. Not to be changed.
   */
  public BitSet tagsFrom(int state) {
    return tagsFrom.computeIfAbsent(state, this::walk);
  }

  private BitSet walk(int from) {
    BitSet found = new BitSet();
    BitSet seen = new BitSet();
    BitSet open = new BitSet();
    open.set(from);
    for (int state = from; state >= 0; state = open.nextSetBit(0)) {
      open.clear(state);
      seen.set(state);
      if (isTagged(state)) {
        for (int tag : tags(state)) {
          found.set(tag);
        }
      }
      for (int i = state << shift; i < (state + 1) << shift; i++) {
        if (next[i] != NOWHERE && !seen.get(next[i])) {
          open.set(next[i]);
        }
      }
    }
    return found;
  }

  /** Whether a value can start with a character of the class. */
  public boolean canStart(int cls) {
    return next(START, cls) != DEAD;
  }

  /** Whether some value has no character above 127: by a search of the states they lead to. */
  boolean acceptsAscii() {
    BitSet seen = new BitSet();
    BitSet open = new BitSet();
    open.set(START);
    for (int state = START; state >= 0; state = open.nextSetBit(0)) {
      open.clear(state);
      seen.set(state);
      if (isTagged(state)) {
        return true;
      }
      for (int c = 0; c < asciiColumn.length; c++) {
        int to = nextAscii(state, c);
        if (to != DEAD && !seen.get(to)) {
          open.set(to);
        }
      }
    }
    return false;
  }

  /** How many states there are. */
  int states() {
    return next.length >> shift;
  }
}
