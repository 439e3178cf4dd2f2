package org.inshore.engine;

import java.util.BitSet;
import java.util.List;
import org.inshore.spi.detect.Validator;

/**
 * A pattern ready to run.
 *
 * @param number its number, which is its tag
 * @param rule its rule
 * @param ruleNumber its rule's number
 * @param source the pattern as written
 * @param validators all must accept the value
 * @param separators classes of its separators
 * @param alone an automaton for it alone
 * @param lookAlikes its rule's
 */
record CompiledPattern(
    int number,
    Rule rule,
    int ruleNumber,
    ValuePattern source,
    List<Validator> validators,
    BitSet separators,
    TaggedAutomaton alone,
    List<CompiledLookAlike> lookAlikes) {}
