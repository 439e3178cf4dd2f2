package org.inshore.contracts.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.inshore.contracts.duty.SentenceQuery;
import org.inshore.contracts.duty.Term;
import org.inshore.contracts.text.Normal;

/**
 * Makes sources of intervals of terms: each interval of a query is a whole sentence. What cannot be
 * in a contract, since a word of it is not, is left out of its queries: of a vocabulary of
 * thousands of words most are in no one contract, and looking each up is what a query costs.
 */
final class Sources {
  private static final int MAX_EXPANSIONS = 1024;
  private static final int MAX_DEPTH = 24;

  private static final IntervalsSource NOTHING = Intervals.noIntervals("nothing");

  private final Map<String, List<Term>> sets;
  private final NavigableSet<String> inContract;

  /** By set, its source: many terms name the same ones. */
  private final Map<String, IntervalsSource> named = new HashMap<>();

  /** By list of terms, its source; told apart by which they are, since comparing costs more. */
  private final IdentityHashMap<List<Term>, IntervalsSource> lists = new IdentityHashMap<>();

  /**
   * Makes none yet.
   *
   * @param inContract the words of the contract that is asked
   */
  Sources(Map<String, List<Term>> sets, NavigableSet<String> inContract) {
    this.sets = sets;
    this.inContract = inContract;
  }

  /** Whether no sentence of the contract can be one of a source. */
  @SuppressWarnings("ReferenceEquality") // the one that stands for nothing
  static boolean isNothing(IntervalsSource source) {
    return source == NOTHING;
  }

  /** Sentences that have all of some terms and none of others. */
  IntervalsSource sentences(SentenceQuery query) {
    IntervalsSource sentence = sentence();
    for (Term term : query.all()) {
      IntervalsSource wanted = source(term, 0);
      if (isNothing(wanted)) {
        return NOTHING;
      }
      sentence = Intervals.containing(sentence, wanted);
    }
    for (Term term : query.none()) {
      IntervalsSource unwanted = source(term, 0);
      sentence = isNothing(unwanted) ? sentence : Intervals.notContaining(sentence, unwanted);
    }
    return sentence;
  }

  /** Sentences that have a term of a set. */
  IntervalsSource sentenceWith(String set) {
    IntervalsSource wanted = source(new Term.Named(set), 0);
    return isNothing(wanted) ? NOTHING : Intervals.containing(sentence(), wanted);
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
        IntervalsSource[] parts = parts(near.terms(), depth);
        yield parts.length == 0
            ? NOTHING
            : Intervals.maxwidth(
                near.within(),
                near.ordered() ? Intervals.ordered(parts) : Intervals.unordered(parts));
      }
      case Term.Row row -> {
        IntervalsSource[] parts = parts(row.terms(), depth);
        yield parts.length == 0 ? NOTHING : Intervals.phrase(parts);
      }
    };
  }

  /** The sources of terms that must all be there; none if one cannot be. */
  private IntervalsSource[] parts(List<Term> terms, int depth) {
    IntervalsSource[] parts = new IntervalsSource[terms.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = source(terms.get(i), depth + 1);
      if (isNothing(parts[i])) {
        return new IntervalsSource[0];
      }
    }
    return parts;
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
  private static IntervalsSource or(List<IntervalsSource> all) {
    List<IntervalsSource> sources = all.stream().filter(each -> !isNothing(each)).toList();
    return sources.isEmpty()
        ? NOTHING
        : sources.size() == 1 ? sources.getFirst() : Intervals.or(false, sources);
  }

  private IntervalsSource words(String text) {
    List<IntervalsSource> parts = new ArrayList<>();
    for (String word : Normal.of(text).replaceAll("['’]s\\b", "").split("[\\s,-]+", -1)) {
      StringBuilder latin = new StringBuilder();
      word.codePoints()
          .forEach(
              each -> {
                if (Character.isIdeographic(each)) {
                  flush(latin, parts);
                  parts.add(word(Character.toString(each)));
                } else {
                  latin.appendCodePoint(each);
                }
              });
      flush(latin, parts);
    }
    return parts.stream().anyMatch(Sources::isNothing)
        ? NOTHING
        : parts.size() == 1
            ? parts.getFirst()
            : Intervals.phrase(parts.toArray(IntervalsSource[]::new));
  }

  private void flush(StringBuilder latin, List<IntervalsSource> parts) {
    if (!latin.isEmpty()) {
      String word = latin.toString();
      parts.add(word.endsWith("*") ? prefix(word.substring(0, word.length() - 1)) : word(word));
      latin.setLength(0);
    }
  }

  private IntervalsSource word(String word) {
    return inContract.contains(word) ? Intervals.term(word) : NOTHING;
  }

  private IntervalsSource prefix(String begin) {
    String first = inContract.ceiling(begin);
    return first != null && first.startsWith(begin)
        ? Intervals.prefix(new BytesRef(begin), MAX_EXPANSIONS)
        : NOTHING;
  }

  /** Names as terms. */
  static List<Term> names(Iterable<String> names) {
    List<Term> terms = new ArrayList<>();
    names.forEach(name -> terms.add(new Term.Words(name)));
    return terms;
  }
}
