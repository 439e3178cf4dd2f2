package org.inshore.contracts.text;

import java.util.List;

/**
 * Clause of a contract.
 *
 * @param number as the contract says it, such as {@code 第五条} or {@code 5.2}; a paragraph's place
 *     where the contract has no numbers, such as {@code ¶3}
 * @param sentences its heading and what it says
 */
public record Clause(String number, List<Sentence> sentences) {

  /** Copies the list. */
  public Clause {
    sentences = List.copyOf(sentences);
  }
}
