package org.inshore.contracts.duty;

import java.util.ArrayList;
import java.util.List;

/**
 * Act that a duty forbids: negated it is the duty, allowed it is the contrary, in whatever words.
 *
 * @param act words of the act
 * @param allowing what a sentence that allows it must hold besides
 * @param stated what a sentence that states it plainly must hold besides; none if nothing does
 * @param sentence what else any sentence must hold and must not
 */
record ForbiddenAct(
    List<Term> act, List<Term> allowing, List<Term> stated, SentenceQuery sentence) {
  private static final int NEAR = 16;
  private static final int NEXT = 4;

  /** Copies the list. */
  ForbiddenAct {
    act = List.copyOf(act);
    allowing = List.copyOf(allowing);
    stated = List.copyOf(stated);
  }

  /** Query for sentences that say the act is not done. */
  SentenceQuery forbidden() {
    return query(List.of(negated()), List.of(new Term.Named("no-ban")));
  }

  /** Query for sentences that leave the act to the party. */
  SentenceQuery allowed() {
    Term free = new Term.Near(List.of(new Term.Named("free"), new Term.Any(act)), false, NEAR);
    List<Term> all = new ArrayList<>(allowing);
    all.add(free);
    return query(all, List.of(negated(), new Term.Named("no-free")));
  }

  /** Queries for sentences that state the act as what is done: without condition, hedge or no. */
  List<SentenceQuery> done() {
    if (stated.isEmpty()) {
      return List.of();
    }
    List<Term> all = new ArrayList<>(stated);
    all.add(new Term.Any(act));
    return List.of(
        query(
            all,
            List.of(
                negated(),
                new Term.Named("no"),
                new Term.Named("no-free"),
                new Term.Named("supposed"),
                new Term.Named(Duties.HEDGE))));
  }

  /**
   * The act behind a negation, or before {@code nobody}; a bare 不 is that of the next verb only.
   */
  private Term negated() {
    return new Term.Any(
        List.of(
            new Term.Near(List.of(new Term.Named("no"), new Term.Any(act)), true, NEAR),
            new Term.Near(List.of(new Term.Words("不"), new Term.Any(act)), true, NEXT),
            new Term.Near(List.of(new Term.Any(act), new Term.Named("nobody")), true, NEXT)));
  }

  private SentenceQuery query(List<Term> first, List<Term> none) {
    List<Term> all = new ArrayList<>(first);
    all.addAll(sentence.all());
    List<Term> mustNot = new ArrayList<>(none);
    mustNot.addAll(sentence.none());
    return new SentenceQuery(all, mustNot, sentence.anyone());
  }
}
