package org.inshore.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.inshore.spi.scan.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Makes the automaton that finds windows anywhere in encoded text: all that may be going on after a
 * byte is one state (the subset construction). Most bytes lead where they lead from plain text, so
 * only what differs is worked out for each state.
 */
final class ByteAutomatonBuilder {
  /** More states than that are more than a cache holds, and than a {@code char} counts. */
  static final int MOST_STATES = Integer.getInteger("most", 20_000);

  private static final int BYTES = 256;

  private final ByteContexts contexts;
  private final Spellings spellings;
  private final int[] removed;

  /** Parts of the automaton that is made deterministic: by part and byte, the parts it leads to. */
  private final List<int[] @Nullable []> parts = new ArrayList<>();

  private final List<int[]> bytes = new ArrayList<>();
  private final List<Integer> tagOfPart = new ArrayList<>();
  private final IdentityHashMap<Window, Integer> windows = new IdentityHashMap<>();
  private final Map<Long, Integer> inside = new HashMap<>();

  private final List<int[][]> firsts = new ArrayList<>();
  private final Map<Key, Integer> states = new HashMap<>();
  private final List<int[]> sets = new ArrayList<>();
  private final List<int[]> tags = new ArrayList<>();
  private final List<char[]> rows = new ArrayList<>();

  /** A set of parts and the tags with them, as a key. */
  private static final class Key {
    private final int[] parts;
    private final int[] tags;
    private final int hash;

    Key(int[] parts, int[] tags) {
      this.parts = parts;
      this.tags = tags;
      this.hash = 31 * Arrays.hashCode(parts) + Arrays.hashCode(tags);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Arrays.equals(parts, key.parts)
          && Arrays.equals(tags, key.tags);
    }
  }

  ByteAutomatonBuilder(Alphabet alphabet, Encoding encoding) {
    this.contexts = new ByteContexts(alphabet, encoding);
    this.spellings = new Spellings(alphabet, encoding);
    this.removed = spellings.ofRemoved();
    for (int i = 0; i < contexts.count(); i++) {
      part(); // contexts are the first parts
    }
  }

  private int part() {
    parts.add(null);
    tagOfPart.add(-1);
    return parts.size() - 1;
  }

  /**
   * Makes the automaton.
   *
   * @throws TooComplexToDeterminizeException if it has too many states
   */
  ByteAutomaton build(List<Windows.Start> starts) {
    startContexts(starts);
    state(new int[] {ByteContexts.AFTER_OTHER}, new int[0]);
    for (int state = 0; state < sets.size(); state++) {
      rows.add(row(state));
    }
    return numbered();
  }

  /** What each byte leads to when no window has begun. */
  private void startContexts(List<Windows.Start> starts) {
    for (int context = 0; context < contexts.count(); context++) {
      int[][] row = new int[BYTES][];
      for (int b = 0; b < BYTES; b++) {
        row[b] = contexts.next(context, b).clone();
        Arrays.sort(row[b]);
      }
      firsts.add(row);
    }
    for (Windows.Start start : starts) {
      int[] @Nullable [] sure = new int[BYTES][];
      int[] @Nullable [] unsure = new int[BYTES][];
      spell(sure, start.window());
      spell(unsure, start.brief());
      for (int context = 0; context < contexts.count(); context++) {
        int[] @Nullable [] begun = contexts.isSure(context) ? sure : unsure;
        for (int b = 0; b < BYTES; b++) {
          int[] parts = begun[b];
          if (parts != null && mayStart(start.boundary(), contexts.before(context, b))) {
            firsts.get(context)[b] = union(firsts.get(context)[b], parts);
          }
        }
      }
    }
  }

  private static boolean mayStart(Boundary boundary, int before) {
    return switch (before) {
      case ByteContexts.NO_START -> false;
      case ByteContexts.AFTER_LETTER -> boundary != Boundary.ALPHANUMERIC;
      case ByteContexts.AFTER_DIGIT ->
          boundary != Boundary.ALPHANUMERIC && boundary != Boundary.DIGIT;
      default -> true;
    };
  }

  private int part(Window window) {
    Integer known = windows.get(window);
    if (known != null) {
      return known;
    }
    int number = part();
    windows.put(window, number);
    tagOfPart.set(number, window.tag);
    if (window.tag < 0) {
      int[] @Nullable [] to = new int[BYTES][];
      spell(to, window);
      for (int root : removed) {
        lead(to, root, number);
      }
      if (window.endOfWord >= 0) {
        Window end = new Window();
        end.tag = window.endOfWord;
        int after = part(end);
        for (int b = 0; b < BYTES; b++) {
          if (!isLetter(b)) {
            int[] before = to[b];
            to[b] = before == null ? new int[] {after} : union(before, new int[] {after});
          }
        }
      }
      parts.set(number, to);
    }
    return number;
  }

  private static boolean isLetter(int b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }

  private void spell(int[] @Nullable [] to, Window window) {
    for (Window.Edge edge : window.edges) {
      int target = part(edge.to());
      for (int root : spellings.of(edge.classes())) {
        lead(to, root, target);
      }
    }
  }

  /** Adds the bytes that lead from a node of a spelling to a part. */
  private void lead(int[] @Nullable [] to, int node, int target) {
    int[] bytes = spellings.node(node);
    for (int b = 0; b < BYTES; b++) {
      if (bytes[b] != Spellings.NONE) {
        int next = bytes[b] == Spellings.END ? target : inside(bytes[b], target);
        int[] before = to[b];
        to[b] = before == null ? new int[] {next} : union(before, new int[] {next});
      }
    }
  }

  private int inside(int node, int target) {
    long key = (long) node << 32 | target;
    Integer known = inside.get(key);
    if (known != null) {
      return known;
    }
    int number = part();
    inside.put(key, number);
    int[] @Nullable [] to = new int[BYTES][];
    lead(to, node, target);
    parts.set(number, to);
    return number;
  }

  private char[] row(int state) {
    int[] set = sets.get(state);
    int context = 0;
    int contextParts = 0;
    for (int part : set) {
      if (part < contexts.count()) {
        contextParts++;
        context = part;
      }
    }
    char[] row;
    if (contextParts == 1 && set.length > 1) {
      row = rows.size() > plain(context) ? rows.get(plain(context)).clone() : row(plain(context));
    } else {
      row = new char[BYTES];
    }
    boolean whole = contextParts != 1 || set.length == 1;
    int[] @Nullable [] begun = new int[BYTES][];
    for (int part : set) {
      int[] @Nullable [] to = parts.get(part);
      if (part >= contexts.count() && to != null) {
        for (int b : bytesOf(part, to)) {
          int[] before = begun[b];
          int[] more = Objects.requireNonNull(to[b]);
          begun[b] = before == null ? more : union(before, more);
        }
      }
    }
    for (int b = 0; b < BYTES; b++) {
      int[] to = begun[b];
      if (to != null || whole) {
        to = to == null ? new int[0] : to;
        for (int part : set) {
          if (part < contexts.count()) {
            to = union(to, firsts.get(part)[b]);
          }
        }
        row[b] = (char) target(to);
      }
    }
    return row;
  }

  /** The bytes with which a part goes on. */
  private int[] bytesOf(int part, int[] @Nullable [] to) {
    while (bytes.size() <= part) {
      bytes.add(new int[0]);
    }
    if (bytes.get(part).length == 0) {
      bytes.set(part, IntStream.range(0, BYTES).filter(b -> to[b] != null).toArray());
    }
    return bytes.get(part);
  }

  private int plain(int context) {
    return state(new int[] {context}, new int[0]);
  }

  /** The state of a set of parts; windows that are complete become its tags. */
  private int target(int[] set) {
    int tagged = 0;
    for (int part : set) {
      tagged += tagOfPart.get(part) >= 0 ? 1 : 0;
    }
    if (tagged == 0) {
      return state(set, new int[0]);
    }
    int[] rest = new int[set.length - tagged];
    BitSet found = new BitSet();
    int kept = 0;
    for (int part : set) {
      int tag = tagOfPart.get(part);
      if (tag >= 0) {
        found.set(tag);
      } else {
        rest[kept++] = part;
      }
    }
    return state(rest, found.stream().toArray());
  }

  private int state(int[] set, int[] found) {
    Key key = new Key(set, found);
    Integer known = states.get(key);
    if (known != null) {
      return known;
    }
    if (sets.size() >= MOST_STATES) {
      throw new TooComplexToDeterminizeException(
          new org.apache.lucene.util.automaton.Automaton(), MOST_STATES);
    }
    states.put(key, sets.size());
    sets.add(set);
    tags.add(found);
    return sets.size() - 1;
  }

  private ByteAutomaton numbered() {
    int count = sets.size();
    int[] number = new int[count];
    int next = 0;
    for (int tagged = 0; tagged < 2; tagged++) {
      for (int state = 0; state < count; state++) {
        if ((tags.get(state).length > 0) == (tagged == 1)) {
          number[state] = next++;
        }
      }
    }
    int firstTagged = count - (int) tags.stream().filter(found -> found.length > 0).count();
    char[] table = new char[count << ByteAutomaton.SHIFT];
    int[][] tagTable = new int[count - firstTagged][];
    for (int state = 0; state < count; state++) {
      char[] row = rows.get(state);
      for (int b = 0; b < BYTES; b++) {
        table[number[state] << ByteAutomaton.SHIFT | b] = (char) number[row[b]];
      }
      if (number[state] >= firstTagged) {
        tagTable[number[state] - firstTagged] = tags.get(state);
      }
    }
    return new ByteAutomaton(table, firstTagged, tagTable);
  }

  /** Two sorted sets as one. */
  private static int[] union(int[] one, int[] other) {
    if (one.length == 0 || other.length == 0) {
      return one.length == 0 ? other : one;
    }
    int[] all = new int[one.length + other.length];
    int i = 0;
    int k = 0;
    int count = 0;
    while (i < one.length || k < other.length) {
      int next;
      if (k == other.length || (i < one.length && one[i] <= other[k])) {
        next = one[i++];
      } else {
        next = other[k++];
      }
      if (count == 0 || all[count - 1] != next) {
        all[count++] = next;
      }
    }
    return count == all.length ? all : Arrays.copyOf(all, count);
  }
}
