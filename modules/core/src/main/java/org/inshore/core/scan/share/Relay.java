package org.inshore.core.scan.share;

import java.util.ArrayDeque;
import java.util.Deque;
import org.inshore.engine.match.MatchSink;

/**
 * Has the pieces of one asset looked through, by others or here, and hands their matches on in the
 * order in which they were added. Belongs to the reading thread.
 */
final class Relay {
  private final Examiner examiner;
  private final Hands hands;
  private final int mostAhead;
  private final Deque<Piece> pieces = new ArrayDeque<>();

  Relay(Examiner examiner, Sharing sharing) {
    this.examiner = examiner;
    this.hands = sharing.hands();
    this.mostAhead = sharing.mostAhead();
  }

  /** Has a piece looked through, by another if one is free. */
  void add(Piece piece, MatchSink sink) throws InterruptedException {
    makeRoom(sink);
    if (hands.offer(piece)) {
      pieces.add(piece);
    } else {
      here(piece, sink);
    }
  }

  /** Looks through a piece before it returns. */
  void addHere(Piece piece, MatchSink sink) throws InterruptedException {
    makeRoom(sink);
    here(piece, sink);
  }

  private void makeRoom(MatchSink sink) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    while (!pieces.isEmpty() && (pieces.element().isDone() || pieces.size() >= mostAhead)) {
      deliverFirst(sink);
    }
  }

  private void here(Piece piece, MatchSink sink) {
    if (pieces.isEmpty()) {
      piece.now(examiner, sink);
    } else {
      piece.with(examiner);
      pieces.add(piece);
    }
  }

  /** Hands all matches on. */
  void drain(MatchSink sink) throws InterruptedException {
    while (!pieces.isEmpty()) {
      deliverFirst(sink);
    }
  }

  /** Whether all matches were handed on. */
  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Gives up what was not handed on; tells how many bytes of text that is. */
  long discard() {
    long lost = 0;
    for (Piece piece : pieces) {
      piece.cancel();
      lost += piece.size();
    }
    pieces.clear();
    return lost;
  }

  /** Hands on what the first piece holds; works on others rather than wait. */
  private void deliverFirst(MatchSink sink) throws InterruptedException {
    Piece first = pieces.element();
    for (Piece piece : pieces) {
      if (first.isDone()) {
        break;
      }
      if (!piece.isClaimed()) {
        piece.with(examiner);
      }
    }
    first.deliver(sink);
    pieces.remove();
  }
}
