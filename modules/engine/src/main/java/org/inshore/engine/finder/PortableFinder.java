package org.inshore.engine.finder;

/**
 * Looks at one byte after the other: a shift, a look-up and an or for each ("shift-or"). Two
 * cursors, since one would wait for itself; nothing is branched on.
 */
final class PortableFinder extends Finder {
  private static final int NEXT = Fingerprint.BUCKETS;
  private static final int LAST = Long.SIZE - Fingerprint.BUCKETS;
  private static final int NONE = 0xff;

  private int[] places = new int[0];
  private byte[] buckets = new byte[0];

  PortableFinder(Fingerprint fingerprint) {
    super(fingerprint);
  }

  @Override
  int candidates(byte[] bytes, int from, int to) {
    int half = (to - from + 1) / 2;
    if (places.length < 2 * half + 2) {
      places = new int[2 * half + 2];
      buckets = new byte[2 * half + 2];
    }
    // A byte is the last of those that decide about a place before it.
    int begin = from + Fingerprint.LENGTH - 1 - fingerprint.before;
    long two = two(bytes, begin, begin + half, to - from - half, half + 1);
    int first = (int) two;
    int second = (int) (two >>> Integer.SIZE);
    System.arraycopy(places, half + 1, places, first, second);
    System.arraycopy(buckets, half + 1, buckets, first, second);
    return first + second;
  }

  private long two(byte[] bytes, int first, int second, int length, int room) {
    final long[] misfits = fingerprint.misfits;
    final int[] places = this.places;
    final byte[] buckets = this.buckets;
    final int back = Fingerprint.LENGTH - 1 - fingerprint.before;
    long a = warmUp(bytes, first);
    long b = warmUp(bytes, second);
    int foundA = 0;
    int foundB = room;
    for (int i = 0; i < length; i++) {
      a = a << NEXT | misfits[bytes[first + i] & 0xff];
      b = b << NEXT | misfits[bytes[second + i] & 0xff];
      int fitsA = (int) (a >>> LAST) ^ NONE;
      int fitsB = (int) (b >>> LAST) ^ NONE;
      places[foundA] = first + i - back;
      buckets[foundA] = (byte) fitsA;
      foundA += -fitsA >>> 31;
      places[foundB] = second + i - back;
      buckets[foundB] = (byte) fitsB;
      foundB += -fitsB >>> 31;
    }
    if (first + length < second) { // the first half has one more
      a = a << NEXT | misfits[bytes[first + length] & 0xff];
      int fits = (int) (a >>> LAST) ^ NONE;
      if (fits != 0) {
        places[foundA] = first + length - back;
        buckets[foundA++] = (byte) fits;
      }
    }
    return (long) (foundB - room) << Integer.SIZE | foundA;
  }

  /** The state after the bytes before a place. */
  private long warmUp(byte[] bytes, int at) {
    long state = 0;
    for (int i = at - Fingerprint.LENGTH + 1; i < at; i++) {
      state = state << NEXT | fingerprint.misfits[bytes[i] & 0xff];
    }
    return state;
  }

  @Override
  int[] candidatePlaces() {
    return places;
  }

  @Override
  byte[] candidateBuckets() {
    return buckets;
  }
}
