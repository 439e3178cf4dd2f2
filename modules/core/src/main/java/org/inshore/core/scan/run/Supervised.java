package org.inshore.core.scan.run;

import java.time.Duration;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.read.Failures;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/**
 * Reading by one worker, which its supervisor ends when it takes too long. It is settled once: by
 * the worker when it ends, or by the supervisor when it hangs; what the loser does afterwards
 * counts for nothing.
 */
abstract class Supervised {
  private static final Messages MESSAGES = Messages.of(Supervised.class);

  private final Thread worker = Thread.currentThread();
  private volatile boolean settled;
  private volatile boolean sound = true;
  private boolean told;

  /** A scanner's work with a sink. */
  @FunctionalInterface
  interface Read {
    /** Hands on content. */
    void to(ContentSink sink) throws ScanException, InterruptedException;
  }

  /** The reading that is at work. */
  abstract AssetReading reading();

  /** Why nothing more is to be read; null if nothing ends it. */
  abstract @Nullable ScanException stoppedBy();

  /** Ends it without its worker; tells whether it had not ended yet. */
  abstract boolean abandon(ScanException reason);

  /** Reads; tells why it ended early, null if it did not. */
  final @Nullable ScanException read(Read content) {
    AssetReading reading = reading();
    try {
      try {
        reading.awaitOpen();
        content.to(reading);
      } finally {
        reading.finish();
      }
      return wasTold() ? why(null) : reading.ended();
    } catch (InterruptedException e) {
      return why(null);
    } catch (ScanException e) {
      return why(e);
    } catch (Throwable e) {
      // The boundary of a reading: whatever a plugin throws costs this one only.
      sound = e instanceof Exception;
      return why(Failures.of(e));
    }
  }

  /** The state of a worker that settled it. */
  final Job.End end() {
    return sound ? Job.End.WELL : Job.End.SHAKEN;
  }

  /** Why the reading ended early, most telling first. */
  private ScanException why(@Nullable ScanException failure) {
    ScanException limit = reading().ended();
    if (limit != null) {
      return limit;
    }
    ScanException stopped = stoppedBy();
    if (stopped != null) {
      return stopped;
    }
    if (isLate()) {
      return late();
    }
    return failure != null ? failure : interrupted();
  }

  /** The failure of what was ended by somebody else. */
  static ScanException interrupted() {
    return new ScanException(Category.UNREADABLE, MESSAGES.wording("interrupted"));
  }

  /** Settles it; false if it was before. */
  final synchronized boolean close() {
    if (settled) {
      return false;
    }
    settled = true;
    if (isMine()) {
      Thread.interrupted();
    }
    return true;
  }

  final boolean isSettled() {
    return settled;
  }

  /** Whether the calling thread is its worker. */
  final boolean isMine() {
    return worker.equals(Thread.currentThread());
  }

  private synchronized boolean wasTold() {
    return told;
  }

  /** Tells the worker to end it. */
  final synchronized void interrupt() {
    if (!settled) {
      told = true;
      worker.interrupt();
    }
  }

  /** Whether its time is over. */
  final boolean isLate() {
    return reading().isLate();
  }

  /** How long it has been late; negative while it is not. */
  final Duration lateness() {
    return reading().lateness();
  }

  /** Why it is ended when its time is over. */
  final ScanException late() {
    return reading().late();
  }
}
