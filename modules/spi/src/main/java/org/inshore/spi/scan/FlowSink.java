package org.inshore.spi.scan;

import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Flow;

/** Takes the flows of a source, and what could not be asked for them. Called from one thread. */
public interface FlowSink {

  /** A flow; the same one may come again. */
  void flow(Flow flow) throws InterruptedException;

  /**
   * Something that tells of flows and could not be asked, or did not tell all.
   *
   * @param what the view, statement or file by its own name, for instance {@code
   *     pg_stat_replication}; each name is told once
   * @param reason why, and what to do
   */
  void failed(String what, ScanException reason) throws InterruptedException;

  /**
   * Something that is not asked on purpose.
   *
   * @param what the same as for {@link #failed}
   * @param reason why
   */
  void skipped(String what, Wording reason) throws InterruptedException;
}
