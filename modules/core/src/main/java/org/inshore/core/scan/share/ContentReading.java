package org.inshore.core.scan.share;

import org.inshore.engine.MatchSink;
import org.inshore.spi.scan.Content;

/**
 * Looks through the texts and rows of one asset on its reading thread, large ones in pieces and
 * with free hands. What is found is the same, and comes in the same order, as from the examiner
 * alone; only later.
 */
public final class ContentReading {
  private final MatchSink sink;
  private final Relay relay;
  private final TextReading texts;
  private final RowsReading rows;
  private long lost;

  /**
   * Makes a reading.
   *
   * @param examiner this thread's own
   * @param sink takes what is found, on this thread
   */
  public ContentReading(Examiner examiner, Sharing sharing, MatchSink sink) {
    this.sink = sink;
    this.relay = new Relay(examiner, sharing);
    this.texts = new TextReading(examiner, sharing, relay);
    this.rows = new RowsReading(sharing, relay);
  }

  /** What may be interrupted. */
  private interface Step {
    void take() throws InterruptedException;
  }

  /** Looks through a block of text, now or with blocks to come; all of it when it is the last. */
  public void text(Content.Text block) throws InterruptedException {
    orDiscard(() -> texts.text(block, sink));
  }

  /**
   * Looks through rows, now or soon.
   *
   * @param delivered what is to be done when their matches were handed on
   */
  public void rows(Content.Rows batch, Runnable delivered) throws InterruptedException {
    orDiscard(() -> rows.rows(batch, sink, delivered));
  }

  /** Looks through all rows that were taken in, so that something else may come after them. */
  public void endRows() throws InterruptedException {
    if (!texts.isUnderWay()) {
      orDiscard(() -> relay.drain(sink));
    }
  }

  /** Looks through all that was taken in; ends a text of which no more will come. */
  public void end() throws InterruptedException {
    orDiscard(
        () -> {
          texts.end(sink);
          relay.drain(sink);
        });
  }

  /** Gives up what was not yet handed on: nothing will be known of it. */
  public void discard() {
    lost += texts.discard() + relay.discard();
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
    } catch (InterruptedException | RuntimeException | Error e) {
      discard();
      throw e;
    }
  }
}
