package org.inshore.benchmarks.compare;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.inshore.benchmarks.contender.Contender;

/** CPU time of this thread, and of what a contender does in another process. */
final class CpuClock {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Hits and processor time of a run. */
  record Run(long hits, long nanos) {}

  private CpuClock() {}

  static Run time(Contender contender) throws Exception {
    long start = THREADS.getCurrentThreadCpuTime();
    long hits = contender.run();
    long here = THREADS.getCurrentThreadCpuTime() - start;
    long elsewhere = contender.elsewhereNanos();
    return new Run(hits, elsewhere > 0 ? elsewhere : Math.max(1, here));
  }
}
