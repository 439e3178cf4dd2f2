package org.inshore.engine.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/** Rules about documents, compiled. Immutable; one serves all threads. */
public final class DocumentRules {
  /** Longest stretch of text in which words are near each other, in characters. */
  public static final int FURTHEST = 1000;

  /** Longest word that is also looked for with a space between any two characters. */
  private static final int LONGEST_SPACED = 8;

  private final List<DocumentEntry> entries;
  private final IntUnaryOperator normaliser;

  /** Made when needed: most scans never do. */
  private volatile @Nullable Words words;

  private record Compiled(DocumentEntry entry, BitSet gate) {}

  /** Words that are looked for in documents. */
  private record Words(
      List<Compiled> entries,
      List<String> gateWords,
      WordFinder finder,
      Map<String, Integer> numbers) {}

  private DocumentRules(List<DocumentEntry> entries, IntUnaryOperator normaliser) {
    this.entries = List.copyOf(entries);
    this.normaliser = normaliser;
  }

  private Words words() {
    Words known = words;
    if (known == null) {
      synchronized (this) {
        known = words;
        if (known == null) {
          known = words(entries);
          words = known;
        }
      }
    }
    return known;
  }

  private static Words words(List<DocumentEntry> entries) {
    Set<String> words = new TreeSet<>();
    Map<String, Integer> gates = new TreeMap<>();
    for (DocumentEntry entry : entries) {
      words.addAll(entry.query().words());
      spellings(entry).forEach(word -> gates.put(word, 0));
    }
    List<String> gateWords = List.copyOf(gates.keySet());
    for (int i = 0; i < gateWords.size(); i++) {
      gates.put(gateWords.get(i), i);
    }
    WordFinder finder = new WordFinder(List.copyOf(words));
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < finder.words().size(); i++) {
      numbers.put(finder.words().get(i), i);
    }
    List<Compiled> compiled = new ArrayList<>();
    for (DocumentEntry entry : entries) {
      BitSet gate = new BitSet();
      spellings(entry).forEach(word -> gate.set(gates.getOrDefault(word, 0)));
      compiled.add(new Compiled(entry, gate));
    }
    return new Words(List.copyOf(compiled), gateWords, finder, numbers);
  }

  /**
   * Compiles entries.
   *
   * @param normaliser what a character counts as; below 0 for nothing
   */
  public static DocumentRules compile(List<DocumentEntry> entries, IntUnaryOperator normaliser) {
    return new DocumentRules(entries, normaliser);
  }

  /** Whether there are no such rules, so that nobody needs to look for words. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * The words without any of which no document matches: normalised, ASCII letters in lower case but
   * to be found in either, white space as one space. Their numbers are their places in this list.
   */
  public List<String> gateWords() {
    return words().gateWords;
  }

  /** A collector for one thread. */
  public DocumentCollector collector() {
    return new DocumentCollector(this);
  }

  /** What a text matches, for trying rules: looks for the gate words by itself. */
  public List<DocumentEntry> judge(String text) {
    StringBuilder normal = new StringBuilder(text.length());
    text.chars()
        .map(normaliser)
        .filter(point -> point >= 0)
        .forEach(point -> normal.append((char) point));
    String plain = normal.toString().toLowerCase(Locale.ROOT);
    DocumentCollector collector = collector();
    List<String> gateWords = gateWords();
    for (int i = 0; i < gateWords.size(); i++) {
      if (plain.contains(gateWords.get(i))) {
        collector.seen(i, 0);
      }
    }
    byte[] bytes = text.getBytes(Encoding.UTF_8.charset());
    collector.block(bytes, 0, bytes.length, Encoding.UTF_8, false);
    return collector.end();
  }

  Occurrences occurrences() {
    return new Occurrences(words().finder.words().size());
  }

  WordScan scan(Occurrences found) {
    return new WordScan(words().finder, normaliser, found);
  }

  /** The surest entry that matches of each rule. */
  List<DocumentEntry> matching(BitSet gate, Occurrences found) {
    Map<String, DocumentEntry> best = new TreeMap<>();
    IndexSearcher searcher = null;
    for (Compiled compiled : words().entries) {
      DocumentEntry entry = compiled.entry;
      DocumentEntry other = best.get(entry.rule().id());
      if ((other != null && other.confidence() >= entry.confidence())
          || !compiled.gate.intersects(gate)
          || !entry.query().possible(word -> found.has(number(word)))) {
        continue;
      }
      if (searcher == null) {
        searcher = searcher(found);
      }
      // Made when needed: most scans never do, and Lucene takes its time to start.
      if (matches(searcher, LuceneQueries.of(entry.query()))) {
        best.put(entry.rule().id(), entry);
      }
    }
    return List.copyOf(best.values());
  }

  /** How the words of an entry's gate are looked for: titles are often written s p a c e d. */
  private static Set<String> spellings(DocumentEntry entry) {
    Set<String> spellings = new TreeSet<>(entry.query().gate());
    for (String word : entry.query().gate()) {
      if (word.length() <= LONGEST_SPACED && word.chars().allMatch(Character::isIdeographic)) {
        spellings.add(String.join(" ", word.split("")));
      }
    }
    return spellings;
  }

  private int number(String word) {
    Words known = words();
    return known.numbers.getOrDefault(word, known.finder.words().size());
  }

  private IndexSearcher searcher(Occurrences found) {
    MemoryIndex index = new MemoryIndex();
    index.addField(LuceneQueries.FIELD, new WordStream(words().finder.words(), found));
    return index.createSearcher();
  }

  private static boolean matches(IndexSearcher searcher, Query query) {
    try {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext leaf : searcher.getLeafContexts()) {
        Scorer scorer = weight.scorer(leaf);
        if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the index is in memory
    }
  }
}
