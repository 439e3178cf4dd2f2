package org.inshore.cli;

/** The exit codes, as the help documents them. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int VIOLATIONS = 3;
  static final int INCOMPLETE = 4;

  private ExitCode() {}
}
