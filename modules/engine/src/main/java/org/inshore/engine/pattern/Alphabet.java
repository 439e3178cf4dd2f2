package org.inshore.engine.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;

/**
 * The characters that rules tell apart, numbered: two characters that no rule distinguishes have
 * one class. Automata run over classes. Class 0 is all that no rule names.
 */
public final class Alphabet {
  /** Class of a char that counts as nothing. */
  public static final short REMOVED = -1;

  /** What stands for bytes that are no character. */
  public static final int UNKNOWN = 0xfffd;

  public static final int DIGIT = 1;
  public static final int LETTER = 2;
  public static final int HAN = 4;
  public static final int GAP = 8;
  public static final int LINE_END = 16;
  public static final int SPACE = 32;

  /** What may stand between a Chinese label and its value. */
  public static final int RULE = 64;

  /** What may stand between a label and its value; a backslash before a quote within a quote. */
  private static final CodePointSet GAPS =
      CodePointSet.of(":=是为()[]{}<>【】《》〈〉「」『』〔〕\"'“”‘’`\\").plus(CodePointSet.SPACES);

  /** Behind Latin words these part names of programs: {@code password|required}. */
  private static final CodePointSet RULES =
      CodePointSet.of("-\u2013\u2014\u2015\u2500|\u2502~*_\u2026\u2192\u21d2\u2794");

  /** One for each end of a line: a carriage return does not count. */
  private static final CodePointSet LINES = CodePointSet.of("\n\u0085\u2028\u2029");

  private static final List<CodePointSet> TRAITS =
      List.of(
          CodePointSet.DIGITS,
          CodePointSet.LETTERS,
          CodePointSet.HAN,
          GAPS,
          LINES,
          CodePointSet.SPACES,
          RULES);

  private final int[] starts;
  private final short[] classes;
  private final int[] traits;
  private final short[] ofChar;
  private final int[] removed;

  /**
   * Makes one.
   *
   * @param starts first code points of stretches, rising from 0
   * @param classes by stretch, its class
   * @param traits by class, the barrier last
   */
  Alphabet(int[] starts, short[] classes, int[] traits) {
    this.starts = starts;
    this.classes = classes;
    this.traits = traits;
    this.ofChar = new short[Character.MAX_VALUE + 1];
    for (int i = 0; i < starts.length && starts[i] < ofChar.length; i++) {
      int end = i + 1 < starts.length ? Math.min(starts[i + 1], ofChar.length) : ofChar.length;
      Arrays.fill(ofChar, starts[i], end, classes[i]);
    }
    for (int c = 0x80; c < ofChar.length; c++) {
      int plain = Normaliser.normalise(c);
      if (plain != c) {
        ofChar[c] = plain == Normaliser.REMOVED ? REMOVED : classOf(plain);
      }
    }
    short unknown = ofChar[UNKNOWN];
    Arrays.fill(ofChar, Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1, unknown);
    this.removed = removed(ofChar);
  }

  /** Reads what was written. */
  public Alphabet(TableReader from) {
    this.starts = from.numbers();
    this.classes = from.shorts();
    this.traits = from.numbers();
    this.ofChar = from.shorts();
    this.removed = from.numbers();
  }

  private static int[] removed(short[] ofChar) {
    return IntStream.range(0, ofChar.length).filter(c -> ofChar[c] == REMOVED).toArray();
  }

  public void write(TableWriter to) {
    to.numbers(starts);
    to.shorts(classes);
    to.numbers(traits);
    to.shorts(ofChar);
    to.numbers(removed);
  }

  /** The alphabet in which all these sets can be told apart. */
  public static Alphabet of(Collection<CodePointSet> distinguished) {
    Set<CodePointSet> sets = new LinkedHashSet<>(TRAITS);
    sets.addAll(distinguished);
    int[] starts = starts(IntStream.of(0), sets);
    return numbered(starts, members(starts, sets));
  }

  /** First code points of the stretches that known ones and sets cut. */
  static int[] starts(IntStream known, Collection<CodePointSet> sets) {
    TreeSet<Integer> cuts = new TreeSet<>();
    known.forEach(cuts::add);
    for (CodePointSet set : sets) {
      for (int[] range : set.ranges()) {
        cuts.add(range[0]);
        cuts.add(range[1] + 1);
      }
    }
    return cuts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** By stretch, the numbers of the sets that have it. */
  static BitSet[] members(int[] starts, Collection<CodePointSet> sets) {
    BitSet[] members = new BitSet[starts.length];
    Arrays.setAll(members, _ -> new BitSet());
    int number = 0;
    for (CodePointSet set : sets) {
      for (int[] range : set.ranges()) {
        int from = Arrays.binarySearch(starts, range[0]);
        int to = Arrays.binarySearch(starts, range[1] + 1);
        for (int i = from; i < to; i++) {
          members[i].set(number);
        }
      }
      number++;
    }
    return members;
  }

  private static Alphabet numbered(int[] starts, BitSet[] members) {
    // Kin get neighbouring numbers, so that a set like "any Han" is few ranges of classes.
    Map<BitSet, Integer> first = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      if (!members[i].isEmpty() && first.putIfAbsent(members[i], i) == null) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingInt((Integer i) -> traits(starts[i])).thenComparing(i -> i));
    Map<BitSet, Short> ids = new HashMap<>();
    ids.put(new BitSet(), (short) 0);
    int[] traits = new int[order.size() + 2]; // the last is the barrier
    for (int i : order) {
      short id = (short) ids.size();
      ids.put(members[i], id);
      traits[id] = traits(starts[i]);
    }
    short[] classes = new short[starts.length];
    for (int i = 0; i < starts.length; i++) {
      classes[i] = ids.getOrDefault(members[i], (short) 0);
    }
    return new Alphabet(starts, classes, traits);
  }

  private static int traits(int point) {
    int bits = 0;
    for (int i = 0; i < TRAITS.size(); i++) {
      if (TRAITS.get(i).contains(point)) {
        bits |= 1 << i;
      }
    }
    return bits;
  }

  /** How many classes there are, the barrier included. */
  public int size() {
    return traits.length;
  }

  /** Class of what parts cells: in no set, so no value, word or gap goes over it. */
  public int barrier() {
    return traits.length - 1;
  }

  /** The first code points of the stretches of one class each. Not to be changed. */
  int[] starts() {
    return starts;
  }

  /** What the characters of each class are: a sum of {@link #DIGIT} and the others. */
  public int traitsOf(int cls) {
    return traits[cls];
  }

  /** The class of a code point as it counts, or {@link #REMOVED}. */
  public int classOfRaw(int point) {
    return point < ofChar.length ? ofChar[point] : classOf(point);
  }

  /** The characters that count as nothing. */
  public int[] removed() {
    return removed.clone();
  }

  /** The classes of the characters up to 127. */
  public short[] ascii() {
    return Arrays.copyOf(ofChar, 0x80);
  }

  /** The classes that characters beyond the basic plane are in. */
  public BitSet supplementary() {
    BitSet found = new BitSet();
    for (int i = 0; i < starts.length; i++) {
      int end = i + 1 < starts.length ? starts[i + 1] : Character.MAX_CODE_POINT + 1;
      if (end > ofChar.length) {
        found.set(classes[i]);
      }
    }
    return found;
  }

  /** By class, how many characters of the basic plane are in it. */
  public int[] characters() {
    int[] counts = new int[size()];
    for (short cls : ofChar) {
      if (cls != REMOVED) {
        counts[cls]++;
      }
    }
    return counts;
  }

  /** The class of a code point that is already normalised. */
  public short classOf(int point) {
    int at = Arrays.binarySearch(starts, point);
    return classes[at >= 0 ? at : -at - 2];
  }

  /** The classes that make up one of the sets. */
  public BitSet classesOf(CodePointSet set) {
    BitSet ids = new BitSet();
    for (int[] range : set.ranges()) {
      int at = Arrays.binarySearch(starts, range[0]);
      for (int i = at; i < starts.length && starts[i] <= range[1]; i++) {
        ids.set(classes[i]);
      }
    }
    return ids;
  }
}
