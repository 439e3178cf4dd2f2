package org.inshore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.engine.RegexOracle.Span;
import org.inshore.engine.finder.Vectors;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RandomPatterns;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.RuleException;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;

/**
 * Every shipped pattern that is found without a label or column finds what {@code java.util.regex}
 * finds with look-arounds, in text made of its own values, whole and damaged.
 */
class ShippedPatternsOracleTest {
  private static final int EFFORT = Integer.getInteger("inshore.effort", 1);

  /** Fewer where a build must be quick. */
  private static final int TEXTS = EFFORT == 1 ? 4 : 20 * EFFORT;

  private static final String[] BETWEEN = {
    "", "", "", " ", "，", "\n", "\r\n", "\r", "-", "/", "_", "a", "Z", "0", "7", "中", "号", "市", "é",
    "𠀀", "１", "。", ":", "@", ".", "(", "\t", "\u0000"
  };

  private final Random random = Seeds.random();

  @Test
  void togetherTheyFindWhatLookAroundsFind() throws Exception {
    RuleSet rules = Rules.load(ShippedPacks.patternsAlone().toArray(String[]::new));
    assertThat(rules.rules().size()).isGreaterThan(70);
    int found = compare(rules, TEXTS, 60);
    assertThat(found).isGreaterThan(12 * TEXTS);
  }

  @Test
  void aloneTheyFindWhatLookAroundsFind() throws Exception {
    // A pattern alone is looked for by other characters than in company.
    List<String> all = new ArrayList<>(ShippedPacks.patternsAlone());
    Collections.shuffle(all, random);
    int found = 0;
    for (String one : all.subList(0, Math.min(all.size(), 2 * TEXTS))) {
      found += compare(Rules.load(one), 4, 25);
    }
    assertThat(found).isGreaterThan(3 * TEXTS);
  }

  private int compare(RuleSet rules, int texts, int pieces) throws RuleException, IOException {
    Detector detector = Detector.compile(rules, List.of());
    RegexOracle oracle = new RegexOracle(rules);
    int found = 0;
    for (int i = 0; i < texts; i++) {
      String text = text(rules.all(), pieces);
      for (String spelled : List.of(text, RegexOracle.respelled(random, text))) {
        Set<Span> expected = oracle.spans(spelled);
        for (Encoding encoding : Encoding.values()) {
          for (MatcherKind kind : kinds()) {
            Set<Span> spans = RegexOracle.found(detector, spelled, encoding, kind);
            assertThat(difference(spelled, expected, spans)).as("%s, %s", kind, encoding).isEmpty();
          }
        }
        found += expected.size();
      }
    }
    return found;
  }

  /** The first place at which not the same was found, and what stands there. */
  private static String difference(String text, Set<Span> expected, Set<Span> found) {
    Set<Span> either = new TreeSet<>(expected);
    either.addAll(found);
    either.removeIf(span -> expected.contains(span) && found.contains(span));
    if (either.isEmpty()) {
      return "";
    }
    Span first = either.iterator().next();
    int[] points = text.codePoints().toArray();
    int from = Math.max(0, first.start() - 20);
    int to = Math.min(points.length, first.end() + 20);
    return (expected.contains(first) ? "missed " : "made up ")
        + first
        + " in <"
        + new String(points, from, to - from)
        + "> from "
        + from;
  }

  private static List<MatcherKind> kinds() {
    return Vectors.here() == Vectors.USABLE
        ? List.of(MatcherKind.PORTABLE, MatcherKind.VECTOR)
        : List.of(MatcherKind.PORTABLE);
  }

  private String text(List<Rule> rules, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      Rule rule = rules.get(random.nextInt(rules.size()));
      ValuePattern pattern = rule.patterns().getFirst();
      String value =
          RandomPatterns.value(random, pattern.regex(), CodePointSet.of(pattern.separators()));
      text.append(
          random.nextBoolean() && !value.isEmpty() ? RandomPatterns.mutated(random, value) : value);
      text.append(BETWEEN[random.nextInt(BETWEEN.length)]);
    }
    return text.toString();
  }
}
