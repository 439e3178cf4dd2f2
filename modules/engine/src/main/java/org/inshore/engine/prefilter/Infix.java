package org.inshore.engine.prefilter;

import java.util.BitSet;
import org.inshore.engine.pattern.RefinedAlphabet;
import org.inshore.engine.table.TableReader;
import org.inshore.engine.table.TableWriter;
import org.inshore.engine.text.TextView;

/**
 * Exact test of a {@link RequiredInfix} by classes of characters: the finder, which compares bytes,
 * tells of more places.
 */
public final class Infix {
  /** By class, whether the first of the two characters may be of it. */
  private final boolean[] first;

  /** The same of the second. */
  private final boolean[] second;

  /** The same of all before the second. */
  private final boolean[] within;

  Infix(boolean[] first, boolean[] second, boolean[] within) {
    this.first = first;
    this.second = second;
    this.within = within;
  }

  /**
   * Makes one.
   *
   * @param classes how many classes of characters there are
   */
  public static Infix of(RequiredInfix inner, int classes) {
    return new Infix(
        flags(inner.before(), classes),
        flags(inner.wanted(), classes),
        flags(inner.within(), classes));
  }

  /** Reads what was written. */
  public Infix(TableReader from, int classes) {
    this(flags(from.bits(), classes), flags(from.bits(), classes), flags(from.bits(), classes));
  }

  /** The same over a refined alphabet. */
  public Infix moved(RefinedAlphabet to) {
    int classes = to.alphabet().size();
    return new Infix(
        flags(to.move(bits(first)), classes),
        flags(to.move(bits(second)), classes),
        flags(to.move(bits(within)), classes));
  }

  public void write(TableWriter to) {
    to.bits(bits(first));
    to.bits(bits(second));
    to.bits(bits(within));
  }

  /** Whether the two characters stand at a place. */
  public boolean isAt(TextView text, int place) {
    int b = text.bytes[place];
    if (b >= 0) {
      if (!first[text.ofAscii(b)]) {
        return false; // as nearly always: the finder compares so few bits
      }
      int next = place + 1 < text.to ? text.bytes[place + 1] : -1;
      if (next >= 0) {
        return second[text.ofAscii(next)];
      }
    }
    int at = text.counting(place);
    return first[text.classAt(at)] && second[text.classAt(text.next(at))];
  }

  /** The first place at which a value may start that has them at another, some characters on. */
  public int firstStart(TextView text, int place, int most) {
    return text.atMostBack(place, most, within);
  }

  private static boolean[] flags(BitSet bits, int classes) {
    boolean[] flags = new boolean[classes];
    bits.stream().forEach(each -> flags[each] = true);
    return flags;
  }

  private static BitSet bits(boolean[] flags) {
    BitSet bits = new BitSet();
    for (int i = 0; i < flags.length; i++) {
      bits.set(i, flags[i]);
    }
    return bits;
  }
}
