package org.inshore.engine.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The finders against a look at each place alone. */
class FinderTest {
  /** Bytes that meet often: the forms are made of them. */
  private static final byte[] BYTES = {
    '1',
    '2',
    'a',
    '-',
    ' ',
    '\n',
    (byte) 0xe4,
    (byte) 0xb8,
    (byte) 0xad,
    (byte) 0xef,
    (byte) 0xbc,
    (byte) 0x91,
    (byte) 0x81,
    '0',
    0,
    (byte) 0xff
  };

  private static final Set<Long> ODD = Set.of(0x91bcefL, 0x8bbcefL);

  private final long seed = Long.getLong("inshore.seed", 41L);
  private final Random random = new Random(seed);
  private final List<Form> forms = new ArrayList<>();

  @Test
  void portableFindsWhatEachPlaceTells() {
    check(Finders::portable);
  }

  @Test
  void vectorFindsWhatEachPlaceTells() {
    if (Vectors.here() == Vectors.USABLE) {
      check(Finders::vector);
    } else {
      System.out.println("vectors not tried: " + Vectors.here());
      assertThatIllegalStateException().isThrownBy(() -> Finders.vector(fingerprint(1, 6)));
    }
  }

  private void check(Function<Fingerprint, Finder> finders) {
    for (int round = 0; round < 60; round++) {
      forms.clear();
      Fingerprint fingerprint = random.nextBoolean() ? fingerprint(1, 6) : fingerprint(2, 4);
      Finder finder = finders.apply(fingerprint);
      for (int text = 0; text < 20; text++) {
        byte[] bytes = text();
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        long[] found = new long[bytes.length];
        finder.find(bytes, from, to);
        for (int i = 0; i < finder.count(); i++) {
          found[finder.place(i)] |= finder.targets(i);
        }
        byte[] padded = new byte[bytes.length + 2 * Finder.ROOM];
        Arrays.fill(padded, (byte) '\n');
        System.arraycopy(bytes, 0, padded, Finder.ROOM, bytes.length);
        for (int place = 0; place < bytes.length; place++) {
          boolean looked = place >= from && place < to;
          String what = "seed %d, round %d, text %d, place %d".formatted(seed, round, text, place);
          long least = looked ? ofForms(fingerprint, padded, place + Finder.ROOM) : 0;
          long most = looked ? ofBuckets(fingerprint, padded, place + Finder.ROOM) : 0;
          assertThat(least & ~found[place]).as("missed, " + what).isZero();
          assertThat(found[place] & ~most).as("made up, " + what).isZero();
        }
      }
    }
  }

  private byte[] text() {
    byte[] bytes = new byte[random.nextInt(3) == 0 ? random.nextInt(20) : random.nextInt(2000)];
    boolean chinese = random.nextBoolean();
    for (int i = 0; i < bytes.length; i++) {
      int kind = random.nextInt(30);
      bytes[i] =
          chinese && kind < 28
              ? BYTES[6 + random.nextInt(7)]
              : kind < 29 ? BYTES[random.nextInt(BYTES.length)] : (byte) random.nextInt();
    }
    return bytes;
  }

  /** What forms fit at a place. */
  private long ofForms(Fingerprint of, byte[] padded, int at) {
    long targets = 0;
    for (Form form : forms) {
      boolean fits = form.odd() < 0 || ODD.contains(eight(padded, at + form.odd()) & 0xffffff);
      for (int i = 0; fits && i < Fingerprint.LENGTH; i++) {
        fits = form.sets()[i].contains(padded[at - of.before + i] & 0xff);
      }
      targets |= fits ? form.target() : 0;
    }
    return targets;
  }

  /** What fine buckets and pairs fit at a place. */
  private static long ofBuckets(Fingerprint of, byte[] padded, int at) {
    long targets = of.plain.targets(padded, at - of.before);
    targets |= of.pairs.isEmpty() ? 0 : of.pairs.targets(eight(padded, at));
    for (int after = 0; after < of.room(); after++) {
      if (of.oddBuckets != 0 && of.oddCharacters.mayBe(eight(padded, at + after))) {
        targets |= of.odd[after].targets(padded, at - of.before);
      }
    }
    return targets;
  }

  private static long eight(byte[] bytes, int at) {
    long eight = 0;
    for (int i = 7; i >= 0; i--) {
      eight = eight << 8 | (bytes[at + i] & 0xff);
    }
    return eight;
  }

  private Fingerprint fingerprint(int before, int pairBytes) {
    FingerprintBuilder builder = new FingerprintBuilder(before, pairBytes);
    boolean ascii = random.nextBoolean();
    for (int i = random.nextInt(80); i > 0; i--) {
      ByteSet[] sets = sets(before, 1 + random.nextInt(5));
      sets[before + 1] = ascii ? new ByteSet().addRange('0', '9') : sets[before + 1];
      add(builder, new Form(sets, 0, Form.PLAIN, 1L << random.nextInt(64)));
    }
    for (int i = random.nextInt(30); i > 0; i--) {
      long pair = 0;
      ByteSet[] sets = sets(before, 0);
      for (int k = 0; k < pairBytes; k++) {
        int b = k % (pairBytes / 2) == 0 ? 0xe4 : BYTES[7 + random.nextInt(6)] & 0xff;
        pair |= (long) b << (8 * k);
        sets[before + k] = new ByteSet().addRange(b, b);
      }
      add(builder, new Form(sets, pair, Form.PLAIN, 1L << random.nextInt(64)));
    }
    if (random.nextBoolean()) {
      ODD.forEach(one -> builder.addOdd(one, 3));
      for (int i = random.nextInt(20); i > 0; i--) {
        int depth = random.nextInt(Fingerprint.LENGTH - before);
        ByteSet[] sets = sets(before, depth);
        sets[before + depth] = new ByteSet().addRange(0xef, 0xef);
        add(builder, new Form(sets, 0, depth, 1L << random.nextInt(64)));
      }
    }
    return builder.build();
  }

  private void add(FingerprintBuilder builder, Form form) {
    builder.add(form);
    forms.add(form);
  }

  /** Sets of a few bytes for as many as are asked for after the place, and anything else. */
  private ByteSet[] sets(int before, int length) {
    ByteSet[] sets = new ByteSet[Fingerprint.LENGTH];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = ByteSet.all();
      if (i >= before && i < before + length) {
        sets[i] = new ByteSet();
        for (int k = random.nextInt(4); k >= 0; k--) {
          sets[i].add(BYTES[random.nextInt(BYTES.length)] & 0xff);
        }
      }
    }
    return sets;
  }
}
