package org.inshore.engine.finder;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes after the other, with plain arithmetic. What each byte says of the places
 * that it is part of is one look-up; eight of them, shifted, say all of eight places. Chinese text
 * is passed over, but for its pairs, where nothing plain can be.
 */
final class PortableSieve implements Sieve {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH = 0x8080808080808080L;
  private static final int BLOCK = Long.BYTES;

  private final Fingerprint fingerprint;

  PortableSieve(Fingerprint fingerprint) {
    this.fingerprint = fingerprint;
  }

  @Override
  public void sift(byte[] bytes, int from, int to, Candidates into) {
    into.begin(to - from + 2 * BLOCK);
    plain(bytes, from, to, into);
    if (fingerprint.pairs.isEmpty()) {
      return;
    }
    if (fingerprint.pairs.bytes() == Pairs.UTF_8_BYTES) {
      pairsAtLeads(bytes, from, to, into);
    } else {
      pairsAtHigh(bytes, from, to, into);
    }
  }

  private void plain(byte[] bytes, int from, int to, Candidates into) {
    final long[] misfits = fingerprint.misfits;
    final boolean needsAscii = fingerprint.plainNeedsAscii;
    final int end = to - fingerprint.before + BLOCK - 1;
    final int first = from - fingerprint.before;
    long before = (long) LONGS.get(bytes, first - BLOCK);
    long carried = -1;
    boolean isCarried = false;
    for (int at = first; at < end; at += BLOCK) {
      long eight = (long) LONGS.get(bytes, at);
      if (needsAscii && (eight & before & HIGH) == HIGH) {
        if (isCarried) {
          addOdd(before, at - BLOCK, from, to, into); // they were not at their last byte yet
        }
        isCarried = false;
        addOdd(eight, at, from, to, into);
      } else {
        if (!isCarried) {
          carried = carried(misfits, before);
          isCarried = true;
        }
        long a = misfits[(int) eight & 0xff];
        long b = misfits[(int) (eight >>> 8) & 0xff];
        long c = misfits[(int) (eight >>> 16) & 0xff];
        long d = misfits[(int) (eight >>> 24) & 0xff];
        long e = misfits[(int) (eight >>> 32) & 0xff];
        long f = misfits[(int) (eight >>> 40) & 0xff];
        long g = misfits[(int) (eight >>> 48) & 0xff];
        long h = misfits[(int) (eight >>> 56)];
        long all = carried | a | b << 8 | c << 16 | d << 24 | e << 32 | f << 40 | g << 48 | h << 56;
        carried = b >>> 56 | c >>> 48 | d >>> 40 | e >>> 32 | f >>> 24 | g >>> 16 | h >>> 8;
        if (all != -1L) {
          add(~all, at, from, to, into);
        }
      }
      before = eight;
    }
  }

  /** What eight bytes say of places whose last byte comes after them. */
  private static long carried(long[] misfits, long eight) {
    long carried = 0;
    for (int i = 1; i < BLOCK; i++) {
      carried |= misfits[(int) (eight >>> (8 * i)) & 0xff] >>> (8 * (BLOCK - i));
    }
    return carried;
  }

  /** Adds places that fit; the lowest byte is of the place whose last byte is the first here. */
  private void add(long fits, int at, int from, int to, Candidates into) {
    int first = at - (BLOCK - 1 - fingerprint.before);
    long rest = fits;
    while (rest != 0) {
      int shift = Long.numberOfTrailingZeros(rest) & ~7;
      int place = first + (shift >> 3);
      if (place >= from && place < to) {
        into.add(place, (int) (rest >>> shift) & 0xff);
      }
      rest &= ~(0xffL << shift);
    }
  }

  /** Adds odd characters among eight bytes beyond ASCII. */
  private void addOdd(long eight, int at, int from, int to, Candidates into) {
    long odd = fingerprint.oddCharacters.leads(eight);
    while (odd != 0) {
      int place = at + (Long.numberOfTrailingZeros(odd) >> 3);
      if (place >= from && place < to) {
        into.add(place, fingerprint.oddBuckets);
      }
      odd &= odd - 1;
    }
  }

  /** Pairs at bytes that begin a character of three bytes. */
  private void pairsAtLeads(byte[] bytes, int from, int to, Candidates into) {
    final Pairs of = fingerprint.pairs;
    final int[] places = into.pairs;
    int count = 0;
    for (int at = from; at < to; at += BLOCK) {
      long eight = (long) LONGS.get(bytes, at);
      long leads = eight & eight << 1 & eight << 2 & HIGH;
      while (leads != 0) {
        int place = at + (Long.numberOfTrailingZeros(leads) >> 3);
        places[count] = place;
        count += of.mayBe((long) LONGS.get(bytes, place));
        leads &= leads - 1;
      }
    }
    into.pairCount = count;
  }

  /** Pairs at all bytes beyond ASCII. */
  private void pairsAtHigh(byte[] bytes, int from, int to, Candidates into) {
    final Pairs of = fingerprint.pairs;
    final int[] places = into.pairs;
    int count = 0;
    for (int at = from; at < to; at += BLOCK) {
      long eight = (long) LONGS.get(bytes, at);
      if ((eight & HIGH) == 0) {
        continue;
      }
      long more = (long) LONGS.get(bytes, at + Integer.BYTES);
      for (int i = 0; i < Integer.BYTES; i++) {
        places[count] = at + i;
        count += of.mayBe(eight >>> (8 * i));
      }
      for (int i = 0; i < Integer.BYTES; i++) {
        places[count] = at + Integer.BYTES + i;
        count += of.mayBe(more >>> (8 * i));
      }
    }
    into.pairCount = count;
  }
}
