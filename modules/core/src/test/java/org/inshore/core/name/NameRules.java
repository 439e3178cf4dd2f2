package org.inshore.core.name;

import java.util.List;
import java.util.Map;
import org.inshore.core.key.OperatorKey;
import org.inshore.engine.Detector;
import org.inshore.engine.RuleSet;
import org.inshore.engine.rule.RuleException;
import org.inshore.spi.pack.PackFile;

/** A few rules by which tests mask names: numbers of eleven digits, two people, a marking. */
public final class NameRules {
  private static final List<PackFile> FILES =
      List.of(
          rule(
              "number",
              "personal-financial",
              """
              patterns:
                - {id: digits, regex: '[0-9]{11}', confidence: 0.9}
              """),
          rule(
              "person",
              "personal-financial",
              """
              patterns:
                - {id: everywhere, regex: '(张三|李四|欧阳修)', boundary: none, free-text: everywhere, confidence: 0.6}
              """),
          rule(
              "marking",
              "state-secret",
              """
              patterns:
                - {id: star, regex: '(绝密|机密)★[0-9]{1,2}年', boundary: none, confidence: 0.9}
              """));

  private NameRules() {}

  /** Masks with these rules and keeps what a key seals. */
  public static Names sealing(OperatorKey key) {
    return Names.sealing(matchers(), key);
  }

  /** Masks with these rules and keeps nothing. */
  public static Names showing() {
    return Names.showing(matchers());
  }

  private static NameMatchers matchers() {
    try {
      RuleSet rules = RuleSet.load(Map.of("test", FILES));
      return NameMatchers.of(rules, Detector.compile(rules, List.of()), List.of());
    } catch (RuleException e) {
      throw new AssertionError(e.wording().en(), e);
    }
  }

  private static PackFile rule(String id, String subject, String patterns) {
    return new PackFile(
        id + ".yaml",
        "id: %s\nname: {zh: %s, en: %s}\nsubject: %s\nmask: {start: 0, end: 0}\n%s"
            .formatted(id, id, id, subject, patterns));
  }
}
