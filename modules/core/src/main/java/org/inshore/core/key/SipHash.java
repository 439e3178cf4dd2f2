package org.inshore.core.key;

/**
 * SipHash-2-4 with 64 bits of output, under one key; for all threads.
 *
 * <p>It is a keyed pseudo-random function made for short inputs (Aumasson and Bernstein, "SipHash:
 * a fast short-input PRF", 2012): who does not have the key can neither tell its output from chance
 * nor try out values. HMAC-SHA-256 gives the same for some twenty times the work, which a table of
 * a billion identifiers would feel; cut to 64 bits it gives no more.
 */
final class SipHash {
  private final long key0;
  private final long key1;

  /** Takes the two halves of the key, each read with its lowest byte first. */
  SipHash(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** The hash of some bytes. */
  long hash(byte[] bytes) {
    State state = new State(key0, key1);
    for (byte b : bytes) {
      state.add(b);
    }
    return state.end();
  }

  /**
   * The hash of eight bytes and a text.
   *
   * @param prefix the bytes, the lowest first
   * @param text counts as its UTF-8; half a surrogate pair as {@code ?}
   */
  long hash(long prefix, CharSequence text) {
    State state = new State(key0, key1);
    state.add(prefix);
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        state.add((byte) c);
      } else if (c < 0x800) {
        state.add((byte) (0xc0 | (c >> 6)));
        state.addLast(c);
      } else if (!Character.isSurrogate(c)) {
        state.add((byte) (0xe0 | (c >> 12)));
        state.addLast(c >> 6);
        state.addLast(c);
      } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
        int point = Character.toCodePoint(c, text.charAt(++i));
        state.add((byte) (0xf0 | (point >> 18)));
        state.addLast(point >> 12);
        state.addLast(point >> 6);
        state.addLast(point);
      } else {
        state.add((byte) '?');
      }
    }
    return state.end();
  }

  /** A hash on the way; never leaves its method, so the compiler keeps it in registers. */
  private static final class State {
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    /** The bytes since the last whole word. */
    private long word;

    private int count;

    State(long key0, long key1) {
      v0 = key0 ^ 0x736f6d6570736575L;
      v1 = key1 ^ 0x646f72616e646f6dL;
      v2 = key0 ^ 0x6c7967656e657261L;
      v3 = key1 ^ 0x7465646279746573L;
    }

    /** Adds eight bytes where no byte stands alone yet. */
    void add(long whole) {
      v3 ^= whole;
      round();
      round();
      v0 ^= whole;
      count += Long.BYTES;
    }

    void add(byte b) {
      word |= (b & 0xffL) << (count << 3);
      if ((++count & 7) == 0) {
        count -= Long.BYTES;
        add(word);
        word = 0;
      }
    }

    /** Adds a byte of UTF-8 that is not the first of its character. */
    void addLast(int bits) {
      add((byte) (0x80 | (bits & 0x3f)));
    }

    long end() {
      add(word | ((long) count << 56));
      v2 ^= 0xff;
      round();
      round();
      round();
      round();
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
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
