package org.inshore.engine.search.secondpass;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.search.Scan;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Encoding;

/**
 * Finds values that nothing but the text around them tells. Wherever three characters may begin
 * one, a validator is shown what stands there and a bounded stretch on either side: linear in the
 * text.
 */
public final class Surroundings {
  /** In eight bytes, the bits that plain ones lack. */
  private static final long WIDE = 0x8080808080808080L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** So many characters behind the first tell where a value may begin. */
  private static final int LATER = 2;

  /** Teller of values, and where they may begin. */
  private static final class Asked {
    final Teller teller;

    private int[] weights = {};

    Asked(Teller teller) {
      this.teller = teller;
    }

    /** The weights of characters, made when first asked for. */
    int[] weights() {
      if (weights.length == 0) {
        weights = CharacterWeights.of(teller.validator());
      }
      return weights;
    }
  }

  private final List<Asked> asked = new ArrayList<>();

  public Surroundings(Program program) {
    for (List<CompiledPattern> patterns : program.second(Requirement.SURROUNDINGS)) {
      for (Teller teller : Teller.of(patterns, program)) {
        asked.add(new Asked(teller));
      }
    }
  }

  /** Whether there are no such patterns. */
  public boolean isEmpty() {
    return asked.isEmpty();
  }

  /** Tries the patterns where their validators say that a value stands. */
  public void add(TextView view, Scan scan) {
    add(view, view.from, view.to, scan);
  }

  /** The same for values that begin in a stretch. */
  public void add(TextView view, int from, int to, Scan scan) {
    for (Asked one : asked) {
      add(one, view, from, view.atMostOn(to, LATER), scan);
    }
  }

  private void add(Asked one, TextView view, int from, int end, Scan scan) {
    byte[] bytes = view.bytes;
    boolean threeBytes = view.encoding() == Encoding.UTF_8;
    int[] weights = {}; // made for the first Chinese character
    int first = CharacterWeights.NONE; // the character before
    int sum = CharacterWeights.NONE; // of the two before
    int sumAt = from;
    int firstAt = from;
    int last = -1;
    int at = from;
    while (at < end) {
      int lead = bytes[at];
      if (lead >= 0) {
        at = wide(bytes, at, end);
        first = CharacterWeights.NONE;
        sum = CharacterWeights.NONE;
        continue;
      }
      int point = threeBytes && at + 2 < end ? three(lead, bytes[at + 1], bytes[at + 2]) : 0;
      int length = 3;
      if (point == 0) {
        int read = view.read(at);
        point = read >> TextView.LENGTH_BITS;
        length = read & TextView.LENGTH;
      }
      if (weights.length == 0) {
        weights = one.weights();
      }
      int second = point < weights.length ? weights[point] : CharacterWeights.NONE;
      if (second != CharacterWeights.SKIPPED) {
        int two = CharacterWeights.two(first, second);
        int three = CharacterWeights.three(sum, second);
        if ((two & three) >= 0) { // one of them is no less than 0
          if (three >= 0 && last != sumAt) {
            one.teller.ask(view, sumAt, firstAt, Teller.ANY, scan);
          }
          if (two >= 0) {
            one.teller.ask(view, firstAt, at, Teller.ANY, scan);
            last = firstAt;
          }
        }
        sum = CharacterWeights.sum(first, second);
        sumAt = firstAt;
        first = second;
        firstAt = at;
      }
      at += length;
    }
  }

  /** The code point of three bytes of UTF-8, as nearly all Chinese characters are; else 0. */
  private static int three(int lead, int second, int third) {
    int point = ((lead & 0xf) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    boolean is = (lead & 0xf0) == 0xe0 && (second & 0xc0) == 0x80 && (third & 0xc0) == 0x80;
    return is && point >= 0x800 && (point & 0xf800) != 0xd800 ? point : 0;
  }

  /** The first byte from a place on that is not a character of its own. */
  private static int wide(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && ((long) LONGS.get(bytes, at) & WIDE) == 0) {
      at += Long.BYTES;
    }
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return at;
  }
}
