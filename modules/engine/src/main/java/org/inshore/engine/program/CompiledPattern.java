package org.inshore.engine.program;

import java.util.BitSet;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.DeferredAutomaton;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.rule.Rule;
import org.inshore.engine.rule.ValuePattern;
import org.inshore.engine.text.Separators;

/**
 * A pattern ready to run.
 *
 * @param number its number, which is its tag
 * @param rule its rule
 * @param ruleNumber its rule's number
 * @param source the pattern as written
 * @param validators numbers of those that must accept the value
 * @param separators what may stand between two characters of a value
 * @param value classes of the characters of a value in a frame; empty if all is value
 * @param automaton one for it alone
 * @param longest characters that a value can have, separators included
 * @param open whether any Chinese text fits where a value starts, so that its form proves nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CompiledPattern(
    int number,
    Rule rule,
    int ruleNumber,
    ValuePattern source,
    int[] validators,
    Separators separators,
    BitSet value,
    DeferredAutomaton automaton,
    int longest,
    boolean open) {

  /** A character that no rule names. */
  private static final int ANY_HAN = 0x9fa5;

  /** An automaton for it alone. */
  public TaggedAutomaton alone() {
    return automaton.get();
  }

  /** The classes of a value that stands in a frame. */
  public static BitSet value(ValuePattern source, Alphabet alphabet) {
    CodePointSet value = source.value();
    return value == null ? new BitSet() : alphabet.classesOf(value);
  }

  /** Whether its values are surer than those of another, or as sure and before it in the file. */
  public boolean isSurerThan(CompiledPattern other) {
    int order = Double.compare(source.confidence(), other.source().confidence());
    return order > 0 || (order == 0 && number < other.number());
  }

  /** Whether any Chinese text fits where a value starts, with no frame around it. */
  public static boolean isOpen(ValuePattern source, TaggedAutomaton alone, Alphabet alphabet) {
    return source.value() == null && alone.canStart(alphabet.classOf(ANY_HAN));
  }
}
