package org.inshore.core.scan.journal;

import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.DataSource;

/**
 * Hears how a scan goes. Called from several threads; it returns at once. Figures come from {@link
 * ScanProgress}, which is polled.
 */
public interface ScanListener {

  /** Hears nothing. */
  ScanListener NONE = new ScanListener() {};

  /** A source was opened and is being listed. */
  default void sourceOpened(DataSource source) {}

  /** Nothing, or nothing more, of a source can be looked at. */
  default void sourceFailed(DataSource source, ScanException reason) {}

  /** A source was walked and read to its end. */
  default void sourceDone(DataSource source) {}

  /** An asset has its outcome. */
  default void assetDone(AssetEntry entry) {}
}
