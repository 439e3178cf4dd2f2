package org.inshore.engine.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.LayoutSpaces;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.pattern.RegexException;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.engine.pattern.RegexParser;
import org.inshore.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/** Reads the patterns of a rule and checks that the rule has what they need. */
final class PatternReader {
  private static final double MIN_CHANCE = 1e-6;
  private static final double MAX_CHANCE = 0.6;

  private PatternReader() {}

  static List<ValuePattern> read(YamlMap<RuleException> yaml, Fragments fragments)
      throws RuleException {
    List<ValuePattern> patterns = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap<RuleException> pattern : yaml.maps("patterns")) {
      pattern.only(
          "id",
          "regex",
          "value",
          "value-last",
          "case",
          "separators",
          "boundary",
          "needs",
          "validators",
          "confidence",
          "floor",
          "proven",
          "person-key",
          "free-text",
          "chance",
          "among",
          "alone",
          "shares-names");
      String id = RuleFields.id(pattern);
      if (!ids.add(id)) {
        throw pattern.problem("rule.twice", pattern.line("id"), id);
      }
      RegexNode regex = regex(pattern, fragments);
      if (regex == null) {
        throw pattern.missing("regex");
      }
      double confidence = RuleFields.confidence(pattern);
      Requirement need =
          Requirement.valueOf(
              constant(
                  pattern.oneOf(
                      "needs",
                      "nothing",
                      "nothing",
                      "label",
                      "context",
                      "column",
                      "whole-cell",
                      "part",
                      "head",
                      "line",
                      "recurrence",
                      "company",
                      "embedded",
                      "slot",
                      "surroundings")));
      patterns.add(
          new ValuePattern(
              id,
              pattern.line(),
              need.called() ? LayoutSpaces.in(regex) : regex,
              valueSet(pattern, fragments),
              pattern.flag("value-last"),
              Normaliser.normalise(pattern.text("separators", "")),
              Boundary.valueOf(
                  constant(
                      pattern.oneOf(
                          "boundary",
                          "alphanumeric",
                          "alphanumeric",
                          "digit",
                          "han",
                          "han-before",
                          "number",
                          "none"))),
              need,
              pattern.texts("validators"),
              confidence,
              pattern.flag("floor"),
              pattern.flag("proven"),
              pattern.integer("person-key", 0, 1, 100),
              pattern
                  .oneOf("free-text", RuleFields.kebab(FreeText.NEAR), FreeText.names())
                  .equals(RuleFields.kebab(FreeText.EVERYWHERE)),
              pattern.has("chance") ? pattern.number("chance", MIN_CHANCE, MAX_CHANCE) : 0,
              pattern.integer("among", 0, 1, 1000),
              pattern.has("alone") ? pattern.number("alone", 0.01, confidence) : confidence,
              pattern.flag("shares-names")));
    }
    if (yaml.has("labels")) {
      for (ValuePattern pattern : List.copyOf(patterns)) {
        if (pattern.mayRunOn() && LayoutSpaces.endsInDigit(pattern.regex())) {
          patterns.add(pattern.runningOn());
        }
      }
    }
    if (patterns.isEmpty() && !yaml.has("documents") && !yaml.has("records")) {
      throw yaml.missing("patterns");
    }
    return List.copyOf(patterns);
  }

  /** The characters of a value that stands in a frame; null if there is none. */
  private static @Nullable CodePointSet valueSet(YamlMap<RuleException> yaml, Fragments fragments)
      throws RuleException {
    if (!yaml.has("value")) {
      return null;
    } else if (regex(yaml, "value", fragments) instanceof RegexNode.Chars(CodePointSet set)) {
      return set;
    }
    throw yaml.problem("rule.value", yaml.line("value"), yaml.text("id"));
  }

  static @Nullable RegexNode regex(YamlMap<RuleException> yaml, Fragments fragments)
      throws RuleException {
    return regex(yaml, "regex", fragments);
  }

  private static @Nullable RegexNode regex(
      YamlMap<RuleException> yaml, String key, Fragments fragments) throws RuleException {
    String regex = yaml.textOrNull(key);
    if (regex == null) {
      return null;
    }
    boolean anyCase = !yaml.oneOf("case", "exact", "exact", "ignore").equals("exact");
    try {
      return RegexParser.parse(regex, anyCase, fragments);
    } catch (RegexException e) {
      throw yaml.problem(
          "rule.regex", yaml.line(key), yaml.text("id"), String.valueOf(e.position()), e.wording());
    }
  }

  /** Refuses a pattern that needs words or columns of which the rule has none. */
  static void checkNeeds(Rule rule, YamlMap<RuleException> yaml) throws RuleException {
    for (ValuePattern pattern : rule.patterns()) {
      boolean met =
          switch (pattern.need()) {
            case NOTHING, HEAD, RECURRENCE, COMPANY, EMBEDDED, SLOT, SURROUNDINGS -> true;
            case LABEL ->
                pattern.proven()
                    ? !rule.provingLabels().isEmpty()
                    : !rule.labels().isEmpty() || rule.hasColumns();
            case CONTEXT, LINE ->
                rule.identified()
                    || !rule.contextWords().isEmpty()
                    || !rule.labels().isEmpty()
                    || rule.hasColumns();
            case COLUMN, WHOLE_CELL, PART -> rule.hasColumns();
          };
      if (!met) {
        throw yaml.problem(
            "rule.needs",
            pattern.line(),
            pattern.id(),
            RuleFields.kebab(pattern.need()),
            switch (pattern.need()) {
              case LABEL -> "labels";
              case CONTEXT, LINE -> "context";
              default -> "columns";
            });
      }
    }
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
