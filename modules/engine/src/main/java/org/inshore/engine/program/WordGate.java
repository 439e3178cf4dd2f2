package org.inshore.engine.program;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;
import org.inshore.engine.text.ValueText;

/**
 * Rejects most words and numbers in ASCII that no pattern of a group can match, by their first
 * characters and their length; numbers may have separators. What passes is tried by the automaton.
 */
public final class WordGate {
  private static final int LONGEST = Long.SIZE - 1;
  private static final int PREFIXES = 100;
  private static final int ASCII = 0x80;

  /** By the first two digits, a bit for each number of digits alone that some pattern accepts. */
  private final long[] lengths;

  /** The same where other characters stand between digits or after them. */
  private final long[] joined;

  /** By character, whether some pattern goes on with it after digits; letters only. */
  private final boolean[] goesOn;

  /** The same for all other characters. */
  private final boolean[] joins;

  /**
   * By first character, a bit for each number of letters and digits that some pattern accepts in
   * one piece.
   */
  private final long[] words;

  /** By character that is neither letter nor digit, whether some pattern goes on with it. */
  private final boolean[] parts;

  /** Whether values may be followed by letters or digits, so that shorter ones fit too. */
  private final boolean open;

  /** Whether they may by letters alone. */
  private final boolean lettersOpen;

  WordGate(Boundary boundary, TaggedAutomaton automaton) {
    lengths = new long[PREFIXES];
    joined = new long[PREFIXES];
    goesOn = new boolean[ASCII];
    joins = new boolean[ASCII];
    words = new long[ASCII];
    parts = new boolean[ASCII];
    open = boundary == Boundary.NONE || boundary == Boundary.HAN || boundary == Boundary.NUMBER;
    lettersOpen = boundary != Boundary.ALPHANUMERIC;
    if (!lettersOpen) {
      words(automaton);
    }
    Map<List<BitSet>, long[]> known = new HashMap<>(); // most beginnings lead to the same
    for (int prefix = 0; prefix < PREFIXES; prefix++) {
      BitSet start = new BitSet();
      start.set(TaggedAutomaton.START);
      BitSet first = digits(automaton, start, '0' + prefix / 10, '0' + prefix / 10);
      BitSet parted = digits(automaton, between(automaton, first), '0', '9');
      BitSet plain = digits(automaton, first, '0' + prefix % 10, '0' + prefix % 10);
      long[] both =
          known.computeIfAbsent(List.of(plain, parted), _ -> numbers(automaton, plain, parted));
      lengths[prefix] = both[0] | (accepts(automaton, first) ? 2 : 0);
      joined[prefix] = both[1];
    }
  }

  /** How many digits values have that begin with two: in one piece, and with others between. */
  private long[] numbers(TaggedAutomaton automaton, BitSet pair, BitSet partedPair) {
    long alone = 0;
    long more = 0;
    BitSet plain = pair;
    BitSet parted = partedPair;
    int length = 2;
    for (; length <= LONGEST && !(plain.isEmpty() && parted.isEmpty()); length++) {
      alone |= accepts(automaton, plain) ? 1L << length : 0;
      BitSet both = (BitSet) plain.clone();
      both.or(parted);
      BitSet between = between(automaton, both);
      more |= accepts(automaton, parted) || accepts(automaton, between) ? 1L << length : 0;
      plain = digits(automaton, plain, '0', '9');
      parted = digits(automaton, parted, '0', '9');
      parted.or(digits(automaton, between, '0', '9'));
    }
    if (length > LONGEST) {
      Arrays.fill(goesOn, true); // longer than can be told
    }
    return new long[] {alone, more};
  }

  /**
   * Notes how long words are that are values, and what stands after such that are not all of one.
   */
  private void words(TaggedAutomaton automaton) {
    Map<Integer, Long> known = new HashMap<>();
    for (int c = 0; c < ASCII; c++) {
      int start =
          ValueText.isWord(c)
              ? automaton.nextAscii(TaggedAutomaton.START, c)
              : TaggedAutomaton.DEAD;
      if (start != TaggedAutomaton.DEAD) {
        words[c] = known.computeIfAbsent(start, state -> lengths(automaton, state));
      }
    }
  }

  private long lengths(TaggedAutomaton automaton, int start) {
    long lengths = 0;
    BitSet states = new BitSet();
    states.set(start);
    for (int length = 1; !states.isEmpty(); length++) {
      if (length > LONGEST) {
        return -1; // longer than can be told
      }
      lengths |= accepts(automaton, states) ? 1L << length : 0;
      BitSet next = new BitSet();
      for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
        for (int c = 0; c < ASCII; c++) {
          int to = automaton.nextAscii(state, c);
          if (to != TaggedAutomaton.DEAD && ValueText.isWord(c)) {
            next.set(to);
          } else if (to != TaggedAutomaton.DEAD) {
            parts[c] = true;
          }
        }
      }
      states = next;
    }
    return lengths;
  }

  /** Reads what was written. */
  public WordGate(TableReader from) {
    lengths = from.longs();
    joined = from.longs();
    goesOn = flags(from.bits());
    joins = flags(from.bits());
    words = from.longs();
    parts = flags(from.bits());
    open = from.flag();
    lettersOpen = from.flag();
  }

  public void write(TableWriter to) {
    to.longs(lengths);
    to.longs(joined);
    to.bits(bits(goesOn));
    to.bits(bits(joins));
    to.longs(words);
    to.bits(bits(parts));
    to.flag(open);
    to.flag(lettersOpen);
  }

  private static boolean[] flags(BitSet bits) {
    boolean[] flags = new boolean[ASCII];
    bits.stream().forEach(c -> flags[c] = true);
    return flags;
  }

  private static BitSet bits(boolean[] flags) {
    BitSet bits = new BitSet();
    for (int c = 0; c < ASCII; c++) {
      bits.set(c, flags[c]);
    }
    return bits;
  }

  private static boolean accepts(TaggedAutomaton automaton, BitSet states) {
    return states.stream().anyMatch(automaton::isTagged);
  }

  /** The states after one of some digits. */
  private static BitSet digits(TaggedAutomaton automaton, BitSet states, int first, int last) {
    BitSet next = new BitSet();
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      for (int c = first; c <= last; c++) {
        int to = automaton.nextAscii(state, c);
        if (to != TaggedAutomaton.DEAD) {
          next.set(to);
        }
      }
    }
    return next;
  }

  /** The states after some characters that are neither digits nor letters; notes which. */
  private BitSet between(TaggedAutomaton automaton, BitSet states) {
    BitSet between = new BitSet();
    BitSet from = states;
    while (!from.isEmpty()) {
      BitSet next = new BitSet();
      for (int state = from.nextSetBit(0); state >= 0; state = from.nextSetBit(state + 1)) {
        for (int c = 0; c < ASCII; c++) {
          int to = automaton.nextAscii(state, c);
          if (to != TaggedAutomaton.DEAD && CodePointSet.LETTERS.contains(c)) {
            goesOn[c] = true;
          } else if (to != TaggedAutomaton.DEAD && !isDigit(c)) {
            joins[c] = true;
            next.set(to);
          }
        }
      }
      next.andNot(between);
      between.or(next);
      from = next;
    }
    return between;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Whether no pattern of the group fits what starts with a letter or digit at a place. */
  public boolean refuses(byte[] bytes, int at, int to) {
    int most = Math.min(to, at + LONGEST);
    int end = digitsEnd(bytes, at, most);
    if (end == most || bytes[end] < 0) {
      return false;
    }
    return ValueText.isWord(bytes[end])
        ? refusesWord(bytes, at, end, most)
        : end - at > 1 && refusesNumber(bytes, at, end, most);
  }

  private boolean refusesWord(byte[] bytes, int at, int digitsEnd, int most) {
    if (lettersOpen) {
      return false;
    }
    int end = digitsEnd;
    while (end < most && bytes[end] >= 0 && ValueText.isWord(bytes[end])) {
      end++;
    }
    return end < most
        && bytes[end] >= 0
        && !parts[bytes[end]]
        && (words[bytes[at]] & 1L << (end - at)) == 0;
  }

  private boolean refusesNumber(byte[] bytes, int at, int firstEnd, int most) {
    int first = firstEnd - at;
    int digits = first;
    int end = firstEnd;
    while (end < most) {
      int c = bytes[end];
      if (c < 0 || goesOn[c]) {
        return false;
      }
      if (!joins[c]) {
        break;
      }
      int next = end + 1;
      while (next < most && bytes[next] >= 0 && joins[bytes[next]]) {
        next++;
      }
      if (next == most || bytes[next] < 0 || goesOn[bytes[next]]) {
        return false;
      }
      if (!isDigit(bytes[next])) {
        break;
      }
      end = digitsEnd(bytes, next, most);
      digits += end - next;
    }
    if (end == most) {
      return false;
    }
    int prefix = (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    long alone = open ? (2L << first) - 1 : 1L << first;
    long more = (2L << digits) - 1 & (open ? -1 : -1L << first);
    return (lengths[prefix] & alone) == 0 && (joined[prefix] & more) == 0;
  }

  private static int digitsEnd(byte[] bytes, int at, int most) {
    int end = at;
    while (end < most && isDigit(bytes[end])) {
      end++;
    }
    return end;
  }
}
