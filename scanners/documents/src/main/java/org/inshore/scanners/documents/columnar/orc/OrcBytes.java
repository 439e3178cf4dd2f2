package org.inshore.scanners.documents.columnar.orc;

import java.io.IOException;

/** Run-length decoder of bytes, and of bits packed in them. */
final class OrcBytes {
  private final OrcInput in;
  private int left;
  private boolean repeats;
  private int value;
  private int bits;

  OrcBytes(OrcInput in) {
    this.in = in;
  }

  int next() throws IOException {
    if (left == 0) {
      int control = in.octet();
      repeats = control < 0x80;
      left = repeats ? control + 3 : 0x100 - control;
      value = repeats ? in.octet() : 0;
    }
    left--;
    return repeats ? value : in.octet();
  }

  boolean bit() throws IOException {
    if (bits <= 1) {
      bits = Integer.reverse(next()) >>> 24 | 0x100; // the highest comes first; a mark ends them
    }
    boolean set = (bits & 1) != 0;
    bits >>>= 1;
    return set;
  }
}
