package org.inshore.core.scan;

import org.inshore.engine.match.MatchSink;
import org.inshore.spi.inventory.AssetEntry;

/** Takes the findings of one file. */
public interface DetectionSink extends MatchSink {

  /** A part of the file that could not be looked at or was left out. */
  default void part(AssetEntry part) {}
}
