package org.inshore.engine;

import java.util.Collection;
import org.inshore.spi.detect.Validator;

/** Compiled rules. Immutable; one serves all threads. */
public final class Detector {
  private Detector() {}

  /**
   * Compiles rules.
   *
   * @param validators those that rules may name
   * @throws RuleException if a rule names an unknown validator, or its pattern cannot be compiled
   *     within bounds
   */
  public static Detector compile(RuleSet rules, Collection<Validator> validators)
      throws RuleException {
    throw new UnsupportedOperationException();
  }

  /**
   * A matcher for one thread.
   *
   * @param minConfidence matches below are not reported
   * @param hash for {@link Match#valueHash}
   * @param explain whether candidates are reported too
   */
  public Matcher matcher(double minConfidence, ValueHash hash, boolean explain) {
    throw new UnsupportedOperationException();
  }
}
