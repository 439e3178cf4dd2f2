package org.inshore.scanners.documents.statistics;

import java.io.IOException;
import java.util.Arrays;

/** Unpacking of a row: lengths of runs (COMPRESS=CHAR), or Ross's data compression (BINARY). */
final class SasPacking {
  private static final String RUNS = "SASYZCRL";
  private static final String ROSS = "SASYZCR2";

  private SasPacking() {}

  static byte[] unpack(byte[] packed, int length, String method) throws IOException {
    byte[] row = new byte[length];
    try {
      if (method.contains(RUNS)) {
        runs(packed, row);
      } else if (method.contains(ROSS)) {
        ross(packed, row);
      } else {
        throw new IOException("packing");
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException(e);
    }
    return row;
  }

  private static void runs(byte[] in, byte[] out) {
    int at = 0;
    for (int i = 0; i < in.length && at < out.length; ) {
      int code = in[i] >> 4 & 0x0f;
      int low = in[i++] & 0x0f;
      int long1 = code < 8 && code != 2 && i < in.length ? low * 256 + (in[i] & 0xff) : 0;
      int copy =
          switch (code) {
            case 0 -> long1 + 64;
            case 1 -> long1 + 64 + 4096;
            case 2 -> low + 96;
            case 8, 9, 10, 11 -> low + 1 + 16 * (code - 8);
            default -> 0;
          };
      int fill =
          switch (code) {
            case 4 -> long1 + 18;
            case 5, 6, 7 -> long1 + 17;
            case 12 -> low + 3;
            case 13, 14, 15 -> low + 2;
            default -> 0;
          };
      i += code < 8 && code != 2 ? 1 : 0;
      if (copy > 0) {
        System.arraycopy(in, i, out, at, copy);
        i += copy;
        at += copy;
        continue;
      }
      int with =
          switch (code) {
            case 5, 13 -> '@';
            case 6, 14 -> ' ';
            case 7, 15 -> 0;
            default -> in[i++];
          };
      Arrays.fill(out, at, at + fill, (byte) with);
      at += fill;
    }
  }

  private static void ross(byte[] in, byte[] out) {
    int at = 0;
    int bits = 0;
    int mask = 0;
    for (int i = 0; i < in.length && at < out.length; ) {
      mask >>= 1;
      if (mask == 0) {
        bits = (in[i] & 0xff) << 8 | (in[i + 1] & 0xff);
        i += 2;
        mask = 0x8000;
      }
      if ((bits & mask) == 0) {
        out[at++] = in[i++];
        continue;
      }
      int code = in[i] >> 4 & 0x0f;
      int low = in[i++] & 0x0f;
      if (code < 2) {
        int count = code == 0 ? low + 3 : low + ((in[i++] & 0xff) << 4) + 19;
        Arrays.fill(out, at, at + count, in[i++]);
        at += count;
        continue;
      }
      int from = at - (low + 3 + ((in[i++] & 0xff) << 4));
      int count = code == 2 ? (in[i++] & 0xff) + 16 : code;
      for (int k = 0; k < count; k++) {
        out[at++] = out[from++];
      }
    }
  }
}
