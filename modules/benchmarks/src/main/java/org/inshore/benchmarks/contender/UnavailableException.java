package org.inshore.benchmarks.contender;

import java.io.Serial;

/** A contender that this machine does not have. */
public final class UnavailableException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  UnavailableException(String why) {
    super(why);
  }

  UnavailableException(String why, Throwable cause) {
    super(why, cause);
  }
}
