package org.inshore.benchmarks.contender;

import java.io.IOException;

/** Something that looks through bytes. Used by one thread. */
public interface Contender extends AutoCloseable {

  /** A short name, the same on every run. */
  String name();

  /** The most bytes it is given: slow ones get a slice. */
  default int most() {
    return Integer.MAX_VALUE;
  }

  /**
   * Gets ready for an input; what it does here is not measured.
   *
   * @throws UnavailableException if it cannot run on this machine
   */
  void prepare(Sample sample) throws Exception;

  /** Looks through the whole input once; gives the number of hits. */
  long run() throws Exception;

  /** CPU time that the last run took in another process, in nanoseconds. */
  default long elsewhereNanos() {
    return 0;
  }

  /** Lets go of the input. */
  @Override
  default void close() throws IOException {}
}
