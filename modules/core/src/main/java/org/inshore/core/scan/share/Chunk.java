package org.inshore.core.scan.share;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;
import org.jspecify.annotations.Nullable;

/** A chunk of an asset, with memory of its own, that one thread or another looks through. */
final class Chunk implements Helpers.Work {
  /** Content of a chunk. */
  interface Content {
    void examine(ContentMatcher matcher, MatchSink sink);

    /** Gives its memory back; nothing asks for it afterwards. */
    void giveBack();
  }

  private final long size;
  private final Runnable delivered;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);
  private @Nullable Content content;
  private Found found = new Found();
  private @Nullable Throwable failure;

  /**
   * Makes a chunk.
   *
   * @param size how many bytes of text it has
   * @param delivered what is to be done on the reading thread when its matches were handed on
   */
  Chunk(Content content, long size, Runnable delivered) {
    this.content = content;
    this.size = size;
    this.delivered = delivered;
  }

  @Override
  public boolean with(ContentMatcher matcher) {
    if (!claimed.compareAndSet(false, true)) {
      return true;
    }
    Found all = new Found();
    try {
      examine(matcher, all);
      found = all;
      return true;
    } catch (Throwable e) {
      // Thrown again where the asset is read: it costs that asset only.
      failure = e;
      return e instanceof Exception;
    } finally {
      done.countDown();
    }
  }

  /** Does it at once, for a sink; only before anybody else was offered it. */
  void now(ContentMatcher matcher, MatchSink sink) {
    claimed.set(true);
    examine(matcher, sink);
    delivered.run();
  }

  /** Takes it back if nobody has begun; then nobody will. */
  void cancel() {
    if (claimed.compareAndSet(false, true)) {
      giveBack();
    }
  }

  /** How many bytes of text it has. */
  long size() {
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
    Found all = found;
    found = new Found();
    all.matches.forEach(sink::match);
    all.columns.forEach(sink::column);
    all.masked.forEach(each -> sink.masked(each.text, each.values));
    all.trials.forEach(sink::trials);
    delivered.run();
  }

  /** Masked values of a text. */
  private record Masked(Place text, List<MaskedValues> values) {}

  /** Matches in it, until they are handed on. */
  private static final class Found implements MatchSink {
    private final List<Match> matches = new ArrayList<>();
    private final List<ColumnCount> columns = new ArrayList<>();
    private final List<Masked> masked = new ArrayList<>();
    private final List<Trials> trials = new ArrayList<>();

    @Override
    public void match(Match match) {
      matches.add(match);
    }

    @Override
    public void column(ColumnCount count) {
      columns.add(count);
    }

    @Override
    public void masked(Place text, List<MaskedValues> values) {
      masked.add(new Masked(text, values));
    }

    @Override
    public void trials(Trials counted) {
      trials.add(counted);
    }
  }

  private void examine(ContentMatcher matcher, MatchSink sink) {
    try {
      Content all = content;
      if (all != null) {
        all.examine(matcher, sink);
      }
    } finally {
      giveBack();
    }
  }

  private void giveBack() {
    Content all = content;
    content = null;
    if (all != null) {
      all.giveBack();
    }
  }
}
