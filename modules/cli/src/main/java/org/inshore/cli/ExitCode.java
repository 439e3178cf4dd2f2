package org.inshore.cli;

import org.inshore.core.gate.Gate;

/** The exit codes: here, in the help and in the project's README. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int VIOLATIONS = 3;
  static final int INCOMPLETE = 4;

  private ExitCode() {}

  /** The code for what {@code --fail-on} came to; a scan that looked at nothing has failed. */
  static int of(Gate.Verdict verdict) {
    return switch (verdict) {
      case PASSED -> DONE;
      case VIOLATED -> VIOLATIONS;
      case NOTHING_EXAMINED -> FAILED;
      case INCOMPLETE -> INCOMPLETE;
    };
  }
}
