package org.inshore.contracts.duty;

import java.util.List;
import java.util.Map;
import org.inshore.contracts.answer.Label;
import org.inshore.spi.message.Wording;

/**
 * Duty that a contract should have.
 *
 * @param id permanent name
 * @param name what it is called
 * @param asks what the contract should say
 * @param required whether a transfer must wait for it; else it is advised
 * @param titles whether a title can say so, as that of an annex
 * @param basis ids of the laws it rests on
 * @param found queries for sentences that say so
 * @param weak queries for sentences that say too little
 * @param contradicts queries for sentences that say the contrary
 * @param limits queries for sentences that make weak what others say: a cap on liability
 * @param elsewhere queries for sentences that leave it to another part of the contract
 * @param allowed queries for sentences that only allow it to who owes it
 * @param labels labels of cover pages that stand for it
 * @param examples sentences by the answer they must give
 */
public record Duty(
    String id,
    Wording name,
    Wording asks,
    boolean required,
    boolean titles,
    List<String> basis,
    List<SentenceQuery> found,
    List<SentenceQuery> weak,
    List<SentenceQuery> contradicts,
    List<SentenceQuery> limits,
    List<SentenceQuery> elsewhere,
    List<SentenceQuery> allowed,
    List<Label> labels,
    Map<State, List<String>> examples) {

  /** Copies lists and map. */
  public Duty {
    basis = List.copyOf(basis);
    found = List.copyOf(found);
    weak = List.copyOf(weak);
    contradicts = List.copyOf(contradicts);
    limits = List.copyOf(limits);
    elsewhere = List.copyOf(elsewhere);
    allowed = List.copyOf(allowed);
    labels = List.copyOf(labels);
    examples = Map.copyOf(examples);
  }
}
