package org.inshore.core.key;

import java.nio.charset.StandardCharsets;

/**
 * SipHash-2-4 with 64 bits of output, under one key; for all threads.
 *
 * <p>It is a keyed pseudo-random function made for short inputs (Aumasson and Bernstein, "SipHash:
 * a fast short-input PRF", 2012): who does not have the key can neither tell its output from chance
 * nor try out values. HMAC-SHA-256 gives the same for some twenty times the work, which a table of
 * a billion identifiers would feel; cut to 64 bits it gives no more.
 */
public final class SipHash {
  private final long key0;
  private final long key1;

  /** Takes the two halves of the key, each read with its lowest byte first. */
  public SipHash(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** The hash of a text as UTF-8. */
  public long hash(CharSequence text) {
    return hash(0, 0, text);
  }

  /** The hash of eight bytes, the lowest first, and a text as UTF-8 after them. */
  long hash(long prefix, CharSequence text) {
    return hash(Long.BYTES, prefix, text);
  }

  /**
   * Hashes in one pass as long as all characters are ASCII.
   *
   * @param before 8 if the prefix counts, else 0
   */
  private long hash(int before, long prefix, CharSequence text) {
    State state = begin(before, prefix);
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return hashBytes(before, prefix, text.toString().getBytes(StandardCharsets.UTF_8));
      }
      state.add(i, c);
    }
    return state.end(before + length);
  }

  private long hashBytes(int before, long prefix, byte[] bytes) {
    State state = begin(before, prefix);
    for (int i = 0; i < bytes.length; i++) {
      state.add(i, bytes[i] & 0xff);
    }
    return state.end(before + bytes.length);
  }

  private State begin(int before, long prefix) {
    State state = new State(key0, key1);
    if (before > 0) {
      state.add(prefix);
    }
    return state;
  }

  /** A hash on the way; never leaves its method, so the compiler keeps it in registers. */
  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    /** Bytes that do not fill a word yet. */
    private long word;

    State(long key0, long key1) {
      v0 = key0 ^ 0x736f6d6570736575L;
      v1 = key1 ^ 0x646f72616e646f6dL;
      v2 = key0 ^ 0x6c7967656e657261L;
      v3 = key1 ^ 0x7465646279746573L;
    }

    void add(long whole) {
      v3 ^= whole;
      twoRounds();
      v0 ^= whole;
    }

    /** Takes the next byte, which follows so many. */
    void add(int index, long one) {
      word |= one << (index * Byte.SIZE);
      if (index % Long.BYTES == Long.BYTES - 1) {
        add(word);
        word = 0;
      }
    }

    /** The hash of so many bytes, the prefix among them. */
    long end(int length) {
      add(word | (long) length << 56);
      v2 ^= 0xff;
      twoRounds();
      twoRounds();
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void twoRounds() {
      for (int i = 0; i < 2; i++) {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
      }
    }
  }
}
