package org.inshore.contracts.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.inshore.contracts.duty.SentenceQuery;
import org.inshore.contracts.duty.Term;
import org.inshore.contracts.text.Normal;

/** Makes sources of intervals of terms: each interval of a query is a whole sentence. */
final class Sources {
  private static final int MAX_EXPANSIONS = 1024;
  private static final int MAX_DEPTH = 8;

  private final Map<String, List<Term>> sets;

  /** By set, its source: many terms name the same ones. */
  private final Map<String, IntervalsSource> named = new HashMap<>();

  /** By list of terms, its source; told apart by which they are, since comparing costs more. */
  private final IdentityHashMap<List<Term>, IntervalsSource> lists = new IdentityHashMap<>();

  Sources(Map<String, List<Term>> sets) {
    this.sets = sets;
  }

  /** Sentences that have all of some terms and none of others. */
  IntervalsSource sentences(SentenceQuery query) {
    IntervalsSource sentence = sentence();
    for (Term term : query.all()) {
      sentence = Intervals.containing(sentence, source(term, 0));
    }
    for (Term term : query.none()) {
      sentence = Intervals.notContaining(sentence, source(term, 0));
    }
    return sentence;
  }

  /** Sentences that have a term of a set. */
  IntervalsSource sentenceWith(String set) {
    return Intervals.containing(sentence(), source(new Term.Named(set), 0));
  }

  /** Any of some terms, a list that stays the same. */
  IntervalsSource any(List<Term> terms) {
    return lists.computeIfAbsent(terms, _ -> source(new Term.Any(terms), 0));
  }

  /** Any sentence. */
  static IntervalsSource sentence() {
    return Intervals.ordered(
        Intervals.term(SentenceAnalyzer.BEGIN), Intervals.term(SentenceAnalyzer.END));
  }

  private IntervalsSource source(Term term, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("sets that hold one another");
    }
    return switch (term) {
      case Term.Words words -> words(words.text());
      case Term.Named set -> named(set.set(), depth + 1);
      case Term.Any any -> or(any.terms().stream().map(each -> source(each, depth + 1)).toList());
      case Term.Near near -> {
        IntervalsSource[] parts =
            near.terms().stream()
                .map(each -> source(each, depth + 1))
                .toArray(IntervalsSource[]::new);
        yield Intervals.maxwidth(
            near.within(), near.ordered() ? Intervals.ordered(parts) : Intervals.unordered(parts));
      }
      case Term.Row row ->
          Intervals.phrase(
              row.terms().stream()
                  .map(each -> source(each, depth + 1))
                  .toArray(IntervalsSource[]::new));
    };
  }

  private IntervalsSource named(String set, int depth) {
    IntervalsSource known = named.get(set);
    if (known == null) {
      known = source(new Term.Any(sets.getOrDefault(set, List.of())), depth);
      named.put(set, known);
    }
    return known;
  }

  /** Alternatives are not multiplied out: their number would be that of all combinations. */
  private static IntervalsSource or(List<IntervalsSource> sources) {
    return sources.isEmpty()
        ? Intervals.noIntervals("nothing")
        : sources.size() == 1 ? sources.getFirst() : Intervals.or(false, sources);
  }

  private static IntervalsSource words(String text) {
    List<IntervalsSource> parts = new ArrayList<>();
    for (String word : Normal.of(text).replaceAll("['’]s\\b", "").split("[\\s,-]+", -1)) {
      StringBuilder latin = new StringBuilder();
      word.codePoints()
          .forEach(
              each -> {
                if (Character.isIdeographic(each)) {
                  flush(latin, parts);
                  parts.add(Intervals.term(Character.toString(each)));
                } else {
                  latin.appendCodePoint(each);
                }
              });
      flush(latin, parts);
    }
    return parts.size() == 1
        ? parts.getFirst()
        : Intervals.phrase(parts.toArray(IntervalsSource[]::new));
  }

  private static void flush(StringBuilder latin, List<IntervalsSource> parts) {
    if (!latin.isEmpty()) {
      String word = latin.toString();
      parts.add(
          word.endsWith("*")
              ? Intervals.prefix(new BytesRef(word.substring(0, word.length() - 1)), MAX_EXPANSIONS)
              : Intervals.term(word));
      latin.setLength(0);
    }
  }

  /** Names as terms. */
  static List<Term> names(Iterable<String> names) {
    List<Term> terms = new ArrayList<>();
    names.forEach(name -> terms.add(new Term.Words(name)));
    return terms;
  }
}
