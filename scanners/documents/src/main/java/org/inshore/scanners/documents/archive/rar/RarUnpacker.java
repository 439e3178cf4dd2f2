package org.inshore.scanners.documents.archive.rar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.inshore.scanners.documents.guard.RefilledStream;

/**
 * Unpacker of the entries of an archive, one after the other: a window that lasts over those that
 * are packed together, the distances of the last four matches, and filters at the way out.
 */
abstract class RarUnpacker {
  private static final int PIECE = 1 << 15;
  private static final int MOST_FILTERS = 8192;

  /** So much a filter changes at once, and so far ahead it is told, at most. */
  private static final int MOST_FILTERED = 1 << 22;

  /** The least window, in which the longest filter has room. */
  static final int LEAST_WINDOW = 2 * MOST_FILTERED;

  private static final int LAST_DISTANCES = 4;

  final RarWindow window;
  private final long[] lastDistances = new long[LAST_DISTANCES];
  private int lastLength;
  private final Deque<RarFilter> filters = new ArrayDeque<>();

  RarUnpacker(RarWindow window) {
    this.window = window;
  }

  /** Whether an entry is packed so, and its window is not larger. */
  abstract boolean fits(RarEntry entry);

  /** Begins an entry. */
  abstract void begin(InputStream packed, boolean isSolid) throws IOException;

  /**
   * Unpacks a literal or a match.
   *
   * @return false if the entry has no more
   */
  abstract boolean step() throws IOException;

  /** Takes what stands behind the last byte of an entry. */
  void finish() throws IOException {}

  final void forget() {
    Arrays.fill(lastDistances, 0);
    lastLength = 0;
    window.clear();
  }

  final void filter(RarFilter filter) throws IOException {
    RarFilter last = filters.peekLast();
    // What was changed twice is changed back twice.
    boolean follows =
        last == null
            || filter.from() >= last.from() + last.length()
            || (filter.from() == last.from() && filter.length() == last.length());
    if (filters.size() >= MOST_FILTERS
        || !follows
        || filter.from() - window.at() > MOST_FILTERED
        || filter.length() > MOST_FILTERED) {
      throw new IOException();
    }
    filters.add(filter);
  }

  /** Copies what stands as far back as one of the last matches, which is the last one then. */
  final void repeat(int number, int length) throws IOException {
    long distance = lastDistances[number];
    System.arraycopy(lastDistances, 0, lastDistances, 1, number);
    match(distance, length);
  }

  /** Copies what stands as far back as the last match, and as much. */
  final void again() throws IOException {
    if (lastLength > 0) {
      window.copy(lastDistances[0], lastLength);
    }
  }

  /** Copies what stands at a distance that is new. */
  final void fresh(long distance, int length) throws IOException {
    System.arraycopy(lastDistances, 0, lastDistances, 1, LAST_DISTANCES - 1);
    match(distance, length);
  }

  private void match(long distance, int length) throws IOException {
    lastDistances[0] = distance;
    lastLength = length;
    window.copy(distance, length);
  }

  /**
   * The stream of an entry.
   *
   * @param size how much it becomes; -1 if that is not known
   */
  final InputStream open(InputStream packed, long size, boolean isSolid) throws IOException {
    filters.clear();
    begin(packed, isSolid);
    return new Entry(size);
  }

  private final class Entry extends RefilledStream {
    private final boolean isKnown;
    private final long end;
    private final long begin = window.at();
    private long at = begin;
    private boolean ended;

    Entry(long size) {
      isKnown = size >= 0;
      end = size < 0 || size > Long.MAX_VALUE - begin ? Long.MAX_VALUE : begin + size;
    }

    @Override
    protected boolean refill() throws IOException {
      if (at == end) {
        if (!ended && isKnown) {
          ended = true;
          finish();
        }
        return false;
      }
      unpack(until());
      // What was unpacked just now may have told of a filter.
      long until = until();
      unpack(until);
      int count = (int) (Math.min(window.at(), Math.min(until, end)) - at);
      if (count == 0 && isKnown) {
        throw new EOFException();
      }
      byte[] part = window.part(at, count);
      RarFilter filter = filters.peek();
      for (; filter != null && filter.from() == at && count > 0; filter = filters.peek()) {
        filters.remove();
        part = count == filter.length() ? filter.undo(part, at - begin) : part;
      }
      at += count;
      give(part, count);
      return count > 0;
    }

    /** Where what is handed on next ends: before a filter, or behind what one has changed. */
    private long until() {
      RarFilter filter = filters.peek();
      if (filter == null) {
        return at + PIECE;
      }
      return filter.from() == at ? at + filter.length() : Math.min(at + PIECE, filter.from());
    }

    private void unpack(long until) throws IOException {
      while (!ended && window.at() < until && window.at() < end) {
        ended = !step();
      }
    }
  }
}
