package org.inshore.core.name;

import java.util.Collection;
import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleException;
import org.inshore.engine.RuleSet;
import org.inshore.spi.detect.Validator;

/**
 * The rules in force as they look through names: a name of a person is looked for wherever it may
 * stand, since a file name has no words around it that would tell.
 */
public final class NameMatchers {
  /** Lower than of findings: a name that is masked for nothing costs less than one that is told. */
  private static final double MIN_CONFIDENCE = 0.4;

  private final Detector rules;
  private final Detector freeText;

  private NameMatchers(Detector rules, Detector freeText) {
    this.rules = rules;
    this.freeText = freeText;
  }

  /**
   * Makes matchers of rules.
   *
   * @param detector the rules, compiled
   * @throws RuleException if a rule cannot be compiled for free text
   */
  public static NameMatchers of(RuleSet rules, Detector detector, Collection<Validator> validators)
      throws RuleException {
    return new NameMatchers(detector, Detector.compile(rules.freeTextOnly(), validators));
  }

  ValueMask names() {
    return new ValueMask(
        List.of(
            rules.matcher(MIN_CONFIDENCE, (kind, value) -> 0, false),
            freeText.matcher(MIN_CONFIDENCE, (kind, value) -> 0, false)));
  }

  ValueMask sentences() {
    return new ValueMask(List.of(rules.matcher(MIN_CONFIDENCE, (kind, value) -> 0, false)));
  }
}
