package org.inshore.core.scan.share;

import java.util.List;
import org.inshore.engine.match.Candidate;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the texts of one asset on its reading thread, long ones in parts.
 *
 * <p>The blocks of a text are gathered in a buffer. When that has a part and {@link
 * ContentMatcher#reach} bytes more, the part is cut off at its last line end and given to the
 * relay. The next buffer begins with the bytes before the cut that bear on what follows. A short
 * text in one block, or one without line ends for a whole part, goes to the matcher as it comes.
 */
final class TextReading {
  private final ContentMatcher matcher;
  private final WorkSharing sharing;
  private final OrderedMerge merge;
  private final boolean shares;
  private final int reach;

  private @Nullable Gathered gathered;

  /** Of a text that goes to the matcher as it comes: the first line not looked through before. */
  private long fromLine;

  TextReading(ContentMatcher matcher, WorkSharing sharing, OrderedMerge merge) {
    this.matcher = matcher;
    this.sharing = sharing;
    this.merge = merge;
    this.shares = !sharing.helpers().equals(Helpers.NONE) && matcher.keepsToLines();
    this.reach = shares ? matcher.reach() : 0;
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
  void text(Content.Text block, MatchSink sink) throws InterruptedException {
    if (block.firstLine() != 0) {
      end(sink);
      fromLine = 0;
      if (shares && (block.more() || block.length() > sharing.partBytes())) {
        gathered = new Gathered(block, sharing.buffers().take(0));
      }
    }
    Gathered into = gathered;
    if (into != null && into.location.equals(block.location())) {
      gather(into, block, sink);
    } else {
      matcher.text(block, from(fromLine, sink));
    }
  }

  /** Whether a text was begun of which more may come. */
  boolean isUnderWay() {
    return gathered != null;
  }

  /** Ends a text of which no more will come, and looks through what is left of it. */
  void end(MatchSink sink) throws InterruptedException {
    Gathered last = gathered;
    if (last == null) {
      matcher.end(sink);
      return;
    }
    if (last.first) {
      matcher.text(last.text(0, last.length, last.line, false), sink);
      gathered = null;
      sharing.buffers().give(last.bytes, last.length);
    } else {
      gathered = null;
      merge.add(part(last.text(last.from, last.length, last.line, false), last.length), sink);
      merge.drain(sink);
    }
  }

  /** Gives up a text on the way; tells how many of its bytes were not given to the relay. */
  long discard() {
    Gathered left = gathered;
    gathered = null;
    if (left == null) {
      return matcher.discard();
    }
    sharing.buffers().give(left.bytes, left.length);
    return (long) left.length - left.from;
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
      end(sink);
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
    Chunk part = part(into.text(into.from, cut, into.line, true), into.length);
    into.bytes = next;
    into.length = kept;
    into.from = cut - keep;
    into.line += lines;
    into.first = false;
    merge.add(part, sink);
    return true;
  }

  private Chunk part(Content.Text text, int visibleTo) {
    return new Chunk(new Part(text, visibleTo, sharing.buffers()), text.length(), () -> {});
  }

  /** A part of a text in an array of its own. */
  private record Part(Content.Text text, int visibleTo, Buffers buffers) implements Chunk.Content {
    @Override
    public void examine(ContentMatcher matcher, MatchSink sink) {
      matcher.part(text, 0, visibleTo, sink);
    }

    @Override
    public void giveBack() {
      buffers.give(text.bytes(), visibleTo);
    }
  }

  /**
   * Goes on without parts: a line may be longer than one, and must not be cut. The buffer is cut
   * where the block begins, since it may end inside a character.
   *
   * @param at how far the block was taken into the buffer
   */
  private void inOrder(Gathered into, Content.Text block, int at, MatchSink sink)
      throws InterruptedException {
    merge.drain(sink);
    gathered = null;
    fromLine = into.line;
    MatchSink rest = from(fromLine, sink);
    int older = into.length - Math.min(into.length, at - block.from());
    long line = into.line - LineEnds.count(into.bytes, 0, into.from);
    if (older > 0) {
      matcher.text(into.text(0, older, line, true), rest);
    }
    matcher.text(
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
      public void masked(Place text, List<MaskedValues> values) {
        sink.masked(text, values.stream().map(each -> each.from(line)).toList());
      }

      @Override
      public void trials(Trials trials) {
        sink.trials(trials); // a value counts once, however often it is seen
      }

      @Override
      public void candidate(Candidate candidate) {
        sink.candidate(candidate);
      }
    };
  }
}
