package org.inshore.engine.finder;

import java.util.Arrays;

/**
 * Forms that are looked for as one.
 *
 * @param sets by byte, which values it may have
 * @param odd after how many bytes of a value an odd character comes, in all of them
 * @param targets what to try
 */
@SuppressWarnings("ArrayRecordComponent") // a table, not a value
record Bucket(ByteSet[] sets, int odd, long targets) {
  Bucket(Form form) {
    this(form.sets(), form.odd(), form.target());
  }

  Bucket with(Bucket other) {
    ByteSet[] both = new ByteSet[sets.length];
    Arrays.setAll(both, i -> sets[i].copy().plus(other.sets[i]));
    return new Bucket(both, odd, targets | other.targets);
  }
}
