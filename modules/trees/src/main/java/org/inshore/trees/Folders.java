package org.inshore.trees;

import org.inshore.spi.scan.ScanException;

/** A tree that is listed folder by folder; called from several threads at once. */
public interface Folders {

  /**
   * Opens the listing of a folder. It may hold entries from further below, as of services without
   * folders; what is listed itself is not listed again.
   *
   * @throws ScanException if it cannot be listed
   */
  Listing list(Entry folder) throws ScanException, InterruptedException;

  /**
   * Looks at a listed entry again shortly before its turn comes, if its listing told no more than a
   * name.
   */
  default Entry look(Entry listed) throws ScanException, InterruptedException {
    return listed;
  }

  /** Whether most entries are to be looked at again, so that it pays to do it beside the walk. */
  default boolean looksAhead() {
    return false;
  }
}
