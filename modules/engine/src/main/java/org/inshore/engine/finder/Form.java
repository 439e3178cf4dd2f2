package org.inshore.engine.finder;

/**
 * What the bytes around the start of some values look like.
 *
 * @param sets by byte from {@code before} bytes before the start on, which values it may have;
 *     {@link Fingerprint#LENGTH} of them
 * @param pair the first bytes exactly, where all values have the same two characters there; else 0
 * @param odd after how many bytes of a value an odd character comes; {@link #PLAIN} for none
 * @param target a bit for what to try at such a place
 */
@SuppressWarnings("ArrayRecordComponent") // a table, not a value
public record Form(ByteSet[] sets, long pair, int odd, long target) {
  /** No odd character comes. */
  public static final int PLAIN = -1;

  /** Whether bytes beyond ASCII alone can look like that. */
  boolean fitsBeyondAscii() {
    for (ByteSet set : sets) {
      if (set.next(0x80) < 0) {
        return false;
      }
    }
    return true;
  }
}
