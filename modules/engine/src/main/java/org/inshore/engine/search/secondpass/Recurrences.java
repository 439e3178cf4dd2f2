package org.inshore.engine.search.secondpass;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.KeywordIndex;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.search.Scan;
import org.inshore.engine.text.TextView;

/**
 * Finds where values stand again that a text has shown once: who is named in it by a sure cue is
 * named by the same characters wherever they recur. Hashes the first four bytes of each value, and
 * compares the rest where a hash is met: linear in the text.
 */
public final class Recurrences {
  /** Only texts of at most so many bytes are looked through for them. */
  public static final int LONGEST_TEXT = 1 << 17;

  private static final double MEDIUM = 0.5;

  /** How sure a value must be found that is looked for again. */
  private static final double SURE = 0.7;

  private static final int MOST_VALUES = 1024;
  private static final int KEY = Integer.BYTES;
  private static final int HASH_BITS = 12;
  private static final int HASH = 0x9e3779b1;
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** By rule number, the patterns that need a recurrence. */
  private final List<List<CompiledPattern>> patterns;

  /** By rule number, those that what stands around tells. */
  private final List<List<Teller>> tellers;

  private final KeywordIndex keywords;
  private final boolean any;
  private final boolean[] hashes = new boolean[1 << HASH_BITS];
  private final Map<Integer, List<Hit>> values = new HashMap<>();

  /** Values of such rules that are found already, by where they begin: what is surest stays. */
  private final Map<Integer, Hit> found = new HashMap<>();

  public Recurrences(Program program) {
    List<List<CompiledPattern>> all = program.second(Requirement.RECURRENCE);
    this.patterns = all.stream().map(some -> Teller.others(some, program)).toList();
    this.tellers = all.stream().map(some -> Teller.of(some, program)).toList();
    this.keywords = program.keywords();
    this.any = all.stream().anyMatch(some -> !some.isEmpty());
  }

  /** Whether hits may recur. */
  public boolean concern(List<Hit> hits) {
    return any && hits.stream().anyMatch(this::isSure);
  }

  private boolean isSure(Hit hit) {
    return hit.valid && hit.score >= SURE && mayRecur(hit);
  }

  private boolean mayRecur(Hit hit) {
    int rule = hit.pattern.ruleNumber();
    return !(patterns.get(rule).isEmpty() && tellers.get(rule).isEmpty());
  }

  /**
   * Tries the patterns of rules where values of their hits recur.
   *
   * @param hits what is found in all of the text, resolved; theirs are added
   */
  public void add(List<Hit> hits, TextView view, Scan scan) {
    if (!learn(hits, view)) {
      found.clear();
      return;
    }
    for (int at = view.from; at + KEY <= view.to; at++) {
      int key = (int) INTS.get(view.bytes, at);
      if (hashes[hash(key)] && view.isStart(at)) {
        tryAll(values.getOrDefault(key, List.of()), at, view, scan);
      }
    }
    Arrays.fill(hashes, false);
    values.clear();
    found.clear();
  }

  private boolean learn(List<Hit> hits, TextView view) {
    int count = 0;
    for (Hit hit : hits) {
      if (!hit.valid || hit.lostTo != null || !mayRecur(hit)) {
        continue;
      }
      if (hit.score >= MEDIUM) {
        found.merge(hit.start, hit, (one, other) -> one.end < other.end ? other : one);
      }
      if (hit.score >= SURE && count < MOST_VALUES && hit.end - hit.start >= KEY) {
        int key = (int) INTS.get(view.bytes, hit.start);
        List<Hit> alike = values.computeIfAbsent(key, _ -> new ArrayList<>());
        if (alike.stream().noneMatch(other -> isAt(view, other, hit.start) && isAs(other, hit))) {
          alike.add(hit);
          hashes[hash(key)] = true;
          count++;
        }
      }
    }
    return count > 0;
  }

  private void tryAll(List<Hit> alike, int at, TextView view, Scan scan) {
    Hit known = found.get(at);
    for (Hit shown : alike) {
      int end = at + shown.end - shown.start;
      if (isAt(view, shown, at)
          && (known == null
              || isLonger(shown, end, known)
              || isCutFrom(shown, end, known, alike, view))) {
        for (CompiledPattern pattern : patterns.get(shown.pattern.ruleNumber())) {
          scan.told(pattern, at, end, 0);
        }
        for (Teller teller : tellers.get(shown.pattern.ruleNumber())) {
          teller.ask(view, at, view.next(at), end, scan);
        }
        if (known != null) {
          known.valid = false; // half of a value that the text has whole, or more than it
        }
      }
    }
  }

  /**
   * Whether a value reaches further than one of its rule that begins there, and is no less sure.
   */
  private static boolean isLonger(Hit shown, int end, Hit known) {
    return end > known.end
        && shown.pattern.ruleNumber() == known.pattern.ruleNumber()
        && shown.score >= known.score;
  }

  /**
   * Whether a value is one of its rule without what begins the next word: a name before 主持, of
   * which the first character ends names too. What stands elsewhere too is whole.
   */
  private boolean isCutFrom(Hit shown, int end, Hit known, List<Hit> alike, TextView view) {
    return end < known.end
        && shown.pattern.ruleNumber() == known.pattern.ruleNumber()
        && keywords.cutsOver(view, view.counting(end), known.end)
        && alike.stream()
            .noneMatch(
                other ->
                    other.start != known.start
                        && isAs(other, known)
                        && isAt(view, other, known.start));
  }

  private static boolean isAs(Hit one, Hit other) {
    return one.end - one.start == other.end - other.start
        && one.pattern.ruleNumber() == other.pattern.ruleNumber();
  }

  /** Whether the value of a hit stands at a place. */
  private static boolean isAt(TextView view, Hit hit, int at) {
    int length = hit.end - hit.start;
    return at + length <= view.to
        && Arrays.equals(view.bytes, hit.start, hit.end, view.bytes, at, at + length);
  }

  private static int hash(int key) {
    return (key * HASH) >>> (Integer.SIZE - HASH_BITS);
  }
}
