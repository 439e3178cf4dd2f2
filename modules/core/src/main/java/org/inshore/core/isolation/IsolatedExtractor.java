package org.inshore.core.isolation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.inshore.core.isolation.frame.Frame;
import org.inshore.core.isolation.frame.FrameReader;
import org.inshore.core.isolation.frame.FrameWriter;
import org.inshore.core.isolation.frame.RangeServer;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Extractor that has another one read documents in a process of its own. What came before the
 * process ended was handed on and stays.
 */
final class IsolatedExtractor extends DelegatingExtractor {
  private static final Messages MESSAGES = Messages.of(IsolatedExtractor.class);
  private static final ContentSink NONE = new Ignoring();

  private final DocumentOptions options;
  private final WorkerProcesses processes;

  IsolatedExtractor(Extractor extractor, DocumentOptions options, WorkerProcesses processes) {
    super(extractor);
    this.options = options;
    this.processes = processes;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Duration time = TimeAllowance.of(document.bytes().size(), limits);
    Talk talk = new Talk(document, mediaType, limits, sink);
    WorkerChannel channel = take(time, false);
    Reading reading = talk.with(channel);
    if (!talk.isDoubted(channel, reading)) {
      settle(channel, reading);
      return;
    }
    // What a document before left behind, or one beside it does, may be what ends the process, or
    // what makes a parser take this one for damaged: that is not its fault, and it is read again by
    // a fresh process that reads nothing else. Where that finds the same, the one at work is sound,
    // and its compiled code is worth more.
    WorkerChannel fresh = takeFresh(time, channel, reading);
    Reading again = null;
    try {
      again = talk.with(fresh);
    } finally {
      if (again == null) {
        reject(channel, reading);
      }
    }
    if (again.failure() != null && reading.alive()) {
      if (again.alive()) {
        processes.giveSecond(fresh);
      } else {
        processes.abandon(fresh);
      }
      settle(channel, reading);
      return;
    }
    reject(channel, reading);
    if (again.failure() == null) {
      processes.freshOneHelped();
    }
    settle(fresh, again);
  }

  /** Takes the channel back, or gives it up; throws why the document could not be read. */
  private void settle(WorkerChannel channel, Reading reading) throws ScanException {
    if (reading.alive()) {
      processes.give(channel);
    } else {
      processes.abandon(channel);
    }
    if (reading.failure() != null) {
      throw reading.failure();
    }
  }

  /** Takes the channel back, or gives it up, and gives its process no other document. */
  private void reject(WorkerChannel channel, Reading reading) {
    if (reading.alive()) {
      processes.retire(channel);
    } else {
      processes.abandon(channel);
    }
  }

  private WorkerChannel takeFresh(Duration time, WorkerChannel doubted, Reading reading)
      throws ScanException {
    try {
      return take(time, true);
    } catch (ScanException e) {
      settle(doubted, reading);
      throw e;
    }
  }

  private WorkerChannel take(Duration time, boolean alone) throws ScanException {
    try {
      return processes.take(time, alone);
    } catch (IOException e) {
      throw new ScanException(Category.UNREADABLE, MESSAGES.wording("start"), e);
    }
  }

  /**
   * Outcome of the reading of a document.
   *
   * @param failure why it could not be read to its end; null if it was
   * @param alive whether the process can read another over the same channel
   */
  private record Reading(@Nullable ScanException failure, boolean alive) {}

  /** The reading of one document. */
  private final class Talk {
    private final Content.Binary document;
    private final String mediaType;
    private final Limits limits;
    private final ContentSink sink;

    /** How many pieces of its content came from the process at hand. */
    private long come;

    /** How many were handed on. */
    private long handed;

    Talk(Content.Binary document, String mediaType, Limits limits, ContentSink sink) {
      this.document = document;
      this.mediaType = mediaType;
      this.limits = limits;
      this.sink = sink;
    }

    /** Has a process read it; gives the channel up if that is broken off. */
    Reading with(WorkerChannel channel) throws ScanException, InterruptedException {
      boolean done = false;
      try (RangeServer ranges = new RangeServer(document.bytes())) {
        ask(channel.out());
        ScanException broken = listen(channel, ranges);
        done = true;
        return new Reading(broken, true);
      } catch (IOException e) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Reading reading = new Reading(reason(channel), false);
        done = true;
        return reading;
      } finally {
        if (!done) {
          processes.abandon(channel);
        }
      }
    }

    /** Whether a process that reads nothing else may read what this one could not. */
    boolean isDoubted(WorkerChannel channel, Reading reading) {
      ScanException failure = reading.failure();
      if (failure == null || !channel.process().isShared()) {
        return false;
      }
      return reading.alive()
          ? handed == 0 && failure.category() == Category.UNREADABLE && processes.mayTryFreshOne()
          : !channel.isLate();
    }

    private void ask(FrameWriter out) throws IOException {
      out.begin(Frame.EXTRACT);
      out.string(extractor.getClass().getName());
      out.string(mediaType);
      out.limits(limits);
      out.options(options);
      out.location(document.location());
      out.string(document.name());
      out.source(document.bytes());
      out.flush();
    }

    /**
     * Hands on what comes, but for the pieces that came from another process before: the same bytes
     * come in the same pieces. Returns why the document could not be read to its end, or null.
     */
    private @Nullable ScanException listen(WorkerChannel channel, RangeServer ranges)
        throws IOException, ScanException, InterruptedException {
      FrameReader in = channel.in();
      FrameWriter out = channel.out();
      come = 0;
      while (true) {
        Frame frame = in.next();
        switch (frame) {
          case READ -> ranges.answer(in, out);
          case DONE -> {
            return null;
          }
          case BROKEN -> {
            return in.failure();
          }
          default -> piece(frame, in, out);
        }
      }
    }

    private void piece(Frame frame, FrameReader in, FrameWriter out)
        throws IOException, ScanException, InterruptedException {
      switch (frame) {
        case TEXT -> {
          Content text = in.text();
          next().content(text);
        }
        case ROWS -> {
          Content rows = in.rows();
          next().content(rows);
        }
        case BINARY -> {
          Location place = in.location();
          String name = in.string();
          Bytes bytes = in.source((position, most) -> RangeServer.ask(in, out, position, most));
          next().content(new Content.Binary(place, name, bytes));
          out.begin(Frame.RESUME);
          out.flush();
        }
        case FAILED -> {
          Location part = in.location();
          ScanException failure = in.failure();
          next().failed(part, failure);
        }
        case SKIPPED -> {
          Location part = in.location();
          Wording reason = in.wording();
          next().skipped(part, reason);
        }
        case CREATED -> {
          Location of = in.location();
          Instant when = in.time();
          next().created(of, when);
        }
        case NOTE -> {
          Wording note = in.wording();
          next().note(note);
        }
        default -> throw new IOException();
      }
    }

    /** Who takes the piece that came whole. */
    private ContentSink next() {
      come++;
      if (come <= handed) {
        return NONE;
      }
      handed = come;
      return sink;
    }

    private ScanException reason(WorkerChannel channel) throws InterruptedException {
      if (channel.isLate()) {
        long seconds = TimeAllowance.of(document.bytes().size(), limits).toSeconds();
        return new ScanException(Category.LIMIT_EXCEEDED, MESSAGES.wording("late", seconds));
      }
      return channel.process().isOutOfMemory()
          ? new ScanException(Category.LIMIT_EXCEEDED, MESSAGES.wording("memory"))
          : new ScanException(Category.UNREADABLE, MESSAGES.wording("crash"));
    }
  }

  /** Sink of what was handed on before. */
  private static final class Ignoring implements ContentSink {
    @Override
    public void content(Content content) {}

    @Override
    public void failed(Location part, ScanException reason) {}

    @Override
    public void skipped(Location part, Wording reason) {}

    @Override
    public void note(Wording note) {}
  }
}
