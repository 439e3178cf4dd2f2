package org.inshore.scanners.documents.guard;

import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;

/** Problems of documents, in words; a library's own message is never shown. */
public final class Problems {
  private static final Messages MESSAGES = Messages.of(Problems.class);

  private Problems() {}

  public static Wording wording(String key, Object... arguments) {
    return MESSAGES.wording(key, arguments);
  }

  public static ScanException damaged(@Nullable Throwable cause) {
    return new ScanException(Category.UNREADABLE, wording("problem.damaged"), cause);
  }

  public static ScanException encrypted(@Nullable Throwable cause) {
    return new ScanException(Category.UNREADABLE, wording("problem.encrypted"), cause);
  }

  /** The folder for temporary files, by the name that the operator knows, has no room. */
  public static ScanException temporary(@Nullable Throwable cause) {
    String folder = System.getProperty("inshore.temporary", String.valueOf(TemporaryFile.folder()));
    return new ScanException(Category.LIMIT_EXCEEDED, wording("problem.temporary", folder), cause);
  }

  public static ScanException unreadable(String key, Object... arguments) {
    return new ScanException(Category.UNREADABLE, wording(key, arguments));
  }

  /** A form, or a part of one, that nothing here reads. */
  public static ScanException noReader(String key, Object... arguments) {
    return new ScanException(Category.NO_READER, wording(key, arguments));
  }

  public static ScanException limit(String key, Object... arguments) {
    return new ScanException(Category.LIMIT_EXCEEDED, wording(key, arguments));
  }
}
