package org.inshore.engine.prefilter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.finder.ByteSet;
import org.inshore.engine.finder.FingerprintBuilder;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.text.Gb18030;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Byte sequences that encode the characters of each class: by length less one, the set of values of
 * each byte. Odd characters are those that only count as one of the class, such as full-width ones;
 * but not traditional ones, which come often and are as long as those they are read as.
 */
public final class ByteEncodings {
  /** Most characters of a class that are known one by one. */
  private static final int FEW = 16;

  private static final int LONGEST = 4;

  private final Alphabet alphabet;
  private final Encoding encoding;
  private final ByteSet[][] @Nullable [] plain;
  private final ByteSet[][] @Nullable [] odd;
  private final ByteSet[] @Nullable [] removed = new ByteSet[LONGEST][];

  /** Classes with few characters. */
  private final BitSet small = new BitSet();

  /** By class, if it is small: its characters. */
  private final List<List<Spelled>> members = new ArrayList<>();

  /** Classes with characters that are not told apart. */
  private final BitSet beyond = new BitSet();

  /** Small classes of which all plain characters are as long as Chinese ones. */
  private final BitSet pairable = new BitSet();

  private final List<List<Spelled>> oddOnes = new ArrayList<>();
  private final List<Spelled> removedOnes = new ArrayList<>();

  /**
   * A character.
   *
   * @param bytes its bytes, the first lowest
   * @param own whether it counts as itself, or is as common as what it counts as
   */
  record Spelled(long bytes, int length, boolean own) {}

  private final List<ByteSet> leads;
  private final Map<Integer, ByteSet[] @Nullable []> plainRanges = new HashMap<>();
  private final Map<Integer, ByteSet[] @Nullable []> oddRanges = new HashMap<>();

  public ByteEncodings(Alphabet alphabet, Encoding encoding) {
    this.alphabet = alphabet;
    this.encoding = encoding;
    this.plain = new ByteSet[alphabet.size()][LONGEST][];
    this.odd = new ByteSet[alphabet.size()][LONGEST][];
    int[] characters = alphabet.characters();
    for (int cls = 0; cls < alphabet.size(); cls++) {
      small.set(cls, characters[cls] <= FEW);
      members.add(new ArrayList<>());
      oddOnes.add(new ArrayList<>());
    }
    for (int c = 0; c < 0x80; c++) {
      add(c, c, 1);
    }
    // A byte that is no character is an unknown one of its own.
    int unknown = alphabet.classOfRaw(Alphabet.UNKNOWN);
    of(plain[unknown], 1)[0].addRange(0x80, 0xfe);
    beyond.set(unknown);
    switch (encoding) {
      case UTF_8 -> addUtf8();
      case GB18030 -> addGb18030(unknown);
    }
    addSmall();
    this.leads = leads();
  }

  private void addUtf8() {
    for (int c = 0x80; c <= Character.MAX_VALUE; c++) {
      if (c < 0x800) {
        add(c, 0xc0 | c >> 6 | tail(c) << 8, 2);
      } else if (!Character.isSurrogate((char) c)) {
        add(c, 0xe0 | c >> 12 | tail(c >> 6) << 8 | tail(c) << 16, 3);
      }
    }
    addBeyond(alphabet.supplementary(), 0xf0, 0xf4, 0x80, 0xbf);
  }

  private static int tail(int bits) {
    return 0x80 | (bits & 0x3f);
  }

  private void addGb18030(int unknown) {
    for (int lead = 0x81; lead <= 0xfe; lead++) {
      for (int trail = 0x40; trail <= 0xfe; trail++) {
        if (Gb18030.isTrail(trail)) {
          add(Gb18030.pair(Gb18030.index(lead, trail)), lead | trail << 8, 2);
        }
      }
    }
    byte[] four = new byte[LONGEST];
    for (int number = 0; number < Gb18030.FOURS; number++) {
      four[3] = (byte) ('0' + number % 10);
      four[2] = (byte) (0x81 + number / 10 % 126);
      four[1] = (byte) ('0' + number / 1260 % 10);
      four[0] = (byte) (0x81 + number / 12600);
      long bytes = 0;
      for (int i = LONGEST - 1; i >= 0; i--) {
        bytes = bytes << 8 | (four[i] & 0xff);
      }
      add(Gb18030.four(four, 0), bytes, LONGEST);
    }
    BitSet beyond = alphabet.supplementary();
    beyond.set(unknown);
    addBeyond(beyond, 0x81, 0xfe, '0', '9');
  }

  /** Characters of four bytes, without telling them apart. */
  private void addBeyond(BitSet classes, int first, int last, int second, int end) {
    for (int cls = classes.nextSetBit(0); cls >= 0; cls = classes.nextSetBit(cls + 1)) {
      beyond.set(cls);
      ByteSet[] four = of(plain[cls], LONGEST);
      four[0].addRange(first, last);
      four[1].addRange(second, end);
      four[2].addRange(0x80, 0xfe);
      four[3].addRange(second, end);
    }
  }

  private void add(int point, long bytes, int length) {
    int cls = alphabet.classOfRaw(point);
    boolean own = Normaliser.normalise(point) == point || Normaliser.isTraditional(point);
    Spelled one = new Spelled(bytes, length, own);
    if (cls == Alphabet.REMOVED) {
      removedOnes.add(one);
      put(removed, one);
    } else if (small.get(cls)) {
      members.get(cls).add(one);
    } else {
      put(cls, one, one.own());
    }
  }

  /** Decides which characters of classes with few are plain, and which classes can be in pairs. */
  private void addSmall() {
    for (int cls = small.nextSetBit(0); cls >= 0; cls = small.nextSetBit(cls + 1)) {
      List<Spelled> all = members.get(cls);
      boolean paired =
          !beyond.get(cls) && all.stream().allMatch(one -> !one.own() || one.length() == han());
      for (Spelled one : all) {
        put(cls, one, one.own() && (one.length() == 1 || paired));
      }
      if (paired) {
        pairable.set(cls);
      }
    }
  }

  private void put(int cls, Spelled one, boolean isPlain) {
    put((isPlain ? plain : odd)[cls], one);
    if (!isPlain) {
      oddOnes.get(cls).add(one);
    }
  }

  private static void put(ByteSet[] @Nullable [] into, Spelled one) {
    ByteSet[] sets = of(into, one.length());
    for (int i = 0; i < one.length(); i++) {
      sets[i].add((int) (one.bytes() >>> (8 * i)) & 0xff);
    }
  }

  private static ByteSet[] of(ByteSet[] @Nullable [] all, int length) {
    ByteSet[] sets = all[length - 1];
    if (sets == null) {
      sets = new ByteSet[length];
      for (int i = 0; i < length; i++) {
        sets[i] = new ByteSet();
      }
      all[length - 1] = sets;
    }
    return sets;
  }

  /** How many bytes a Chinese character mostly has. */
  int han() {
    return switch (encoding) {
      case UTF_8 -> 3;
      case GB18030 -> 2;
    };
  }

  /** The plain characters of a class, all as long as Chinese ones; null if it has others. */
  @Nullable List<Spelled> few(int cls) {
    return pairable.get(cls) ? members.get(cls) : null;
  }

  /** The plain characters of some neighbouring classes. */
  ByteSet[] @Nullable [] plain(int first, int last) {
    return plainRanges.computeIfAbsent(key(first, last), _ -> join(plain, first, last));
  }

  /** The odd characters of some neighbouring classes. */
  ByteSet[] @Nullable [] odd(int first, int last) {
    return oddRanges.computeIfAbsent(key(first, last), _ -> join(odd, first, last));
  }

  /** The bytes that odd characters and those that count as nothing start with, each alone. */
  List<ByteSet> oddLeads() {
    return leads;
  }

  private List<ByteSet> leads() {
    ByteSet all = new ByteSet();
    ByteSet[] @Nullable [] odds = odd(0, alphabet.size() - 1);
    for (int length = 1; length <= LONGEST; length++) {
      ByteSet[] one = odds[length - 1];
      ByteSet[] other = removed[length - 1];
      all.plus(one == null ? new ByteSet() : one[0]);
      all.plus(other == null ? new ByteSet() : other[0]);
    }
    List<ByteSet> each = new ArrayList<>();
    for (int lead = all.next(0); lead >= 0; lead = all.next(lead + 1)) {
      each.add(new ByteSet().addRange(lead, lead));
    }
    return List.copyOf(each);
  }

  /** Adds the odd characters of some classes, and those that count as nothing. */
  void addOdd(BitSet classes, FingerprintBuilder to) {
    removedOnes.forEach(one -> to.addOdd(one.bytes(), one.length()));
    for (int cls = classes.nextSetBit(0); cls >= 0; cls = classes.nextSetBit(cls + 1)) {
      oddOnes.get(cls).forEach(one -> to.addOdd(one.bytes(), one.length()));
    }
  }

  /** Those that count as nothing. */
  ByteSet[] @Nullable [] ofRemoved() {
    return removed;
  }

  /** One number for both: halves of a long would all have the same hash where they are equal. */
  private int key(int first, int last) {
    return first * alphabet.size() + last;
  }

  private static ByteSet[] @Nullable [] join(
      ByteSet[][] @Nullable [] classes, int first, int last) {
    ByteSet[] @Nullable [] all = new ByteSet[LONGEST][];
    for (int cls = first; cls <= last; cls++) {
      for (int length = 1; length <= LONGEST; length++) {
        ByteSet[] add = classes[cls][length - 1];
        if (add != null) {
          ByteSet[] to = of(all, length);
          for (int i = 0; i < length; i++) {
            to[i].plus(add[i]);
          }
        }
      }
    }
    return all;
  }
}
