package org.inshore.scanners.documents.guard;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/**
 * The boundary of a document: whatever a library throws over hostile bytes becomes a {@link
 * ScanException}, while the sink's own exceptions pass untouched.
 */
public final class Guard {

  /** Reads one document. */
  public interface Body {
    void run(ContentSink sink) throws Exception;
  }

  private Guard() {}

  public static void run(ContentSink sink, Body body) throws ScanException, InterruptedException {
    GuardedSink guarded = new GuardedSink(sink);
    try {
      body.run(guarded);
    } catch (Exception e) {
      ScanException reason = translate(e);
      guarded.breakOff();
      throw reason;
    } catch (StackOverflowError e) {
      guarded.breakOff();
      throw Problems.damaged(e);
    } catch (OutOfMemoryError e) {
      throw Problems.limit("problem.memory");
    }
  }

  /** What a failure is, found along its causes. */
  public static ScanException translate(Exception thrown) throws InterruptedException {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
      switch (cause) {
        case CarrierException carrier -> {
          return passOn(carrier.carried());
        }
        case ScanException known -> {
          return known;
        }
        case InterruptedException interrupted -> throw interrupted;
        case ClosedByInterruptException interrupted -> throw interruption();
        case InterruptedIOException interrupted -> throw interruption();
        case IOException full when isFull(full) -> {
          return Problems.temporary(full);
        }
        case AccessDeniedException denied -> {
          return new ScanException(
              Category.ACCESS_DENIED, Problems.wording("problem.denied"), denied);
        }
        case NoSuchFileException gone -> {
          return new ScanException(Category.UNREADABLE, Problems.wording("problem.vanished"), gone);
        }
        default -> {}
      }
    }
    return Problems.damaged(thrown);
  }

  /** Nothing but a temporary file is ever written here. */
  private static boolean isFull(IOException e) {
    return String.valueOf(e.getMessage()).contains("No space left");
  }

  private static ScanException passOn(Throwable carried) throws InterruptedException {
    return switch (carried) {
      case ScanException known -> known;
      case InterruptedException interrupted -> throw interrupted;
      case RuntimeException bug -> throw bug;
      case Error error -> throw error;
      default -> Problems.damaged(carried);
    };
  }

  private static InterruptedException interruption() {
    Thread.interrupted();
    return new InterruptedException();
  }

  public static void checkInterrupt() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
