package org.inshore.core.slice;

import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.engine.match.MatchSink;

/** Takes what is found in one asset, and where its contents and documents end. */
public interface EventSink extends MatchSink {

  /**
   * A block of content was looked through.
   *
   * @param more whether more of the same text follows
   */
  void contentDone(boolean more);

  /** Keys of rows whose matches follow. */
  default void keys(RowKeys keys) {}

  /** A document ended: what comes next has nothing to do with it. */
  void documentDone();
}
