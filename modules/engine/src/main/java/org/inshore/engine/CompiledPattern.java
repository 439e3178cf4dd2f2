package org.inshore.engine;

import java.util.BitSet;

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
 * @param alone an automaton for it alone
 * @param longest characters that a value can have, separators included
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompiledPattern(
    int number,
    Rule rule,
    int ruleNumber,
    ValuePattern source,
    int[] validators,
    Separators separators,
    BitSet value,
    TaggedAutomaton alone,
    int longest) {

  /** The classes of a value that stands in a frame. */
  static BitSet value(ValuePattern source, Alphabet alphabet) {
    CodePointSet value = source.value();
    return value == null ? new BitSet() : alphabet.classesOf(value);
  }
}
