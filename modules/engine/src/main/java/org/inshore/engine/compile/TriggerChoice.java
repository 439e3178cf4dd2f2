package org.inshore.engine.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.AutomatonBuilder;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.engine.prefilter.ByteEncodings;
import org.inshore.engine.prefilter.Forms;
import org.inshore.engine.prefilter.Frequency;
import org.inshore.engine.prefilter.InfixSearch;
import org.inshore.engine.prefilter.RequiredInfix;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.rule.Keyword;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/** Chooses the trigger of each pattern: the part of its values that is rarest in other text. */
final class TriggerChoice {
  /** Below that, a value that lacks its words is worth finding too: then it can be explained. */
  private static final double OFTEN = 0.05;

  /** Above that, something else than the beginning is looked for, not too far in. */
  private static final double SELDOM = 0.005;

  private static final int FURTHEST = 24;

  /** Sets of more classes than that are no more seldom after one character than another. */
  private static final int FEW = 64;

  /** Pairs of more classes before and after are not tried with one another. */
  private static final int MOST_BEFORES = 12;

  /** How many times more rarely something has to come than the beginning. */
  private static final double WORTH = 3;

  /** What numbers and words are joined by, which comes often behind them. */
  private static final String JOINING = " -._/:";

  private final Alphabet alphabet;
  private final Frequency frequency;
  private final ByteEncodings spellings;
  private final AutomatonBuilder builder;
  private final List<Keyword> words;
  private final Map<Keyword, Double> wordRates = new HashMap<>();
  private final BitSet digits;
  private final BitSet alphanumeric;
  private final BitSet space;
  private final BitSet joining = new BitSet();

  /** Choice of a prefilter. */
  sealed interface Choice {}

  /** The beginning of its values. */
  record Beginning() implements Choice {}

  /** The suffix after some of its characters. */
  record After(int characters) implements Choice {}

  /** A character further in. */
  record Further(RequiredInfix inner) implements Choice {}

  /**
   * A word of its rule or an identifier near it, without which it does not count.
   *
   * @param inText its trigger in running text instead of the words, if that is rarer; or null
   */
  record Words(@Nullable RequiredInfix inText) implements Choice {}

  TriggerChoice(Alphabet alphabet, AutomatonBuilder builder, List<Keyword> words) {
    this.alphabet = alphabet;
    this.frequency = new Frequency(alphabet);
    this.spellings = new ByteEncodings(alphabet, Encoding.UTF_8);
    this.builder = builder;
    this.words = words;
    this.digits = alphabet.classesOf(CodePointSet.DIGITS);
    this.alphanumeric = union(digits, alphabet.classesOf(CodePointSet.LETTERS));
    this.space = alphabet.classesOf(CodePointSet.of(" "));
    JOINING.chars().forEach(c -> joining.set(alphabet.classOf(c)));
  }

  Choice of(CompiledPattern pattern, Automaton values) {
    Choice best = new Beginning();
    Boundary boundary = pattern.source().boundary();
    double rate = rate(boundary, values);
    int most = rate > SELDOM ? Math.min(FURTHEST, shortest(values) - 1) : 0;
    for (int characters = 1; characters <= most; characters++) {
      Forms forms = Forms.plain(Encoding.UTF_8, spellings);
      forms.after(values, boundary, characters, 1);
      double after = WORTH * forms.builder().rate();
      if (after < rate) {
        rate = after;
        best = new After(characters);
      }
    }
    InfixSearch search = new InfixSearch(values, frequency);
    for (Pair pair : pairs(pattern.source().regex(), rate > SELDOM)) {
      RequiredInfix inner = search.first(pair.wanted(), pair.before(), rate);
      if (inner != null) {
        rate = inner.cost();
        best = new Further(inner);
      }
    }
    RequiredInfix last = rate > SELDOM ? search.last(rate) : null;
    if (last != null && !isNumber(last)) {
      rate = last.cost();
      best = new Further(last);
    }
    if (pattern.source().need().near() && pattern.rule().identified()) {
      // An identifier that comes later speaks for it too.
      return new Words(
          best instanceof Further(RequiredInfix inner) && rate <= OFTEN ? inner : null);
    }
    if (pattern.source().need().near() && rate > OFTEN) {
      double near = 0;
      for (Keyword word : words) {
        int rule = pattern.ruleNumber();
        if (word.labelOf.get(rule) || word.contextOf.get(rule)) {
          near += wordRates.computeIfAbsent(word, this::rate);
        }
      }
      if (near < rate) {
        best = new Words(null);
      }
    }
    return best;
  }

  /** Two characters that values may have side by side: any before, where that is null. */
  private record Pair(@Nullable BitSet before, BitSet wanted) {}

  /** Pairs that are looked for: by the sets of an expression, and by the ends of its numbers. */
  private List<Pair> pairs(RegexNode regex, boolean all) {
    Set<CodePointSet> sets = new LinkedHashSet<>(List.of(CodePointSet.DIGITS));
    regex.sets(sets::add);
    Set<BitSet> befores = befores(sets);
    List<Pair> pairs = new ArrayList<>();
    BitSet letters = letters(sets);
    pairs.add(new Pair(letters, letters));
    for (CodePointSet set : sets) {
      BitSet classes = alphabet.classesOf(set);
      pairs.add(new Pair(null, classes));
      if (all && classes.cardinality() <= FEW) {
        befores.forEach(before -> pairs.add(new Pair(before, classes)));
      }
    }
    if (all) {
      for (BitSet number : List.of(digits, alphanumeric)) {
        pairs.add(new Pair(number, others(number)));
        pairs.add(new Pair(number, others(union(number, space))));
        pairs.add(new Pair(number, others(union(number, joining))));
      }
    }
    return pairs;
  }

  /** The characters that stand alone in an expression, as those of words do. */
  private BitSet letters(Set<CodePointSet> sets) {
    BitSet letters = new BitSet();
    for (CodePointSet set : sets) {
      BitSet classes = alphabet.classesOf(set);
      if (classes.cardinality() == 1) {
        letters.or(classes);
      }
    }
    return letters;
  }

  /**
   * What may stand before a character that is looked for: a small set of the expression, or letters
   * and digits, and a space.
   */
  private Set<BitSet> befores(Set<CodePointSet> sets) {
    Set<BitSet> befores = new LinkedHashSet<>();
    for (CodePointSet set : sets) {
      BitSet classes = alphabet.classesOf(set);
      if (classes.cardinality() <= FEW && befores.size() < MOST_BEFORES) {
        befores.add(classes);
        befores.add(union(classes, space));
      }
    }
    befores.add(alphanumeric);
    befores.add(union(alphanumeric, space));
    return befores;
  }

  /** All other classes. */
  private BitSet others(BitSet classes) {
    BitSet others = (BitSet) classes.clone();
    others.flip(0, alphabet.size());
    return others;
  }

  private static BitSet union(BitSet one, BitSet other) {
    BitSet union = (BitSet) one.clone();
    union.or(other);
    return union;
  }

  /** Whether two digits are looked for: tables are full of them. */
  private boolean isNumber(RequiredInfix inner) {
    return digits.intersects(inner.before()) && digits.intersects(inner.wanted());
  }

  private double rate(Keyword word) {
    Automaton form = builder.of(word.regex(), CodePointSet.of(""));
    return rate(word.startsInWord ? Boundary.ALPHANUMERIC : Boundary.NONE, form);
  }

  /** How many characters the shortest value has. */
  private static int shortest(Automaton values) {
    BitSet states = new BitSet();
    states.set(0);
    Transition transition = new Transition();
    for (int length = 0; ; length++) {
      BitSet next = new BitSet();
      for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
        if (values.isAccept(state)) {
          return length;
        }
        for (int i = 0; i < values.getNumTransitions(state); i++) {
          values.getTransition(state, i, transition);
          next.set(transition.dest);
        }
      }
      if (next.isEmpty()) {
        return 0;
      }
      states = next;
    }
  }

  /** How often what may be the beginning of a value comes. */
  private double rate(Boundary boundary, Automaton values) {
    Forms forms = Forms.plain(Encoding.UTF_8, spellings);
    forms.beginnings(values, boundary, 1);
    return forms.builder().rate();
  }
}
