package org.inshore.contracts.search;

import java.util.Comparator;
import org.inshore.contracts.text.Clause;
import org.inshore.contracts.text.Sentence;

/**
 * Sentence that a query takes.
 *
 * @param document the clause's position in the contract
 * @param index the sentence's in the clause
 */
record Hit(int document, int index, Clause clause, Sentence sentence) {
  static final Comparator<Hit> ORDER =
      Comparator.comparingInt(Hit::document).thenComparingInt(Hit::index);
}
