package org.inshore.core.secrecy;

/** In what form masked samples of an asset's findings are kept. */
public enum Samples {
  /** As they are. */
  CLEAR,
  /** Sealed under the operator's key. */
  SEALED,
  /** Not at all; what is written in their place cannot be told from sealed ones without the key. */
  WITHHELD
}
