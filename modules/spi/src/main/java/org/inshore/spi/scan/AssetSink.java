package org.inshore.spi.scan;

import java.util.List;
import org.inshore.spi.message.Wording;

/** Takes what a scanner discovers. Blocks when the scan is busy; called from one thread. */
public interface AssetSink {

  /** An asset that can be read. */
  void asset(Asset asset) throws InterruptedException;

  /**
   * Assets that lie together, all of a folder where it is not too large, in the order of their
   * names: of a folder in which nothing has changed, they can be taken over from an earlier scan as
   * one.
   */
  default void assets(List<Asset> together) throws InterruptedException {
    for (Asset each : together) {
      asset(each);
    }
  }

  /** A place that could not be looked into, for instance a folder without rights. */
  void failed(Asset asset, ScanException reason) throws InterruptedException;

  /** A place that the operator left out, or that holds no content; see {@code Outcome}. */
  void skipped(Asset asset, Wording reason) throws InterruptedException;
}
