package org.inshore.core.scan;

import java.io.IOException;

/** A scan that is ready, running or ended. {@link #run} is called once; the rest from anywhere. */
public final class ScanRun {
  ScanRun() {}

  /**
   * Runs to the end, or until stopped.
   *
   * @throws IOException if the inventory cannot be written; what was written stays readable
   * @throws InterruptedException if this thread was interrupted; the scan was stopped then
   */
  public ScanResult run() throws IOException, InterruptedException {
    throw new UnsupportedOperationException();
  }

  /**
   * Stops soon: what was done is kept, what was not come to says so. Returns at once; {@link #run}
   * returns when the inventory is closed.
   */
  public void stop() {
    throw new UnsupportedOperationException();
  }

  /** How far it is. */
  public ScanProgress progress() {
    throw new UnsupportedOperationException();
  }
}
