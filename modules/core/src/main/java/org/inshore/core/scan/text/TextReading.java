package org.inshore.core.scan.text;

import java.util.ArrayDeque;
import java.util.Deque;
import org.inshore.engine.Candidate;
import org.inshore.engine.Match;
import org.inshore.engine.MatchSink;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.Encoding;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the texts of one asset on its reading thread, long ones in parts and with free
 * hands. What is found is the same, and comes in the same order, as from the examiner alone.
 *
 * <p>The blocks of a text are gathered in a buffer. When that has a part and {@link
 * TextExaminer#reach} bytes more, the part is cut off at its last line end and given to whoever is
 * free, else looked through here. The next buffer begins with the bytes before the cut that bear on
 * what follows. A text in one block, or without line ends for a whole part, goes to the examiner as
 * it comes.
 */
public final class TextReading {
  private final TextExaminer examiner;
  private final Sharing sharing;
  private final boolean shares;
  private final int reach;

  /** Parts under way, in the order of the text. */
  private final Deque<Part> parts = new ArrayDeque<>();

  private @Nullable Gathered gathered;

  /** Of a text that goes to the examiner as it comes: the first line not looked through before. */
  private long fromLine;

  private long lost;

  /**
   * Makes a reading.
   *
   * @param examiner this thread's own
   */
  public TextReading(TextExaminer examiner, Sharing sharing) {
    this.examiner = examiner;
    this.sharing = sharing;
    this.shares = !sharing.hands().equals(Hands.NONE) && examiner.keepsToLines();
    this.reach = shares ? examiner.reach() : 0;
  }

  /** A text on the way: what is known of it and not yet cut off. */
  private static final class Gathered {
    private final Location location;
    private final Encoding encoding;
    private byte[] bytes;
    private int length;

    /** Where what was not yet cut off begins; before it is what bears on it. */
    private int from;

    /** The line there. */
    private long line;

    private boolean first = true;

    Gathered(Content.Text block, byte[] bytes) {
      this.location = block.location();
      this.encoding = block.encoding();
      this.line = block.firstLine();
      this.bytes = bytes;
    }

    Content.Text text(int start, int end, long firstLine, boolean more) {
      return new Content.Text(location, bytes, start, end, encoding, firstLine, more);
    }
  }

  /** Looks through a block of text, now or with blocks to come; all of it when it is the last. */
  public void text(Content.Text block, MatchSink sink) throws InterruptedException {
    try {
      if (block.firstLine() != 0) {
        finish(sink);
        fromLine = 0;
        if (shares && (block.more() || block.length() > sharing.partBytes())) {
          gathered = new Gathered(block, sharing.buffers().take(0));
        }
      }
      Gathered into = gathered;
      if (into != null && into.location.equals(block.location())) {
        gather(into, block, sink);
      } else {
        examiner.text(block, from(fromLine, sink));
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      discard();
      throw e;
    }
  }

  /** Ends a text of which no more will come, and looks through what is left of it. */
  public void end(MatchSink sink) throws InterruptedException {
    try {
      finish(sink);
    } catch (InterruptedException | RuntimeException | Error e) {
      discard();
      throw e;
    }
  }

  /** Gives up a text on the way: of what was not handed on nothing will be known. */
  public void discard() {
    Gathered left = gathered;
    gathered = null;
    if (left != null) {
      lost += left.length - left.from;
      sharing.buffers().give(left.bytes, left.length);
    }
    for (Part part : parts) {
      part.cancel();
      lost += part.size();
    }
    parts.clear();
  }

  /** How many bytes were given up since this was last asked. */
  public long lost() {
    long bytes = lost;
    lost = 0;
    return bytes;
  }

  private void finish(MatchSink sink) throws InterruptedException {
    Gathered last = gathered;
    if (last == null) {
      return;
    }
    if (last.first) {
      examiner.text(last.text(0, last.length, last.line, false), sink);
      gathered = null;
      sharing.buffers().give(last.bytes, last.length);
    } else {
      gathered = null;
      Content.Text rest = last.text(last.from, last.length, last.line, false);
      add(new Part(sharing.buffers(), rest, last.length), sink);
      drain(sink);
    }
  }

  private void gather(Gathered into, Content.Text block, MatchSink sink)
      throws InterruptedException {
    int at = block.from();
    while (at < block.to()) {
      int room = into.from + sharing.partBytes() + reach - into.length;
      int count = Math.min(room, block.to() - at);
      grow(into, into.length + count);
      System.arraycopy(block.bytes(), at, into.bytes, into.length, count);
      into.length += count;
      at += count;
      if (count == room && !cut(into, sink)) {
        inOrder(into, block, at, sink);
        return;
      }
    }
    if (!block.more()) {
      finish(sink);
    }
  }

  /** Makes room; the buffers have enough unless lines or the reach are very long. */
  private void grow(Gathered into, int least) {
    if (least > into.bytes.length) {
      byte[] larger = sharing.buffers().take(least);
      System.arraycopy(into.bytes, 0, larger, 0, into.length);
      sharing.buffers().give(into.bytes, into.length);
      into.bytes = larger;
    }
  }

  /** Cuts a part off and has it looked through; tells whether there was a line end to cut at. */
  private boolean cut(Gathered into, MatchSink sink) throws InterruptedException {
    int cut = LineEnds.afterLast(into.bytes, into.from, into.length - reach);
    if (cut < 0) {
      return false;
    }
    int keep = LineEnds.boundary(into.bytes, cut - reach);
    int kept = into.length - keep;
    byte[] next = sharing.buffers().take(cut - keep + sharing.partBytes() + reach);
    System.arraycopy(into.bytes, keep, next, 0, kept);
    long lines = LineEnds.count(into.bytes, into.from, cut);
    Part part =
        new Part(sharing.buffers(), into.text(into.from, cut, into.line, true), into.length);
    into.bytes = next;
    into.length = kept;
    into.from = cut - keep;
    into.line += lines;
    into.first = false;
    add(part, sink);
    return true;
  }

  /** Has a part looked through, by another or here. */
  private void add(Part part, MatchSink sink) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    while (!parts.isEmpty() && (parts.peek().isDone() || parts.size() >= sharing.mostAhead())) {
      deliverFirst(sink);
    }
    if (sharing.hands().offer(part)) {
      parts.add(part);
    } else if (parts.isEmpty()) {
      part.now(examiner, sink);
    } else {
      part.with(examiner);
      parts.add(part);
    }
  }

  private void drain(MatchSink sink) throws InterruptedException {
    while (!parts.isEmpty()) {
      deliverFirst(sink);
    }
  }

  /** Hands on what the first part holds; works on others rather than wait. */
  private void deliverFirst(MatchSink sink) throws InterruptedException {
    Part first = parts.element();
    for (Part part : parts) {
      if (first.isDone()) {
        break;
      }
      if (!part.isClaimed()) {
        part.with(examiner);
      }
    }
    first.deliver(sink);
    parts.remove();
  }

  /**
   * Goes on without parts: a line may be longer than one, and must not be cut. The buffer is cut
   * where the block begins, since it may end inside a character.
   *
   * @param at how far the block was taken into the buffer
   */
  private void inOrder(Gathered into, Content.Text block, int at, MatchSink sink)
      throws InterruptedException {
    drain(sink);
    gathered = null;
    fromLine = into.line;
    MatchSink rest = from(fromLine, sink);
    int older = into.length - Math.min(into.length, at - block.from());
    long line = into.line - LineEnds.count(into.bytes, 0, into.from);
    if (older > 0) {
      examiner.text(into.text(0, older, line, true), rest);
    }
    examiner.text(
        new Content.Text(
            block.location(),
            block.bytes(),
            at - (into.length - older),
            block.to(),
            block.encoding(),
            older > 0 ? 0 : line,
            block.more()),
        rest);
    sharing.buffers().give(into.bytes, into.length);
  }

  /** Leaves out what lies before a line; no value lies across a line end. */
  private static MatchSink from(long line, MatchSink sink) {
    if (line == 0) {
      return sink;
    }
    return new MatchSink() {
      @Override
      public void match(Match match) {
        if (match.record() >= line) {
          sink.match(match);
        }
      }

      @Override
      public void candidate(Candidate candidate) {
        sink.candidate(candidate);
      }
    };
  }
}
