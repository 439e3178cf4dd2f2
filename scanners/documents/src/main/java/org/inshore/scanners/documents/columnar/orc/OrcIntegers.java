package org.inshore.scanners.documents.columnar.orc;

import java.io.IOException;
import java.util.Arrays;

/** Run-length decoder of integers, in the first or the second version of the encoding. */
final class OrcIntegers {
  private final OrcInput in;
  private final boolean second;
  private final boolean signed;
  private long[] run = new long[0];
  private int at;

  OrcIntegers(OrcInput in, boolean second, boolean signed) {
    this.in = in;
    this.second = second;
    this.signed = signed;
  }

  long next() throws IOException {
    if (at == run.length) {
      run = second ? secondRun() : firstRun();
      at = 0;
    }
    return run[at++];
  }

  private long[] firstRun() throws IOException {
    int control = in.octet();
    if (control >= 0x80) {
      long[] values = new long[0x100 - control];
      for (int i = 0; i < values.length; i++) {
        values[i] = number();
      }
      return values;
    }
    long[] values = new long[control + 3];
    byte delta = (byte) in.octet();
    values[0] = number();
    for (int i = 1; i < values.length; i++) {
      values[i] = values[i - 1] + delta;
    }
    return values;
  }

  private long[] secondRun() throws IOException {
    int head = in.octet();
    return switch (head >>> 6) {
      case 0 -> {
        long value = in.high((head >>> 3 & 7) + 1);
        long[] values = new long[(head & 7) + 3];
        Arrays.fill(values, signed ? OrcInput.zigzag(value) : value);
        yield values;
      }
      case 1 -> {
        long[] values = in.bits(length(head), width(head >>> 1 & 31));
        for (int i = 0; signed && i < values.length; i++) {
          values[i] = OrcInput.zigzag(values[i]);
        }
        yield values;
      }
      case 2 -> patched(head);
      default -> deltas(head);
    };
  }

  private int length(int head) throws IOException {
    return ((head & 1) << 8 | in.octet()) + 1;
  }

  /** Values that are packed narrowly above a base; what is wider is in a list of patches. */
  private long[] patched(int head) throws IOException {
    int width = width(head >>> 1 & 31);
    int length = length(head);
    int third = in.octet();
    int fourth = in.octet();
    int baseBytes = (third >>> 5) + 1;
    int patchWidth = width(third & 31);
    int gapWidth = (fourth >>> 5) + 1;
    long base = in.high(baseBytes);
    long sign = 1L << (8 * baseBytes - 1);
    base = (base & sign) == 0 ? base : -(base & ~sign);
    long[] values = in.bits(length, width);
    int position = 0;
    if (patchWidth + gapWidth > 64) {
      throw new IOException("no width");
    }
    for (long patch : in.bits(fourth & 31, rounded(patchWidth + gapWidth))) {
      position += (int) (patch >>> patchWidth);
      long high = patchWidth == 64 ? patch : patch & (1L << patchWidth) - 1;
      if (position >= length) {
        throw new IOException("no patch");
      }
      values[position] |= high << width;
    }
    for (int i = 0; i < length; i++) {
      values[i] += base;
    }
    return values;
  }

  private long[] deltas(int head) throws IOException {
    int code = head >>> 1 & 31;
    long[] values = new long[length(head)];
    values[0] = number();
    long first = in.zigzag();
    long[] steps =
        code == 0 ? new long[0] : in.bits(Math.max(0, values.length - 2), width(code));
    for (int i = 1; i < values.length; i++) {
      long step =
          i == 1 || code == 0 ? first : first < 0 ? -steps[i - 2] : steps[i - 2];
      values[i] = values[i - 1] + step;
    }
    return values;
  }

  private long number() throws IOException {
    return signed ? in.zigzag() : in.varint();
  }

  /** The width in bits that a code of five bits stands for. */
  private static int width(int code) {
    int[] wide = {26, 28, 30, 32, 40, 48, 56, 64};
    return code < 24 ? code + 1 : wide[code - 24];
  }

  private static int rounded(int bits) {
    int code = 0;
    while (width(code) < bits) {
      code++;
    }
    return width(code);
  }
}
