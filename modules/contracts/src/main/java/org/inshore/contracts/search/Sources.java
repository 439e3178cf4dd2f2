package org.inshore.contracts.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.inshore.contracts.duty.SentenceQuery;
import org.inshore.contracts.duty.Term;
import org.inshore.contracts.text.Normal;
import org.jspecify.annotations.Nullable;

/**
 * Makes sources of intervals of terms: each interval of a query is a whole sentence. Before a query
 * is made, the sentences are worked out that have a word of each of its terms, and of alternatives
 * only those are asked for that one of these sentences can hold: of a vocabulary of thousands of
 * words most are in no one sentence, and looking each up is what a query costs.
 */
final class Sources {
  private static final int MAX_EXPANSIONS = 1024;
  private static final int MAX_DEPTH = 24;

  /**
   * Sentences that a query asks for.
   *
   * @param source the intervals of them, to be asked for
   * @param possible the numbers of the only sentences that can be among them
   */
  record Sentences(IntervalsSource source, BitSet possible) {
    boolean isNone() {
      return possible.isEmpty();
    }
  }

  private final Map<String, List<Term>> sets;
  private final NavigableMap<String, BitSet> words;

  /** By set, the sentences that can hold it: many terms name the same ones. */
  private final Map<String, BitSet> named = new HashMap<>();

  /** By list of terms likewise; told apart by which they are, since comparing costs more. */
  private final IdentityHashMap<List<Term>, BitSet> lists = new IdentityHashMap<>();

  /** By words in a row, the single ones. */
  private final Map<String, List<String>> split = new HashMap<>();

  /**
   * Makes none yet.
   *
   * @param words the words of the contract that is asked, with the sentences they are in
   */
  Sources(Map<String, List<Term>> sets, NavigableMap<String, BitSet> words) {
    this.sets = sets;
    this.words = words;
  }

  /** Sentences that have all of some terms and none of others. */
  Sentences sentences(SentenceQuery query) {
    return without(with(all(), query.all()), query.none());
  }

  /** Sentences that have a term of a set. */
  Sentences sentenceWith(String set) {
    return with(all(), List.of(new Term.Named(set)));
  }

  /** Those that have any of some terms, a list that stays the same. */
  Sentences withAny(Sentences sentences, List<Term> terms) {
    return with(sentences, List.of(new Term.Any(terms)));
  }

  /** Those that have none of some terms, a list that stays the same. */
  Sentences withoutAny(Sentences sentences, List<Term> terms) {
    return without(sentences, List.of(new Term.Any(terms)));
  }

  /** Those of one or of the other. */
  static Sentences either(Sentences one, Sentences other) {
    if (one.isNone() || other.isNone()) {
      return one.isNone() ? other : one;
    }
    BitSet possible = (BitSet) one.possible().clone();
    possible.or(other.possible());
    return new Sentences(Intervals.or(false, one.source(), other.source()), possible);
  }

  private Sentences all() {
    return new Sentences(
        Intervals.ordered(
            Intervals.term(SentenceAnalyzer.BEGIN), Intervals.term(SentenceAnalyzer.END)),
        having(SentenceAnalyzer.BEGIN));
  }

  private Sentences with(Sentences sentences, List<Term> all) {
    BitSet possible = (BitSet) sentences.possible().clone();
    for (Term term : all) {
      possible.and(possible(term, 0));
    }
    IntervalsSource source = sentences.source();
    if (!possible.isEmpty()) {
      for (Term term : all) {
        source = Intervals.containing(source, source(term, possible));
      }
    }
    return new Sentences(source, possible);
  }

  private Sentences without(Sentences sentences, List<Term> none) {
    IntervalsSource source = sentences.source();
    for (Term term : none) {
      if (possible(term, 0).intersects(sentences.possible())) {
        source = Intervals.notContaining(source, source(term, sentences.possible()));
      }
    }
    return new Sentences(source, sentences.possible());
  }

  /** The sentences that have a word of each part of a term, in whatever order. */
  private BitSet possible(Term term, int depth) {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException("sets that hold one another");
    }
    return switch (term) {
      case Term.Words row -> {
        BitSet all = null;
        for (String word : split(row.text())) {
          all = and(all, having(word));
        }
        yield all == null ? new BitSet() : all;
      }
      case Term.Named set -> {
        BitSet known = named.get(set.set());
        if (known == null) {
          known = any(sets.getOrDefault(set.set(), List.of()), depth + 1);
          named.put(set.set(), known);
        }
        yield known;
      }
      case Term.Any any -> {
        BitSet known = lists.get(any.terms());
        if (known == null) {
          known = any(any.terms(), depth);
          lists.put(any.terms(), known);
        }
        yield known;
      }
      case Term.Near near -> all(near.terms(), depth);
      case Term.Row row -> all(row.terms(), depth);
    };
  }

  private BitSet any(List<Term> terms, int depth) {
    BitSet some = new BitSet();
    terms.forEach(each -> some.or(possible(each, depth + 1)));
    return some;
  }

  private BitSet all(List<Term> terms, int depth) {
    BitSet all = null;
    for (Term each : terms) {
      all = and(all, possible(each, depth + 1));
    }
    return all == null ? new BitSet() : all;
  }

  private static BitSet and(@Nullable BitSet some, BitSet others) {
    BitSet both = (BitSet) others.clone();
    if (some != null) {
      both.and(some);
    }
    return both;
  }

  /** The sentences that have a word, or one that begins so. */
  private BitSet having(String word) {
    if (!word.endsWith("*")) {
      return words.getOrDefault(word, new BitSet());
    }
    BitSet some = new BitSet();
    String begin = begin(word);
    for (Map.Entry<String, BitSet> each : words.tailMap(begin).entrySet()) {
      if (!each.getKey().startsWith(begin)) {
        break;
      }
      some.or(each.getValue());
    }
    return some;
  }

  /** The intervals of a term that some sentences can hold, of which one at least can. */
  private IntervalsSource source(Term term, BitSet within) {
    return switch (term) {
      case Term.Words row ->
          row(split(row.text()).stream().map(Sources::word).toArray(IntervalsSource[]::new));
      case Term.Named set -> or(sets.getOrDefault(set.set(), List.of()), within);
      case Term.Any any -> or(any.terms(), within);
      case Term.Near near -> {
        IntervalsSource[] parts = parts(term, near.terms(), within);
        yield Intervals.maxwidth(
            near.within(), near.ordered() ? Intervals.ordered(parts) : Intervals.unordered(parts));
      }
      case Term.Row row -> row(parts(term, row.terms(), within));
    };
  }

  private IntervalsSource[] parts(Term whole, List<Term> terms, BitSet within) {
    BitSet possible = and(possible(whole, 0), within);
    return terms.stream().map(each -> source(each, possible)).toArray(IntervalsSource[]::new);
  }

  /** Alternatives are not multiplied out: their number would be that of all combinations. */
  private IntervalsSource or(List<Term> terms, BitSet within) {
    List<IntervalsSource> some =
        terms.stream()
            .filter(each -> possible(each, 0).intersects(within))
            .map(each -> source(each, within))
            .toList();
    return some.size() == 1 ? some.getFirst() : Intervals.or(false, some);
  }

  private static IntervalsSource row(IntervalsSource[] parts) {
    return parts.length == 1 ? parts[0] : Intervals.phrase(parts);
  }

  private static IntervalsSource word(String word) {
    return word.endsWith("*")
        ? Intervals.prefix(new BytesRef(begin(word)), MAX_EXPANSIONS)
        : Intervals.term(word);
  }

  private static String begin(String word) {
    return word.substring(0, word.length() - 1);
  }

  private List<String> split(String text) {
    return split.computeIfAbsent(text, Sources::words);
  }

  /** The words of a row as the index has them: each Han character by itself. */
  private static List<String> words(String text) {
    List<String> parts = new ArrayList<>();
    for (String word : Normal.of(text).replaceAll("['’]s\\b", "").split("[\\s,-]+", -1)) {
      StringBuilder latin = new StringBuilder();
      word.codePoints()
          .forEach(
              each -> {
                if (Character.isIdeographic(each)) {
                  flush(latin, parts);
                  parts.add(Character.toString(each));
                } else {
                  latin.appendCodePoint(each);
                }
              });
      flush(latin, parts);
    }
    return List.copyOf(parts);
  }

  private static void flush(StringBuilder latin, List<String> parts) {
    if (!latin.isEmpty()) {
      parts.add(latin.toString());
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
