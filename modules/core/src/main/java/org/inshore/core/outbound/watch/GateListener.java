package org.inshore.core.outbound.watch;

import org.inshore.core.outbound.passage.Passed;
import org.inshore.spi.message.Wording;

/** Hears of what a gate does; called from its threads. */
public interface GateListener {

  /** A file was released or held, and that is on record. */
  void passed(Passed passed);

  /** Something is in the way; what was not passed waits and is tried again. */
  void fault(Wording what);

  /** The gate watches: what comes from now on is judged at once. */
  default void ready() {}
}
