package org.inshore.contracts.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.contracts.answer.Questionnaire;
import org.inshore.contracts.duty.Duties;
import org.inshore.contracts.duty.Duty;
import org.inshore.contracts.duty.SentenceQuery;
import org.inshore.contracts.duty.State;
import org.inshore.contracts.duty.Term;
import org.inshore.contracts.text.Clause;
import org.inshore.contracts.text.Definitions;
import org.inshore.contracts.text.Parties;
import org.inshore.contracts.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Answers about all duties. What says the contrary counts before what says so, and that before what
 * says it weakly; a sentence that says so and is hedged says it weakly.
 */
public final class DutySearch {
  private static final int MAX_PLACES = 5;

  /** Sets that a contract may have words of its own for; a place abroad goes before one at home. */
  private static final List<String> DEFINABLE = List.of("abroad", "onshore", "data", "incident");

  private static final List<Term> REFUSED = List.of(new Term.Words(Questionnaire.REFUSED));

  /** A yes to the question whether an act is done leaves it to who answers. */
  private static final List<Term> GRANTED = List.of(new Term.Words(Questionnaire.GRANTED));

  private final Duties duties;
  private final List<Term> hedges;

  /** Asks for duties. */
  public DutySearch(Duties duties) {
    this.duties = duties;
    this.hedges = both(duties.hedges(), List.of(new Term.Words(Questionnaire.PARTLY)));
  }

  /** The answers, in the order of the duties. */
  public List<Answer> answers(
      List<Clause> clauses, Parties parties, List<Definitions.Definition> definitions)
      throws IOException {
    Map<String, List<Term>> sets = new HashMap<>(duties.sets());
    sets.put("customer", names(sets.get("customer"), parties.customers(), parties.providers()));
    sets.put("provider", names(sets.get("provider"), parties.providers(), parties.customers()));
    sets.put(Duties.HEDGE, hedges);
    sets.merge("free", GRANTED, DutySearch::both);
    List<Answer> answers = new ArrayList<>();
    try (ClauseIndex index = new ClauseIndex(clauses)) {
      Map<String, List<Term>> own = defined(sets, definitions);
      Sources sources = new Sources(own, index.words());
      SentenceForce force = new SentenceForce(clauses, own, sources, index);
      for (Duty duty : duties.duties()) {
        answers.add(answer(duty, sources, index, force));
      }
    }
    return answers;
  }

  /** Words that the contract defines by a word of a set mean what that set means. */
  private static Map<String, List<Term>> defined(
      Map<String, List<Term>> sets, List<Definitions.Definition> definitions) throws IOException {
    if (definitions.isEmpty()) {
      return sets;
    }
    List<Clause> meanings =
        definitions.stream()
            .map(each -> new Clause("", List.of(Sentence.statement(each.meaning()))))
            .toList();
    Map<String, List<Term>> own = new HashMap<>(sets);
    Set<String> abroad = new LinkedHashSet<>();
    try (ClauseIndex index = new ClauseIndex(meanings)) {
      Sources sources = new Sources(sets, index.words());
      for (String set : DEFINABLE) {
        List<Term> terms = new ArrayList<>(sets.getOrDefault(set, List.of()));
        for (Hit hit : index.find(sources.sentenceWith(set))) {
          String word = definitions.get(hit.document()).word();
          // What lies outside the mainland names the mainland.
          if (!set.equals("onshore") || !abroad.contains(word)) {
            terms.addAll(Sources.names(List.of(word)));
          }
          if (set.equals("abroad")) {
            abroad.add(word);
          }
        }
        own.put(set, terms);
      }
    }
    return own;
  }

  private static List<Term> both(List<Term> some, List<Term> more) {
    List<Term> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** The usual names and the contract's own, without those of the other party. */
  private static List<Term> names(
      @Nullable List<Term> usual, Collection<String> own, Collection<String> others) {
    List<Term> names = new ArrayList<>(usual == null ? List.of() : usual);
    names.removeAll(Sources.names(others));
    names.addAll(Sources.names(own));
    return names;
  }

  private Answer answer(Duty duty, Sources sources, ClauseIndex index, SentenceForce force)
      throws IOException {
    List<Hit> contrary = new ArrayList<>();
    for (SentenceQuery query : duty.contradicts()) {
      contrary.addAll(index.find(sources.sentences(query)));
    }
    for (SentenceQuery query : duty.found()) {
      contrary.addAll(index.find(sources.withAny(sources.sentences(query), REFUSED)));
    }
    if (!contrary.isEmpty()) {
      return answer(duty, State.CONTRADICTS, contrary);
    }
    List<Hit> found = new ArrayList<>();
    List<Hit> weak = new ArrayList<>();
    for (SentenceQuery query : duty.found()) {
      Sources.Sentences sentences = binding(query, sources);
      Sources.Sentences plain = sources.withoutAny(sentences, hedges);
      Sources.Sentences excepted = sources.withAny(plain, duties.exceptions());
      List<Hit> said = index.find(sources.withoutAny(plain, duties.exceptions()));
      said.addAll(index.find(sources.withAny(excepted, duties.excused())));
      List<Hit> hedged = index.find(sources.withoutAny(excepted, duties.excused()));
      hedged.addAll(index.find(sources.withAny(sentences, hedges)));
      found.addAll(owed(said, query, force));
      weak.addAll(owed(hedged, query, force));
    }
    for (SentenceQuery query : duty.weak()) {
      weak.addAll(owed(index.find(binding(query, sources)), query, force));
    }
    if (!duty.titles()) {
      found.removeIf(hit -> hit.sentence().title());
    }
    List<Hit> tooLittle = force.weak(duty, found);
    found.removeAll(tooLittle);
    weak.addAll(tooLittle);
    List<Hit> limits = new ArrayList<>();
    for (SentenceQuery query : found.isEmpty() ? List.<SentenceQuery>of() : duty.limits()) {
      limits.addAll(index.find(sources.sentences(query)));
    }
    if (!limits.isEmpty()) {
      limits.addAll(found);
      return answer(duty, State.WEAK, limits);
    }
    return !found.isEmpty()
        ? answer(duty, State.FOUND, found)
        : !weak.isEmpty()
            ? answer(duty, State.WEAK, weak)
            : new Answer(duty, State.NOT_FOUND, List.of());
  }

  private static List<Hit> owed(List<Hit> hits, SentenceQuery query, SentenceForce force) {
    return query.anyone() ? hits : hits.stream().filter(hit -> !force.bindsCustomer(hit)).toList();
  }

  private Sources.Sentences binding(SentenceQuery query, Sources sources) {
    Sources.Sentences sentences = unless(duties.reversed(), sources.sentences(query), sources);
    return query.anyone() ? sentences : unless(duties.others(), sentences, sources);
  }

  /** Those without some terms, or which bind the outsourcer all the same. */
  private Sources.Sentences unless(List<Term> terms, Sources.Sentences sentences, Sources sources) {
    return Sources.either(
        sources.withoutAny(sentences, terms), sources.withAny(sentences, duties.both()));
  }

  private static Answer answer(Duty duty, State state, List<Hit> hits) {
    hits.sort(Hit.ORDER);
    Set<Place> places = new LinkedHashSet<>();
    for (Hit hit : hits) {
      if (places.size() < MAX_PLACES) {
        places.add(new Place(hit.clause().number() + hit.sentence().item(), hit.sentence().page()));
      }
    }
    return new Answer(duty, state, List.copyOf(places));
  }
}
