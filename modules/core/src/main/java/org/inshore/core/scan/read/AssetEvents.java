package org.inshore.core.scan.read;

import org.inshore.core.slice.EventSink;

/** Takes what is found in an asset, or in a slice of one, and tells what its reading must know. */
interface AssetEvents extends EventSink {

  /** Whether something of a person was found that may be told. */
  boolean found();

  /** Whether there were more findings than one asset may have. */
  boolean overflowed();
}
