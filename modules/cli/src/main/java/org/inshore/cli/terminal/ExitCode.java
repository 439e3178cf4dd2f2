package org.inshore.cli.terminal;

import org.inshore.core.gate.Gate;

/** The exit codes: here, in the help and in the project's README. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;
  public static final int VIOLATIONS = 3;
  public static final int INCOMPLETE = 4;

  private ExitCode() {}

  /** The code for what {@code --fail-on} came to; a scan that looked at nothing has failed. */
  public static int of(Gate.Verdict verdict) {
    return switch (verdict) {
      case PASSED -> DONE;
      case VIOLATED -> VIOLATIONS;
      case NOTHING_EXAMINED -> FAILED;
      case INCOMPLETE -> INCOMPLETE;
    };
  }
}
