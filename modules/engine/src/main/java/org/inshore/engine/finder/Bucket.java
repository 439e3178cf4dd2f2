package org.inshore.engine.finder;

import java.util.Arrays;

/** Forms that are looked for as one, all of a kind. */
final class Bucket {
  final ByteSet[] sets;
  final Kind kind;
  final int odd;
  final long targets;

  /** What has to be done where a bucket fits. */
  enum Kind {
    /** Look at the bytes more closely. */
    PLAIN,
    /** Look up the first two characters. */
    PAIR,
    /** Look at the bytes before an odd character. */
    ODD
  }

  Bucket(Form form) {
    this(
        form.sets(),
        form.pair() != 0 ? Kind.PAIR : form.odd() >= 0 ? Kind.ODD : Kind.PLAIN,
        form.odd(),
        form.target());
  }

  private Bucket(ByteSet[] sets, Kind kind, int odd, long targets) {
    this.sets = sets;
    this.kind = kind;
    this.odd = odd;
    this.targets = targets;
  }

  Bucket with(Bucket other) {
    ByteSet[] both = new ByteSet[sets.length];
    Arrays.setAll(both, i -> sets[i].copy().plus(other.sets[i]));
    return new Bucket(both, kind, odd, targets | other.targets);
  }

  /** Of the odd character alone, as if a value began there. */
  Bucket atOdd(int before) {
    ByteSet[] moved = new ByteSet[sets.length];
    for (int i = 0; i < moved.length; i++) {
      boolean seen = i >= before && i + odd < sets.length;
      moved[i] = seen ? sets[i + odd] : ByteSet.all();
    }
    return new Bucket(moved, kind, 0, targets);
  }
}
