package org.inshore.engine.prefilter;

import java.util.BitSet;

/**
 * Required literal of a value that is not its prefix: one or two characters that every value has
 * and that are rarer in text than its first ones, such as the sign in an e-mail address or the word
 * for a house after its number. The prefilter searches for it, and the automaton runs from before
 * it.
 *
 * @param before classes of the character before it
 * @param wanted its classes
 * @param from states of the values' automaton before the character before it
 * @param between states before it
 * @param within classes of all characters of a value before the second of them
 * @param least how many characters of a value stand before the two at least
 * @param most and at most
 * @param cost of looking for it, in places of a byte of text at which a value might begin
 */
public record RequiredInfix(
    BitSet before,
    BitSet wanted,
    BitSet from,
    BitSet between,
    BitSet within,
    int least,
    int most,
    double cost) {}
