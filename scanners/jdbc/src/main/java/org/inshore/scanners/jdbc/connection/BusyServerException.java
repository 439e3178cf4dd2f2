package org.inshore.scanners.jdbc.connection;

import org.inshore.spi.scan.ScanException;

/** Refusal of a server that lets in nobody now and may later: it is full, or it starts. */
public final class BusyServerException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient ScanException reason;

  /** Makes one. */
  public BusyServerException(ScanException reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is told if it lets in nobody for long. */
  public ScanException reason() {
    return reason;
  }
}
