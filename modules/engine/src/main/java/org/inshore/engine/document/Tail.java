package org.inshore.engine.document;

import java.util.Arrays;

/** The last bytes of what was not read. */
final class Tail {
  private final byte[] bytes;
  private int length;
  private int most;
  private boolean cut;

  Tail(int size) {
    this.bytes = new byte[size];
  }

  void append(byte[] from, int start, int end) {
    int count = end - start;
    if (count >= bytes.length) {
      cut |= length > 0 || count > bytes.length;
      System.arraycopy(from, end - bytes.length, bytes, 0, bytes.length);
      length = bytes.length;
    } else {
      int kept = Math.min(length, bytes.length - count);
      cut |= kept < length;
      System.arraycopy(bytes, length - kept, bytes, 0, kept);
      System.arraycopy(from, start, bytes, kept, count);
      length = kept + count;
    }
    most = Math.max(most, length);
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Whether it may begin inside a character. */
  boolean isCut() {
    return cut;
  }

  void clear() {
    length = 0;
    cut = false;
  }

  /** Overwrites all it ever held. */
  void forget() {
    Arrays.fill(bytes, 0, most, (byte) 0);
    most = 0;
    clear();
  }
}
