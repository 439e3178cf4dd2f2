package org.inshore.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.automaton.Automaton;

/** Chooses for each pattern what betrays its values: what comes rarest in other text. */
final class TriggerChoice {
  /** Below that, a value that lacks its words is worth finding too: then it can be explained. */
  private static final double OFTEN = 0.05;

  private final Alphabet alphabet;
  private final Windows windows;
  private final AutomatonBuilder builder;
  private final List<Keyword> words;

  /** What betrays a value. */
  sealed interface Choice {}

  /** Its beginning. */
  record Beginning() implements Choice {}

  /** Two characters further in. */
  record Further(Windows.Inner inner) implements Choice {}

  /** A word of its rule near it, without which it does not count. */
  record Words() implements Choice {}

  TriggerChoice(Alphabet alphabet, AutomatonBuilder builder, List<Keyword> words) {
    this.alphabet = alphabet;
    this.windows = new Windows(alphabet, Windows.LONGEST);
    this.builder = builder;
    this.words = words;
  }

  Choice of(CompiledPattern pattern, Automaton values) {
    Choice best = new Beginning();
    double rate = windows.rate(pattern.source().boundary(), values);
    boolean anywhere =
        pattern.source().boundary() == Boundary.NONE || pattern.source().boundary() == Boundary.HAN;
    if (anywhere && windows.brief(values) > OFTEN) {
      // Each character would begin a value inside those before it: far too many states.
      rate = Math.max(rate, 1);
    }
    Set<CodePointSet> sets = new HashSet<>(Set.of(CodePointSet.DIGITS));
    pattern.source().regex().sets(sets::add);
    for (CodePointSet set : sets) {
      Windows.Inner inner = windows.inner(values, alphabet.classesOf(set));
      if (inner != null && cost(inner) < rate) {
        rate = cost(inner);
        best = new Further(inner);
      }
    }
    if (pattern.source().need() == Need.CONTEXT && rate > OFTEN) {
      double near = 0;
      for (Keyword word : words) {
        int rule = pattern.ruleNumber();
        if (word.labelOf.get(rule) || word.contextOf.get(rule)) {
          Automaton form = builder.of(word.regex, CodePointSet.of(""));
          near += windows.rate(Boundary.ALPHANUMERIC, form);
        }
      }
      if (near < rate) {
        best = new Words();
      }
    }
    return best;
  }

  /** All places from which it may be reached are tried, most of them in vain at once. */
  private static double cost(Windows.Inner inner) {
    return 5 * inner.rate() * (1 + (inner.most() - inner.least()) / 8.0);
  }
}
