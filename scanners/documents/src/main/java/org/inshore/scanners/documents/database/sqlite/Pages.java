package org.inshore.scanners.documents.database.sqlite;

import java.io.IOException;
import java.util.BitSet;

/** The pages of a database by number, from 1, in which each is taken as part of one tree only. */
abstract class Pages {
  /** What is no page. */
  private static final byte[] NONE = new byte[0];

  final BitSet seen = new BitSet();

  /** The bytes of a page that hold data: all but what is reserved at its end. */
  abstract int usable();

  abstract int count();

  /** A page, read anew. */
  abstract byte[] read(int number) throws IOException;

  /** A page for the tree or chain that it belongs to; empty if it was taken before, or is none. */
  final byte[] take(long number) throws IOException {
    if (number < 1 || number > count() || seen.get((int) number)) {
      return NONE;
    }
    seen.set((int) number);
    return read((int) number);
  }

  static int u8(byte[] page, int at) {
    return at < page.length ? page[at] & 0xff : 0;
  }

  static int u16(byte[] page, int at) {
    return (u8(page, at) << 8) | u8(page, at + 1);
  }

  static long u32(byte[] page, int at) {
    return ((long) u16(page, at) << 16) | u16(page, at + 2);
  }
}
