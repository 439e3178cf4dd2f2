package org.inshore.contracts.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.contracts.duty.Duty;
import org.inshore.contracts.duty.SentenceQuery;
import org.inshore.contracts.duty.Term;
import org.inshore.contracts.text.Clause;
import org.inshore.contracts.text.ContractParts;
import org.inshore.contracts.text.Standing;

/**
 * Force of sentences by where they stand and by what other parts say of them. Below a heading of
 * the customer's duties a sentence binds the customer. A recital, a definition, leave to do one's
 * own duty, what another sentence takes back, and what is left to a part that is empty or not there
 * say too little.
 */
final class SentenceForce {
  /** Set of what shows that a sentence itself says that the outsourcer is bound. */
  private static final String PROVIDER_BOUND = "provider-bound";

  /** Set of what takes something out of what stands elsewhere. */
  private static final String CARVE_OUT = "carve-out";

  /** Set of what law, consent or publicity takes out. */
  private static final String LAWFUL = "carve-out-lawful";

  private final Sources sources;
  private final ClauseIndex index;
  private final ContractParts parts;
  private final Set<String> customerHeadings;
  private final Set<At> bound;
  private final List<CarveOut> carveOuts = new ArrayList<>();

  /** Place of a sentence. */
  private record At(int document, int index) {
    static At of(Hit hit) {
      return new At(hit.document(), hit.index());
    }
  }

  /**
   * Sentence that takes something out of others: of those before it in its clause, or of the
   * clauses that it names.
   */
  private record CarveOut(Hit at, Set<String> numbers) {
    boolean isOf(Hit hit) {
      return numbers.isEmpty()
          ? hit.document() == at.document() && hit.index() < at.index()
          : hit.document() != at.document() && ContractParts.isOf(hit.clause(), numbers);
    }
  }

  SentenceForce(
      List<Clause> clauses, Map<String, List<Term>> sets, Sources sources, ClauseIndex index)
      throws IOException {
    this.sources = sources;
    this.index = index;
    parts = new ContractParts(clauses);
    customerHeadings = CustomerHeadings.of(clauses, sets);
    bound = places(sources.sentenceWith(PROVIDER_BOUND));
    Set<At> lawful = places(sources.sentenceWith(LAWFUL));
    for (Hit hit : index.find(sources.sentenceWith(CARVE_OUT))) {
      if (!lawful.contains(At.of(hit))) {
        carveOuts.add(new CarveOut(hit, ContractParts.named(hit.sentence().text())));
      }
    }
  }

  /** Whether a sentence says, by its heading alone, what the customer owes. */
  boolean bindsCustomer(Hit hit) {
    return hit.sentence().headings().stream().anyMatch(customerHeadings::contains)
        && !bound.contains(At.of(hit));
  }

  /** Those of some sentences that say of a duty too little by where they stand. */
  List<Hit> weak(Duty duty, List<Hit> hits) throws IOException {
    Set<At> allowed = places(duty.allowed());
    Set<At> elsewhere = places(duty.elsewhere());
    return hits.stream()
        .filter(
            hit ->
                (isAside(hit) && !duty.titles())
                    || allowed.contains(At.of(hit))
                    || (elsewhere.contains(At.of(hit)) && parts.isMissing(hit.sentence().text()))
                    || carveOuts.stream().anyMatch(each -> each.isOf(hit)))
        .toList();
  }

  private static boolean isAside(Hit hit) {
    return hit.sentence().standing() == Standing.RECITAL
        || hit.sentence().standing() == Standing.DEFINITION;
  }

  private Set<At> places(List<SentenceQuery> queries) throws IOException {
    Set<At> places = new HashSet<>();
    for (SentenceQuery query : queries) {
      places.addAll(places(sources.sentences(query)));
    }
    return places;
  }

  private Set<At> places(Sources.Sentences sentences) throws IOException {
    Set<At> places = new HashSet<>();
    index.find(sentences).forEach(hit -> places.add(At.of(hit)));
    return places;
  }
}
