package org.inshore.engine.search.secondpass;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.match.Calibration;
import org.inshore.engine.program.Hit;
import org.inshore.engine.text.TextView;

/**
 * Caps how sure a value is that only its surroundings tell, where nothing else in the text is of a
 * person: a text about people names two of them, or says more of one than the name.
 */
public final class LoneValues {
  /** The share of such values that are right; below what policies act on. */
  private static final double MOST = 0.65;

  private LoneValues() {}

  /** Whether some values may be capped. */
  public static boolean concern(List<Hit> hits) {
    return hits.stream().anyMatch(hit -> hit.told > 0 && hit.valid);
  }

  /**
   * Caps values.
   *
   * @param hits what is found in all of a text, resolved
   */
  public static void cap(List<Hit> hits, TextView text) {
    Hit first = null;
    for (Hit hit : hits) {
      if (hit.valid && hit.lostTo == null && hit.pattern.rule().personKey() > 0) {
        if (first != null && !isSame(hit, first, text)) {
          return;
        }
        first = hit;
      }
    }
    capAll(hits);
  }

  /** Caps values of a text of which it is not known what else it has. */
  public static void capAll(List<Hit> hits) {
    for (Hit hit : hits) {
      if (hit.told > 0 && hit.valid) {
        hit.score = Math.min(hit.score, Calibration.score(hit.pattern.rule().info(), MOST));
      }
    }
  }

  private static boolean isSame(Hit hit, Hit other, TextView text) {
    return hit.pattern.ruleNumber() == other.pattern.ruleNumber()
        && Arrays.equals(text.bytes, hit.start, hit.end, text.bytes, other.start, other.end);
  }
}
