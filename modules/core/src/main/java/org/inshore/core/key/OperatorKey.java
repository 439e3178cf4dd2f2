package org.inshore.core.key;

import java.nio.file.Path;
import org.inshore.engine.ValueHash;

/** The operator's secret key, with which values are hashed. Never shown, never in a result. */
public final class OperatorKey {
  private OperatorKey() {}

  /**
   * The key in the default file: {@code INSHORE_KEY_FILE}, else {@code inshore/hmac.key} in the
   * user's configuration folder. Made on first use.
   *
   * @throws KeyException if it cannot be read or made, or others could read it
   */
  public static OperatorKey openDefault() throws KeyException {
    throw new UnsupportedOperationException();
  }

  /**
   * The key in a file; made if there is none.
   *
   * @throws KeyException if it cannot be read or made, or others could read it
   */
  public static OperatorKey open(Path file) throws KeyException {
    throw new UnsupportedOperationException();
  }

  /** Hashes values with the key; for all threads. */
  public ValueHash valueHash() {
    throw new UnsupportedOperationException();
  }
}
