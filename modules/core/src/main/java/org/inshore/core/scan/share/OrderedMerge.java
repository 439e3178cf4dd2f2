package org.inshore.core.scan.share;

import java.util.ArrayDeque;
import java.util.Deque;
import org.inshore.core.slice.ChunkLog;
import org.inshore.engine.match.MatchSink;
import org.jspecify.annotations.Nullable;

/**
 * Has the chunks of one asset looked through, by others or here, and hands their matches on in the
 * order in which they were added. Belongs to the reading thread.
 */
final class OrderedMerge {
  private final ContentMatcher matcher;
  private final Helpers helpers;
  private final int mostAhead;
  private final @Nullable ChunkLog log;
  private final Deque<Chunk> chunks = new ArrayDeque<>();

  OrderedMerge(ContentMatcher matcher, WorkSharing sharing) {
    this.matcher = matcher;
    this.helpers = sharing.helpers();
    this.mostAhead = sharing.mostAhead();
    this.log = sharing.log();
  }

  /** Has a chunk looked through, by another if one is free. */
  void add(Chunk chunk, MatchSink sink) throws InterruptedException {
    makeRoom(sink);
    if (isKnown(chunk) || helpers.offer(chunk)) {
      chunks.add(chunk);
    } else {
      here(chunk, sink);
    }
  }

  /** Looks through a chunk before it returns. */
  void addHere(Chunk chunk, MatchSink sink) throws InterruptedException {
    makeRoom(sink);
    if (isKnown(chunk)) {
      chunks.add(chunk);
    } else {
      here(chunk, sink);
    }
  }

  /** Whether a scan that is resumed had looked through it. */
  private boolean isKnown(Chunk chunk) {
    if (log != null) {
      chunk.lookUp(log);
    }
    return chunk.isDone();
  }

  private void makeRoom(MatchSink sink) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    while (!chunks.isEmpty() && (chunks.element().isDone() || chunks.size() >= mostAhead)) {
      deliverFirst(sink);
    }
  }

  private void here(Chunk chunk, MatchSink sink) {
    if (chunks.isEmpty()) {
      chunk.now(matcher, sink);
    } else {
      chunk.with(matcher);
      chunks.add(chunk);
    }
  }

  /** Hands all matches on. */
  void drain(MatchSink sink) throws InterruptedException {
    while (!chunks.isEmpty()) {
      deliverFirst(sink);
    }
  }

  /** Whether all matches were handed on. */
  boolean isEmpty() {
    return chunks.isEmpty();
  }

  /** Gives up what was not handed on; tells how many bytes of text that is. */
  long discard() {
    long lost = 0;
    for (Chunk chunk : chunks) {
      chunk.cancel();
      lost += chunk.size();
    }
    chunks.clear();
    return lost;
  }

  /** Hands on what the first chunk holds; works on others rather than wait. */
  private void deliverFirst(MatchSink sink) throws InterruptedException {
    Chunk first = chunks.element();
    for (Chunk chunk : chunks) {
      if (first.isDone()) {
        break;
      }
      if (!chunk.isClaimed()) {
        chunk.with(matcher);
      }
    }
    first.deliver(sink);
    chunks.remove();
  }
}
