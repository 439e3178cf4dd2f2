package org.inshore.spi.scan;

import java.io.IOException;

/** A failure to read content, with the reason that the asset is given as its outcome. */
public final class ReadException extends IOException {
  private static final long serialVersionUID = 1L;

  private final ScanException reason;

  /** Makes the exception. */
  public ReadException(ScanException reason) {
    super(reason.getMessage(), reason);
    this.reason = reason;
  }

  /** Why it could not be read. */
  public ScanException reason() {
    return reason;
  }
}
