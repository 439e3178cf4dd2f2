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
 * @param rate how often the two come in text, of all places
 */
public record RequiredInfix(
    BitSet before,
    BitSet wanted,
    BitSet from,
    BitSet between,
    BitSet within,
    int least,
    int most,
    double rate) {

  /** The price of looking for it: all places from which it may be reached are tried. */
  public double cost() {
    return cost(rate, least, most);
  }

  static double cost(double rate, int least, int most) {
    return 5 * rate * (1 + (most - least) / 8.0); // most places are tried in vain at once
  }
}
