package org.inshore.cli.terminal;

import org.inshore.spi.message.Worded;
import org.inshore.spi.message.Wording;

/** A command cannot go on: one line for the user, and an exit code. */
public final class Failure extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final transient Wording wording;

  public Failure(int exitCode, Wording wording) {
    super(wording.en());
    this.exitCode = exitCode;
    this.wording = wording;
  }

  public int exitCode() {
    return exitCode;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
