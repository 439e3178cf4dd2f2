package org.inshore.core.scan.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ReadException;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;

/** Turns whatever a library throws into a failure without its message, which may hold content. */
public final class Failures {
  private static final Messages MESSAGES = Messages.of(Failures.class);
  private static final System.Logger LOG = System.getLogger("org.inshore.scan");
  private static final int FRAMES = 8;

  private Failures() {}

  /** The failure that stands for a throwable. */
  public static ScanException of(Throwable thrown) {
    if (thrown instanceof ScanException failure) {
      return failure;
    }
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof ReadException failure) {
        return failure.reason();
      }
    }
    LOG.log(System.Logger.Level.DEBUG, () -> "failure while reading: " + trace(thrown));
    return switch (thrown) {
      case OutOfMemoryError e ->
          new ScanException(Category.LIMIT_EXCEEDED, MESSAGES.wording("out-of-memory"));
      case StackOverflowError e ->
          new ScanException(Category.UNREADABLE, MESSAGES.wording("stack-overflow"));
      case AccessDeniedException e ->
          new ScanException(Category.ACCESS_DENIED, MESSAGES.wording("access-denied"));
      case NoSuchFileException e ->
          new ScanException(Category.UNREADABLE, MESSAGES.wording("gone"));
      case IOException e -> new ScanException(Category.UNREADABLE, MESSAGES.wording("io", name(e)));
      default -> new ScanException(Category.UNREADABLE, MESSAGES.wording("internal", name(thrown)));
    };
  }

  /** A record of an asset that the inventory does not take. */
  public static ScanException refused() {
    return new ScanException(Category.UNREADABLE, MESSAGES.wording("refused"));
  }

  private static String name(Throwable thrown) {
    return thrown.getClass().getSimpleName();
  }

  /** Class and frames only: a message may hold a value. */
  private static String trace(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < ", thrown.getClass().getName() + " at ", ""));
  }
}
