package org.inshore.core.scan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inshore.engine.Match;
import org.inshore.engine.MatchSink;
import org.inshore.spi.scan.Content;
import org.jspecify.annotations.Nullable;

/** A part of a text, with an array of its own, that one thread or another looks through. */
final class Part implements Hands.Work {
  private final Buffers buffers;
  private final int visibleTo;
  private final int size;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);
  private Content.@Nullable Text text;
  private List<Match> matches = List.of();
  private @Nullable Throwable failure;

  /**
   * Makes a part.
   *
   * @param text its bytes and line; the array goes back to the buffers when it was looked through
   * @param visibleTo where the array's content ends; it begins at 0
   */
  Part(Buffers buffers, Content.Text text, int visibleTo) {
    this.buffers = buffers;
    this.text = text;
    this.visibleTo = visibleTo;
    this.size = text.length();
  }

  @Override
  public boolean with(TextExaminer examiner) {
    if (!claimed.compareAndSet(false, true)) {
      return true;
    }
    List<Match> found = new ArrayList<>();
    try {
      examine(examiner, found::add);
      matches = found;
      return true;
    } catch (Throwable e) {
      // Thrown again where the text is read: there it costs that asset only.
      failure = e;
      return e instanceof Exception;
    } finally {
      done.countDown();
    }
  }

  /** Does it at once, for a sink; only before anybody else was offered it. */
  void now(TextExaminer examiner, MatchSink sink) {
    claimed.set(true);
    examine(examiner, sink);
  }

  /** Takes it back if nobody has begun; then nobody will. */
  void cancel() {
    if (claimed.compareAndSet(false, true)) {
      giveBack();
    }
  }

  /** How many bytes it has. */
  int size() {
    return size;
  }

  boolean isDone() {
    return done.getCount() == 0;
  }

  boolean isClaimed() {
    return claimed.get();
  }

  /** Waits until it is done and hands its matches on. */
  void deliver(MatchSink sink) throws InterruptedException {
    done.await();
    switch (failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
    List<Match> found = matches;
    matches = List.of();
    for (Match match : found) {
      sink.match(match);
    }
  }

  private void examine(TextExaminer examiner, MatchSink sink) {
    try {
      Content.Text part = text;
      if (part != null) {
        examiner.part(part, 0, visibleTo, sink);
      }
    } finally {
      giveBack();
    }
  }

  private void giveBack() {
    Content.Text part = text;
    text = null;
    if (part != null) {
      buffers.give(part.bytes(), visibleTo);
    }
  }
}
