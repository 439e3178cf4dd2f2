package org.inshore.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.finder.ByteSet;
import org.inshore.spi.scan.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * With which bytes the characters of each class are spelled: by length less one, the values of each
 * byte. Odd characters are those that only count as one of the class, such as full-width ones.
 */
final class Spellings {
  /** Most Chinese characters of a class that are known one by one. */
  private static final int FEW = 16;

  private static final int LONGEST = 4;

  private final Alphabet alphabet;
  private final Encoding encoding;
  private final ByteSet[][] @Nullable [] plain;
  private final ByteSet[][] @Nullable [] odd;
  private final ByteSet[] @Nullable [] removed = new ByteSet[LONGEST][];

  /** By class: its plain Chinese characters, spelled, the first byte lowest. */
  private final List<List<Long>> chinese = new ArrayList<>();

  /** Classes with more than a few, or with others. */
  private final BitSet many = new BitSet();

  private final List<ByteSet> leads;
  private final Map<Integer, ByteSet[] @Nullable []> plainRanges = new HashMap<>();
  private final Map<Integer, ByteSet[] @Nullable []> oddRanges = new HashMap<>();

  Spellings(Alphabet alphabet, Encoding encoding) {
    this.alphabet = alphabet;
    this.encoding = encoding;
    this.plain = new ByteSet[alphabet.size()][LONGEST][];
    this.odd = new ByteSet[alphabet.size()][LONGEST][];
    for (int cls = 0; cls < alphabet.size(); cls++) {
      chinese.add(new ArrayList<>());
      many.set(cls, (alphabet.traitsOf(cls) & Alphabet.HAN) == 0);
    }
    for (int c = 0; c < 0x80; c++) {
      add(c, c, 1);
    }
    // A byte that is no character is an unknown one of its own.
    int unknown = alphabet.classOfRaw(Alphabet.UNKNOWN);
    of(plain[unknown], 1)[0].addRange(0x80, 0xfe);
    switch (encoding) {
      case UTF_8 -> addUtf8();
      case GB18030 -> addGb18030(unknown);
    }
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
      many.set(cls);
      ByteSet[] four = of(plain[cls], LONGEST);
      four[0].addRange(first, last);
      four[1].addRange(second, end);
      four[2].addRange(0x80, 0xfe);
      four[3].addRange(second, end);
    }
  }

  private void add(int point, long bytes, int length) {
    int cls = alphabet.classOfRaw(point);
    boolean isPlain = Normaliser.normalise(point) == point;
    ByteSet[] sets = of(cls == Alphabet.REMOVED ? removed : (isPlain ? plain : odd)[cls], length);
    for (int i = 0; i < length; i++) {
      sets[i].add((int) (bytes >>> (8 * i)) & 0xff);
    }
    if (cls != Alphabet.REMOVED && isPlain && !many.get(cls)) {
      chinese.get(cls).add(bytes);
      many.set(cls, length != han() || chinese.get(cls).size() > FEW);
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

  /** The plain Chinese characters of a class, spelled; null if there are many, or others. */
  @Nullable List<Long> few(int cls) {
    return many.get(cls) ? null : chinese.get(cls);
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
            to[i].addAll(add[i]);
          }
        }
      }
    }
    return all;
  }
}
