package org.inshore.contracts.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.contracts.duty.Term;
import org.inshore.contracts.text.Clause;
import org.inshore.contracts.text.Sentence;

/**
 * Headings of the customer's duties: what stands below one without a subject binds the customer.
 */
final class CustomerHeadings {
  /** Set of what shows it; a heading that names the outsourcer too is none. */
  private static final String DUTIES = "customer-duties";

  private CustomerHeadings() {}

  static Set<String> of(List<Clause> clauses, Map<String, List<Term>> sets) throws IOException {
    List<Clause> headings =
        clauses.stream()
            .flatMap(clause -> clause.sentences().stream())
            .flatMap(sentence -> sentence.headings().stream())
            .distinct()
            .map(each -> new Clause("", List.of(Sentence.statement(each))))
            .toList();
    Set<String> found = new HashSet<>();
    try (ClauseIndex index = new ClauseIndex(headings)) {
      Sources sources = new Sources(sets, index.words());
      for (Hit hit : index.find(sources.sentenceWith(DUTIES))) {
        found.add(hit.sentence().text());
      }
      for (Hit hit : index.find(sources.sentenceWith("provider"))) {
        found.remove(hit.sentence().text());
      }
    }
    return found;
  }
}
