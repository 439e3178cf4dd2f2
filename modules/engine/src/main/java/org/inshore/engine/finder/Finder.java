package org.inshore.engine.finder;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the places that fit a fingerprint. Belongs to one thread; the places of the last stretch
 * stay until the next is looked through.
 */
public final class Finder {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** How much may be read before and after a stretch. */
  static final int ROOM = 192;

  /** Stretches are cut so that what is kept of each place fits a cache. */
  private static final int MAX = 1 << 13;

  private final Fingerprint fingerprint;
  private final Sieve sieve;
  private final Candidates candidates = new Candidates();

  /** By place found: where it is. */
  private int[] places = new int[1 << 10];

  /** By place found: what to try there. */
  private long[] targets = new long[1 << 10];

  private int count;
  private byte[] edge = new byte[0];

  Finder(Fingerprint fingerprint, Sieve sieve) {
    this.fingerprint = fingerprint;
    this.sieve = sieve;
  }

  /**
   * Looks through a stretch. Bytes on both sides are taken into account; a line end stands where
   * the array ends.
   */
  public void find(byte[] bytes, int from, int to) {
    count = 0;
    int first = Math.min(to, Math.max(from, ROOM));
    int last = Math.max(first, Math.min(to, bytes.length - ROOM));
    edge(bytes, from, first);
    for (int at = first; at < last; at += MAX) {
      look(bytes, at, Math.min(last, at + MAX), 0);
    }
    edge(bytes, last, to);
    Arrays.fill(edge, (byte) '\n');
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
    sieve.sift(bytes, from, to + fingerprint.room(), candidates);
    int most = count + candidates.plainCount * (fingerprint.room() + 1) + candidates.pairCount;
    if (most > places.length) {
      places = Arrays.copyOf(places, 2 * most);
      targets = Arrays.copyOf(targets, places.length);
    }
    take(bytes, from, to, moved);
  }

  /** Takes the candidates at which there is something to try, those of both lists in order. */
  private void take(byte[] bytes, int from, int to, int moved) {
    Candidates of = candidates;
    int pair = 0;
    for (int i = 0; i < of.plainCount; i++) {
      int place = of.plain[i];
      int fits = of.buckets[i] & 0xff;
      long all = 0;
      if ((fits & fingerprint.oddBuckets) != 0) {
        takeOdd(bytes, place, from, to, moved);
        fits &= ~fingerprint.oddBuckets;
      }
      if (fits != 0 && place < to) {
        all = fingerprint.plain.targets(bytes, place - fingerprint.before);
      }
      if (all != 0) {
        while (pair < of.pairCount && of.pairs[pair] <= place) {
          takePair(bytes, of.pairs[pair++], to, moved);
        }
        take(place + moved, all);
      }
    }
    while (pair < of.pairCount) {
      takePair(bytes, of.pairs[pair++], to, moved);
    }
  }

  private void takePair(byte[] bytes, int place, int to, int moved) {
    if (place < to) {
      take(place + moved, fingerprint.pairs.targets((long) LONGS.get(bytes, place)));
    }
  }

  /** Takes the places at which a value may start that has an odd character at a place. */
  private void takeOdd(byte[] bytes, int odd, int from, int to, int moved) {
    if (!fingerprint.oddCharacters.mayBe((long) LONGS.get(bytes, odd))) {
      return;
    }
    for (int before = fingerprint.room() - 1; before >= 0; before--) {
      int place = odd - before;
      if (place >= from && place < to) {
        FineBuckets of = fingerprint.odd[before];
        take(place + moved, of.targets(bytes, place - fingerprint.before));
      }
    }
  }

  private void take(int place, long all) {
    if (all != 0) {
      places[count] = place;
      targets[count++] = all;
    }
  }

  /** How many places were found. */
  public int count() {
    return count;
  }

  /** Where one is. */
  public int place(int index) {
    return places[index];
  }

  /** What to try there: a bit for each target. */
  public long targets(int index) {
    return targets[index];
  }
}
