package org.inshore.contracts.duty;

import java.util.List;

/**
 * Query for a sentence.
 *
 * @param all what it must hold
 * @param none what it must not hold
 * @param anyone whether it counts whoever is bound; else not where only the customer is
 */
public record SentenceQuery(List<Term> all, List<Term> none, boolean anyone) {

  /** Copies the lists. */
  public SentenceQuery {
    all = List.copyOf(all);
    none = List.copyOf(none);
  }
}
