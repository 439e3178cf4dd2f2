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

  /**
   * Caps values.
   *
   * @param hits what is found in all of a text, overlaps not yet resolved
   */
  public static void cap(List<Hit> hits, TextView text) {
    for (Hit hit : hits) {
      if (hit.told > 0 && hit.valid) {
        double most = Calibration.score(hit.pattern.rule().info(), MOST);
        if (hit.score > most && isAlone(hit, hits, text)) {
          hit.score = most;
        }
      }
    }
  }

  private static boolean isAlone(Hit lone, List<Hit> hits, TextView text) {
    for (Hit hit : hits) {
      boolean person = hit.valid && hit.pattern.rule().personKey() > 0;
      if (person && !hit.overlaps(lone) && !isSame(hit, lone, text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Hit hit, Hit other, TextView text) {
    return hit.pattern.ruleNumber() == other.pattern.ruleNumber()
        && Arrays.equals(text.bytes, hit.start, hit.end, text.bytes, other.start, other.end);
  }
}
