package org.inshore.core.scan.share;

import org.inshore.engine.match.MatchSink;
import org.inshore.spi.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the texts and rows of one asset on its reading thread, large ones in chunks and
 * with free hands. What is found is the same, and comes in the same order, as from the matcher
 * alone; only later.
 */
public final class ContentReading {
  private final MatchSink sink;
  private final OrderedMerge merge;
  private final TextReading texts;
  private final RowsReading rows;
  private long lost;

  /** What broke a chunk, until that was told at the end: a producer might swallow it before. */
  private @Nullable Throwable broken;

  /**
   * Makes a reading.
   *
   * @param matcher this thread's own
   * @param sink takes what is found, on this thread
   */
  public ContentReading(ContentMatcher matcher, WorkSharing sharing, MatchSink sink) {
    this.sink = sink;
    this.merge = new OrderedMerge(matcher, sharing);
    this.texts = new TextReading(matcher, sharing, merge);
    this.rows = new RowsReading(sharing, merge);
  }

  /** A step that may be interrupted. */
  private interface Step {
    void take() throws InterruptedException;
  }

  /** Looks through a block of text, now or with blocks to come; all of it when it is the last. */
  public void text(Content.Text block) throws InterruptedException {
    orDiscard(
        () -> {
          if (!texts.isUnderWay()) {
            merge.drain(sink);
          }
          texts.text(block, sink);
        });
  }

  /**
   * Looks through rows, now or soon.
   *
   * @param delivered what is to be done when their matches were handed on
   */
  public void rows(Content.Rows batch, Runnable delivered) throws InterruptedException {
    orDiscard(() -> rows.rows(batch, sink, delivered));
  }

  /**
   * Looks through all that was taken in; ends a text of which no more will come. What an matcher
   * threw since the last end is thrown again.
   */
  public void end() throws InterruptedException {
    Throwable before = broken;
    broken = null;
    switch (before) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
    orDiscard(
        () -> {
          texts.end(sink);
          merge.drain(sink);
        });
  }

  /** Gives up what was not yet handed on; tells whether there was any. */
  public boolean discard() {
    boolean any = texts.isUnderWay() || !merge.isEmpty() || broken != null;
    broken = null;
    lost += texts.discard() + merge.discard();
    return any;
  }

  /** How many bytes of text were given up since this was last asked. */
  public long lost() {
    long bytes = lost;
    lost = 0;
    return bytes;
  }

  private void orDiscard(Step step) throws InterruptedException {
    try {
      step.take();
    } catch (InterruptedException e) {
      discard();
      throw e;
    } catch (RuntimeException | Error e) {
      discard();
      broken = e;
      throw e;
    }
  }
}
