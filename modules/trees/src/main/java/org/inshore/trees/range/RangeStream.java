package org.inshore.trees.range;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import org.inshore.spi.scan.ReadException;
import org.inshore.spi.scan.ScanException;

/**
 * A stream over ranges that are asked for ahead: one at first, twice as many after each that is
 * read to its end, so whoever reads on waits for no round trip and whoever looks at a head asks for
 * little more. Skipping asks for nothing.
 */
public class RangeStream extends InputStream {
  private static final int MAX_AHEAD = 8;

  /** After a range that takes longer no more than the next one is asked for. */
  private static final long SLOW = Duration.ofSeconds(2).toNanos();

  /** The first range is no longer: many only look at the head. */
  private static final int HEAD = 1 << 16;

  private final Ranges content;
  private final Requests requests;
  private final long size;
  private final int range;
  private final Deque<Asked> ahead = new ArrayDeque<>();

  /** Arrays of ranges that were read to their end, for the next ones: new ones are costly. */
  private final Deque<byte[]> free = new ArrayDeque<>();

  private byte[] current = new byte[0];
  private int end;
  private int at;

  /** Position of the first byte after {@link #current}. */
  private long position;

  /** Position from which nothing was asked for yet. */
  private long asked;

  private int window = 1;
  private boolean isSlow;

  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  private record Asked(Future<Integer> answer, byte[] bytes, int length) {}

  /**
   * Begins at the first byte.
   *
   * @param size where reading ends, whatever has grown meanwhile
   * @param range bytes of a request
   */
  public RangeStream(Ranges content, Requests requests, long size, int range) {
    this.content = content;
    this.requests = requests;
    this.size = size;
    this.range = range;
  }

  @Override
  public int read() throws IOException {
    return isOver() ? -1 : current[at++] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isOver()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(current, at, buffer, offset, count);
    at += count;
    return count;
  }

  @Override
  public int available() {
    return end - at;
  }

  @Override
  public long skip(long count) {
    int here = end - at;
    if (count <= here) {
      at += (int) Math.max(0, count);
      return Math.max(0, count);
    }
    long from = position - here;
    long to = Math.min(size, from + count);
    used();
    if (to >= asked) {
      drop();
      asked = to;
      position = to;
    }
    // What was asked for is on its way: whole ranges of it are passed over.
    while (!ahead.isEmpty() && position + ahead.getFirst().length() <= to) {
      Asked passed = ahead.removeFirst();
      passed.answer().cancel(true);
      position += passed.length();
    }
    return position - from;
  }

  private boolean isOver() throws IOException {
    if (at < end) {
      return false;
    }
    while (ahead.size() < window && asked < size) {
      int length =
          (int) Math.min(asked == 0 || isSlow ? Math.min(range, HEAD) : range, size - asked);
      ahead.add(ask(asked, length));
      asked += length;
    }
    Asked next = ahead.poll();
    if (next == null) {
      return true;
    }
    try {
      long begun = System.nanoTime();
      int count = Requests.await(next.answer());
      used();
      current = next.bytes();
      end = count;
      isSlow = System.nanoTime() - begun > SLOW;
    } catch (ScanException e) {
      failed(e);
      throw new ReadException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    position += end;
    window = isSlow ? 1 : Math.min(MAX_AHEAD, window * 2);
    if (end < next.length()) {
      // It has become shorter.
      drop();
      asked = size;
    }
    return end == 0;
  }

  /** Hears why a range could not be read. */
  protected void failed(ScanException reason) {}

  private Asked ask(long from, int length) {
    byte[] known = free.poll();
    byte[] bytes = known == null || known.length < length ? new byte[length] : known;
    return new Asked(requests.submit(() -> content.fill(from, bytes, length)), bytes, length);
  }

  /** Leaves what was read, whose array is used again. */
  private void used() {
    if (current.length > 0) {
      free.add(current);
    }
    current = new byte[0];
    end = 0;
    at = 0;
  }

  private void drop() {
    ahead.forEach(each -> each.answer().cancel(true));
    ahead.clear();
  }

  @Override
  public void close() {
    drop();
    asked = size;
    used();
    free.clear();
  }
}
