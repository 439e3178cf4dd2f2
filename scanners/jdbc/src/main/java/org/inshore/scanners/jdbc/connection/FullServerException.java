package org.inshore.scanners.jdbc.connection;

import org.inshore.spi.scan.ScanException;

/** Refusal of a server that has no connection left. */
public final class FullServerException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient ScanException reason;

  /** Makes one. */
  public FullServerException(ScanException reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is told if no connection comes free. */
  public ScanException reason() {
    return reason;
  }
}
