package org.inshore.trees.range;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.inshore.spi.content.RangeReader;
import org.inshore.spi.scan.ReadException;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reader of ranges of a file on a server: those that are expected are asked for at once, several at
 * the same time, so a reader waits for few round trips.
 */
final class TreeRanges implements RangeReader {
  /** Bytes that come in the time of a round trip. */
  private static final int GAP = 1 << 17;

  private final Ranges content;
  private final Requests requests;
  private final long size;
  private final Consumer<ScanException> failed;
  private final Deque<Asked> ahead = new ArrayDeque<>();

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Asked(long position, byte[] bytes, Future<Integer> answer) {
    boolean holds(long place) {
      return place >= position && place < position + bytes.length;
    }
  }

  /**
   * Opens ranges of what is read.
   *
   * @param size where reading ends, whatever has grown meanwhile
   * @param failed hears why a range could not be read
   */
  TreeRanges(Ranges content, Requests requests, long size, Consumer<ScanException> failed) {
    this.content = content;
    this.requests = requests;
    this.size = size;
    this.failed = failed;
  }

  @Override
  public int gap() {
    return GAP;
  }

  @Override
  public void expect(long position, int length) {
    if (position < size) {
      ahead.add(ask(position, length));
    }
  }

  private Asked ask(long position, int length) {
    byte[] bytes = new byte[(int) Math.min(length, size - position)];
    return new Asked(position, bytes, requests.submit(() -> content.fill(position, bytes)));
  }

  @Override
  public int read(long position, byte[] to, int offset, int length) throws IOException {
    if (position >= size) {
      return -1;
    }
    while (!ahead.isEmpty()
        && ahead.getFirst().position() + ahead.getFirst().bytes().length <= position) {
      ahead.removeFirst().answer().cancel(true);
    }
    @Nullable Asked next = ahead.peekFirst();
    Asked from = next != null && next.holds(position) ? next : ask(position, length);
    int begin = (int) (position - from.position());
    int count = Math.min(length, await(from.answer()) - begin);
    if (count <= 0) {
      return -1; // it has become shorter
    }
    System.arraycopy(from.bytes(), begin, to, offset, count);
    return count;
  }

  private int await(Future<Integer> answer) throws IOException {
    try {
      return Requests.await(answer);
    } catch (ScanException e) {
      failed.accept(e);
      throw new ReadException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() {
    ahead.forEach(each -> each.answer().cancel(true));
    ahead.clear();
  }
}
