package org.inshore.patterns.personalfinancial.name;

/**
 * Evidence that the rest of a text gives a name, as a logarithm.
 *
 * @param word of a word that is a name as well
 * @param two of another name of two characters
 * @param three of one of three
 */
record NamePrior(double word, double two, double three) {
  double most() {
    return Math.max(word, Math.max(two, three));
  }
}
