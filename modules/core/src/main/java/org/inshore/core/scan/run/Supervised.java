package org.inshore.core.scan.run;

import java.time.Duration;
import org.inshore.spi.scan.ScanException;

/** Work of one worker that is ended when it takes too long. */
interface Supervised {

  /** Whether its time is over. */
  boolean isLate();

  /** How long it has been late; negative while it is not. */
  Duration lateness();

  /** Why it is ended when its time is over. */
  ScanException late();

  /** Tells the worker to end it. */
  void interrupt();

  /** Ends it without its worker; tells whether it had not ended yet. */
  boolean abandon(ScanException reason);
}
