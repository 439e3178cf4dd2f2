package org.inshore.core.name;

import java.util.Collection;
import java.util.List;
import org.inshore.engine.Detector;
import org.inshore.engine.Matcher;
import org.inshore.engine.RuleSet;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.detect.Validator;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force as they look through names: a name of a person is looked for wherever it may
 * stand, since a file name has no words around it that would tell. Rules for that are read from
 * those compiled ahead when the first name with Chinese characters comes, or compiled at once where
 * they are an operator's own.
 */
public final class NameMatchers {
  /** Lower than of findings: a name that is masked for nothing costs less than one that is told. */
  private static final double MIN_CONFIDENCE = 0.4;

  private final RuleSet rules;
  private final Detector detector;
  private final Collection<Validator> validators;
  private @Nullable Detector freeText;

  private NameMatchers(RuleSet rules, Detector detector, Collection<Validator> validators) {
    this.rules = rules;
    this.detector = detector;
    this.validators = List.copyOf(validators);
  }

  /**
   * Makes matchers of rules.
   *
   * @param detector the rules, compiled
   * @throws RuleException if a rule cannot be compiled for free text
   */
  public static NameMatchers of(RuleSet rules, Detector detector, Collection<Validator> validators)
      throws RuleException {
    NameMatchers matchers = new NameMatchers(rules, detector, validators);
    if (!rules.isPrepared()) {
      matchers.compile();
    }
    return matchers;
  }

  /** A matcher with the rules as they are. */
  Matcher rules() {
    return matcher(detector);
  }

  /** A matcher that looks for people everywhere. */
  Matcher freeText() {
    try {
      return matcher(compile());
    } catch (RuleException e) {
      throw new IllegalStateException("rules of the build are wrong", e);
    }
  }

  private synchronized Detector compile() throws RuleException {
    Detector compiled = freeText;
    if (compiled == null) {
      compiled = Detector.compile(rules.freeTextOnly(), validators);
      freeText = compiled;
    }
    return compiled;
  }

  private static Matcher matcher(Detector of) {
    return of.matcher(MIN_CONFIDENCE, (kind, value) -> 0, false);
  }
}
