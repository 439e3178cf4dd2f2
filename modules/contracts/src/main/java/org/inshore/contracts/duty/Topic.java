package org.inshore.contracts.duty;

import java.util.ArrayList;
import java.util.List;

/**
 * Act that a duty is about: hedged it is weak, denied it is the contrary, in whatever words.
 *
 * @param act words of the act
 * @param sentence what else the sentence must hold and must not
 */
record Topic(List<Term> act, SentenceQuery sentence) {
  private static final int NEAR = 18;
  private static final int NEXT = 14;
  private static final Term DENIAL = new Term.Named("denial");

  /** Copies the list. */
  Topic {
    act = List.copyOf(act);
  }

  /** Query for sentences that speak of the act with a hedge. */
  SentenceQuery hedged() {
    return query(List.of(new Term.Named(Duties.HEDGE), new Term.Any(act)), List.of());
  }

  /** Query for sentences that allow the act to the one who owes it. */
  SentenceQuery allowed() {
    Term leave = new Term.Row(List.of(new Term.Named("provider"), new Term.Named("leave")));
    return query(
        List.of(new Term.Near(List.of(leave, new Term.Any(act)), true, NEXT)),
        List.of(new Term.Named("no-leave")));
  }

  /** Query for sentences that say the act is not owed. */
  SentenceQuery denied() {
    Term denied = new Term.Near(List.of(DENIAL, new Term.Any(act)), false, NEAR);
    List<Term> none = new ArrayList<>(List.of(new Term.Named("no-denial")));
    if (!sentence.anyone()) {
      none.add(new Term.Row(List.of(new Term.Named("customer"), DENIAL)));
    }
    return query(List.of(denied), none);
  }

  private SentenceQuery query(List<Term> all, List<Term> none) {
    List<Term> must = new ArrayList<>(all);
    must.addAll(sentence.all());
    List<Term> mustNot = new ArrayList<>(none);
    mustNot.addAll(sentence.none());
    return new SentenceQuery(must, mustNot, sentence.anyone());
  }
}
