package org.inshore.scanners.documents.archive.rar;

/**
 * Filter: a change that was made to a part of a file before it was packed.
 *
 * @param from where it begins, of all that was unpacked
 * @param type 0 differences of bytes, 1 and 2 addresses in calls of x86, 3 of ARM
 * @param channels how many bytes apart those stand that were subtracted
 * @param wraps whether places in a file are counted anew each 16 MB
 */
record RarFilter(long from, int length, int type, int channels, boolean wraps) {
  static final int DIFFERENCES = 0;
  static final int CALLS = 1;
  static final int CALLS_AND_JUMPS = 2;
  private static final int ARM = 3;
  private static final int CALL = 0xe8;
  private static final int JUMP = 0xe9;
  private static final int FILE = 1 << 24;

  /**
   * Takes the change back.
   *
   * @param offset where the part begins in its file
   */
  byte[] undo(byte[] part, long offset) {
    return switch (type) {
      case DIFFERENCES -> sums(part);
      case CALLS, CALLS_AND_JUMPS -> calls(part, offset);
      case ARM -> branches(part, offset);
      default -> part;
    };
  }

  private byte[] sums(byte[] part) {
    byte[] out = new byte[part.length];
    int next = 0;
    for (int channel = 0; channel < channels; channel++) {
      byte last = 0;
      for (int i = channel; i < out.length; i += channels) {
        last -= part[next++];
        out[i] = last;
      }
    }
    return out;
  }

  private byte[] calls(byte[] part, long offset) {
    int other = type == CALLS_AND_JUMPS ? JUMP : CALL;
    for (int i = 0; i + Integer.BYTES < part.length; ) {
      int code = part[i++] & 0xff;
      if (code == CALL || code == other) {
        int place = (int) (wraps ? (i + offset) % FILE : i + offset);
        int address = 0;
        for (int b = 3; b >= 0; b--) {
          address = address << Byte.SIZE | (part[i + b] & 0xff);
        }
        if (address < 0 && address + place >= 0) {
          put(part, i, address + FILE, Integer.BYTES);
        } else if (address >= 0 && address - FILE < 0) {
          put(part, i, address - place, Integer.BYTES);
        }
        i += Integer.BYTES;
      }
    }
    return part;
  }

  private static byte[] branches(byte[] part, long offset) {
    for (int i = 0; i + 3 < part.length; i += Integer.BYTES) {
      if ((part[i + 3] & 0xff) == 0xeb) {
        int address = (part[i] & 0xff) | (part[i + 1] & 0xff) << 8 | (part[i + 2] & 0xff) << 16;
        put(part, i, address - (int) ((offset + i) / Integer.BYTES), 3);
      }
    }
    return part;
  }

  private static void put(byte[] part, int at, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      part[at + i] = (byte) (value >> (Byte.SIZE * i));
    }
  }
}
