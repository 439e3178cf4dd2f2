package org.inshore.engine.finder;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the places that fit a fingerprint. Belongs to one thread; the places of the last stretch
 * stay until the next is looked through.
 */
public abstract class Finder {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** How much may be read before and after a stretch. */
  static final int ROOM = 192;

  /** Stretches are cut so that what is kept of each place fits a cache. */
  private static final int MOST = 1 << 15;

  final Fingerprint fingerprint;

  /** By place found, in order: where it is. */
  private int[] places = new int[1 << 10];

  /** By place found: what to try there. */
  private long[] targets = new long[1 << 10];

  private int count;
  private byte[] edge = new byte[0];

  Finder(Fingerprint fingerprint) {
    this.fingerprint = fingerprint;
  }

  /**
   * Looks through a stretch. Bytes on both sides are taken into account; a line end stands where
   * the array ends.
   */
  public final void find(byte[] bytes, int from, int to) {
    count = 0;
    int first = Math.min(to, Math.max(from, ROOM));
    int last = Math.max(first, Math.min(to, bytes.length - ROOM));
    edge(bytes, from, first);
    for (int at = first; at < last; at += MOST) {
      look(bytes, at, Math.min(last, at + MOST), 0);
    }
    edge(bytes, last, to);
    if (edge.length > 0) {
      Arrays.fill(edge, (byte) '\n');
    }
  }

  /** Looks through bytes that are too near to an end of the array. */
  private void edge(byte[] bytes, int from, int to) {
    if (from >= to) {
      return;
    }
    int length = to - from;
    if (edge.length < length + 2 * ROOM) {
      edge = new byte[length + 2 * ROOM];
    }
    Arrays.fill(edge, (byte) '\n');
    int before = Math.min(ROOM, from);
    int after = Math.min(ROOM, bytes.length - to);
    System.arraycopy(bytes, from - before, edge, ROOM - before, before + length + after);
    look(edge, ROOM, ROOM + length, from - ROOM);
  }

  /** Looks through a stretch, and a bit further for what is odd in values that start in it. */
  private void look(byte[] bytes, int from, int to, int moved) {
    int candidates = sift(bytes, candidates(bytes, from, to + fingerprint.room()));
    int most = count + candidates * fingerprint.room();
    if (most > places.length) {
      places = Arrays.copyOf(places, 2 * most);
      targets = Arrays.copyOf(targets, places.length);
    }
    take(bytes, candidates, from, to, moved);
  }

  /**
   * Drops candidates that must be a pair of characters and cannot be one. Nothing is branched on.
   */
  private int sift(byte[] bytes, int candidates) {
    int[] candidatePlaces = candidatePlaces();
    byte[] candidateBuckets = candidateBuckets();
    int pairBuckets = fingerprint.pairBuckets;
    Pairs pairs = fingerprint.pairs;
    int kept = 0;
    for (int i = 0; i < candidates; i++) {
      int place = candidatePlaces[i];
      int fits = candidateBuckets[i] & 0xff;
      fits &= ~(pairBuckets & (pairs.mayBe((long) LONGS.get(bytes, place)) - 1));
      candidatePlaces[kept] = place;
      candidateBuckets[kept] = (byte) fits;
      kept += -fits >>> 31;
    }
    return kept;
  }

  /** Takes the candidates at which there is something to try. */
  private void take(byte[] bytes, int candidates, int from, int to, int moved) {
    Fingerprint of = fingerprint;
    int[] candidatePlaces = candidatePlaces();
    byte[] candidateBuckets = candidateBuckets();
    for (int i = 0; i < candidates; i++) {
      int place = candidatePlaces[i];
      int fits = candidateBuckets[i] & 0xff;
      if ((fits & of.oddBuckets) != 0) {
        takeOdd(bytes, place, from, to, moved);
      }
      if (place < to) {
        long all = (fits & of.plainBuckets) != 0 ? of.plain.targets(bytes, place - of.before) : 0;
        if ((fits & of.pairBuckets) != 0) {
          all |= of.pairs.targets((long) LONGS.get(bytes, place));
        }
        take(place + moved, all);
      }
    }
  }

  /** Takes the places at which a value may start that has an odd character at a place. */
  private void takeOdd(byte[] bytes, int odd, int from, int to, int moved) {
    int room = fingerprint.room();
    for (int before = room - 1; before >= 0; before--) {
      int place = odd - before;
      if (place >= from && place < to) {
        take(place + moved, fingerprint.odd[before].targets(bytes, place - fingerprint.before));
      }
    }
  }

  private void take(int place, long all) {
    if (all != 0) {
      places[count] = place;
      targets[count++] = all;
    }
  }

  /** Finds the places of a stretch that fit some bucket; tells how many. */
  abstract int candidates(byte[] bytes, int from, int to);

  /** Where they are, in order. */
  abstract int[] candidatePlaces();

  /** The buckets they fit. */
  abstract byte[] candidateBuckets();

  /** How many places were found. */
  public final int count() {
    return count;
  }

  /** Where one is. */
  public final int place(int index) {
    return places[index];
  }

  /** What to try there: a bit for each target. */
  public final long targets(int index) {
    return targets[index];
  }
}
