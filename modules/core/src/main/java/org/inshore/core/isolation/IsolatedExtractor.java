package org.inshore.core.isolation;

import java.io.IOException;
import java.time.Duration;
import org.inshore.core.isolation.frame.Frame;
import org.inshore.core.isolation.frame.FrameReader;
import org.inshore.core.isolation.frame.FrameWriter;
import org.inshore.core.isolation.frame.RangeServer;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
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
    WorkerProcess worker = take(time, false);
    Reading reading = talk.with(worker);
    if (!talk.isDoubted(worker, reading)) {
      settle(worker, reading);
      return;
    }
    // What a document before left behind may be what ends the process, or what makes a parser take
    // this one for damaged: that is not its fault, and it is read again by a fresh process, if
    // nothing of it was handed on. Where that finds the same, the one at work is sound, and its
    // compiled code is worth more.
    WorkerProcess fresh = takeFresh(time, worker, reading);
    Reading again = null;
    try {
      again = talk.with(fresh);
    } finally {
      if (again == null) {
        processes.end(worker);
      }
    }
    if (again.failure() != null && reading.alive()) {
      if (again.alive()) {
        processes.giveSecond(fresh);
      } else {
        processes.end(fresh);
      }
      settle(worker, reading);
      return;
    }
    processes.end(worker);
    if (again.failure() == null) {
      processes.freshOneHelped();
    }
    settle(fresh, again);
  }

  /** Takes the process back, or ends it; throws why the document could not be read. */
  private void settle(WorkerProcess worker, Reading reading) throws ScanException {
    if (reading.alive()) {
      processes.give(worker);
    } else {
      processes.end(worker);
    }
    if (reading.failure() != null) {
      throw reading.failure();
    }
  }

  private WorkerProcess takeFresh(Duration time, WorkerProcess doubted, Reading reading)
      throws ScanException, InterruptedException {
    try {
      return take(time, true);
    } catch (ScanException e) {
      settle(doubted, reading);
      throw e;
    }
  }

  private WorkerProcess take(Duration time, boolean fresh)
      throws ScanException, InterruptedException {
    try {
      return processes.take(time, fresh);
    } catch (IOException e) {
      throw new ScanException(Category.UNREADABLE, MESSAGES.wording("start"), e);
    }
  }

  /**
   * Outcome of the reading of a document.
   *
   * @param failure why it could not be read to its end; null if it was
   * @param alive whether the process can read another
   */
  private record Reading(@Nullable ScanException failure, boolean alive) {}

  /** The reading of one document. */
  private final class Talk {
    private final Content.Binary document;
    private final String mediaType;
    private final Limits limits;
    private final ContentSink sink;
    private boolean delivered;

    Talk(Content.Binary document, String mediaType, Limits limits, ContentSink sink) {
      this.document = document;
      this.mediaType = mediaType;
      this.limits = limits;
      this.sink = sink;
    }

    /** Has a process read it; ends the process if that is broken off. */
    Reading with(WorkerProcess worker) throws ScanException, InterruptedException {
      boolean done = false;
      try (RangeServer ranges = new RangeServer(document.bytes())) {
        ask(worker.out());
        ScanException broken = listen(worker, ranges);
        done = true;
        return new Reading(broken, true);
      } catch (IOException e) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        Reading reading = new Reading(reason(worker), false);
        done = true;
        return reading;
      } finally {
        if (!done) {
          processes.end(worker);
        }
      }
    }

    /** Whether a process without a past may read what this one could not. */
    boolean isDoubted(WorkerProcess worker, Reading reading) {
      ScanException failure = reading.failure();
      if (failure == null || !worker.isUsed() || delivered) {
        return false;
      }
      return reading.alive()
          ? failure.category() == Category.UNREADABLE && processes.mayTryFreshOne()
          : !worker.isLate();
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

    /** Hands on what comes; why the document could not be read to its end, or null. */
    private @Nullable ScanException listen(WorkerProcess worker, RangeServer ranges)
        throws IOException, ScanException, InterruptedException {
      FrameReader in = worker.in();
      FrameWriter out = worker.out();
      while (true) {
        Frame frame = in.next();
        delivered |= frame != Frame.READ && frame != Frame.BROKEN;
        switch (frame) {
          case READ -> ranges.answer(in, out);
          case TEXT -> sink.content(in.text());
          case ROWS -> sink.content(in.rows());
          case BINARY -> inner(in, out);
          case FAILED -> {
            Location part = in.location();
            sink.failed(part, in.failure());
          }
          case SKIPPED -> {
            Location part = in.location();
            sink.skipped(part, in.wording());
          }
          case CREATED -> {
            Location of = in.location();
            sink.created(of, in.time());
          }
          case NOTE -> sink.note(in.wording());
          case DONE -> {
            return null;
          }
          case BROKEN -> {
            return in.failure();
          }
          default -> throw new IOException();
        }
      }
    }

    private void inner(FrameReader in, FrameWriter out)
        throws IOException, ScanException, InterruptedException {
      Location place = in.location();
      String name = in.string();
      Bytes bytes = in.source((position, most) -> RangeServer.ask(in, out, position, most));
      sink.content(new Content.Binary(place, name, bytes));
      out.begin(Frame.RESUME);
      out.flush();
    }

    private ScanException reason(WorkerProcess worker) throws InterruptedException {
      if (worker.isLate()) {
        long seconds = TimeAllowance.of(document.bytes().size(), limits).toSeconds();
        return new ScanException(Category.LIMIT_EXCEEDED, MESSAGES.wording("late", seconds));
      }
      return worker.isOutOfMemory()
          ? new ScanException(Category.LIMIT_EXCEEDED, MESSAGES.wording("memory"))
          : new ScanException(Category.UNREADABLE, MESSAGES.wording("crash"));
    }
  }
}
