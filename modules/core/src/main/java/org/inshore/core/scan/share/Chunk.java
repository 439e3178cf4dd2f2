package org.inshore.core.scan.share;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.inshore.core.slice.ChunkLog;
import org.inshore.core.slice.Fingerprint;
import org.inshore.engine.match.MatchSink;
import org.jspecify.annotations.Nullable;

/** A chunk of an asset, with memory of its own, that one thread or another looks through. */
final class Chunk implements Helpers.Work {
  /** Content of a chunk. */
  interface Content {
    void examine(ContentMatcher matcher, MatchSink sink);

    /** How many bytes it has, those around it left out. */
    long bytes();

    /** Tells a fingerprint all that a matcher sees of it. */
    void identify(Fingerprint print);

    /** Gives its memory back; nothing asks for it afterwards. */
    void giveBack();
  }

  private final long size;
  private final Runnable delivered;
  private final AtomicBoolean claimed = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);
  private @Nullable Content content;
  private ChunkFinds found = new ChunkFinds();
  private @Nullable Throwable failure;
  private @Nullable Logged logged;

  /** Its place in a log, with what an earlier scan wrote there; null if it came not so far. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Logged(ChunkLog log, byte[] print, long bytes, byte @Nullable [] events) {
    void add(ChunkFinds found) {
      log.add(print, events != null ? events : found.toBytes(), bytes);
    }
  }

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

  /**
   * Looks it up in a log; comes first, on the reading thread. What an earlier scan found in it is
   * not looked for again.
   */
  void lookUp(ChunkLog log) {
    Content all = content;
    if (all == null || !log.isLogged(all.bytes())) {
      return;
    }
    Fingerprint print = new Fingerprint();
    all.identify(print);
    byte[] bytes = print.toBytes();
    byte[] events = log.known(bytes, all.bytes());
    logged = new Logged(log, bytes, all.bytes(), events);
    if (events != null) {
      claimed.set(true);
      log.replay(events, found);
      giveBack();
      done.countDown();
    }
  }

  @Override
  public boolean with(ContentMatcher matcher) {
    if (!claimed.compareAndSet(false, true)) {
      return true;
    }
    ChunkFinds all = new ChunkFinds();
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
    Logged place = logged;
    if (place == null) {
      examine(matcher, sink);
    } else {
      ChunkFinds all = new ChunkFinds();
      examine(matcher, all);
      all.tell(sink);
      place.add(all);
    }
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
    ChunkFinds all = found;
    found = new ChunkFinds();
    all.tell(sink);
    Logged place = logged;
    if (place != null) {
      place.add(all);
    }
    delivered.run();
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
