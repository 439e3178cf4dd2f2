package org.inshore.contracts.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.inshore.contracts.text.Clause;
import org.inshore.contracts.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Index of the clauses of one contract, in memory: one document for each clause. */
final class ClauseIndex implements AutoCloseable {
  private static final String FIELD = "text";
  private static final FieldType TYPE = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    TYPE.freeze();
    // A duty asks for sets of hundreds of words within each other; only packs write such queries.
    IndexSearcher.setMaxClauseCount(1 << 20);
  }

  private final List<Clause> clauses;

  /** By clause, the number of its first sentence. */
  private final int[] firsts;

  private final ByteBuffersDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  ClauseIndex(List<Clause> clauses) throws IOException {
    this.clauses = clauses;
    firsts = new int[clauses.size() + 1];
    for (int i = 0; i < clauses.size(); i++) {
      firsts[i + 1] = firsts[i] + clauses.get(i).sentences().size();
    }
    directory = new ByteBuffersDirectory();
    try (SentenceAnalyzer analyzer = new SentenceAnalyzer();
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                    .setMergeScheduler(new SerialMergeScheduler())
                    .setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (Clause clause : clauses) {
        Document document = new Document();
        for (Sentence sentence : clause.sentences()) {
          document.add(new Field(FIELD, sentence.text(), TYPE));
        }
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null); // a query is asked once, and hashing it costs more
  }

  /** All words in the order of their characters' codes, each with the sentences that have it. */
  NavigableMap<String, BitSet> words() throws IOException {
    NavigableMap<String, BitSet> words = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(FIELD);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        BitSet sentences = words.computeIfAbsent(term.utf8ToString(), _ -> new BitSet());
        PostingsEnum places = each.postings(null, PostingsEnum.OFFSETS);
        while (places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          int clause = leaf.docBase + places.docID();
          for (int i = places.freq(); i > 0; i--) {
            places.nextPosition();
            sentences.set(firsts[clause] + sentenceAt(clauses.get(clause), places.startOffset()));
          }
        }
      }
    }
    return words;
  }

  /** Where sentences are that are asked for, in the order of the contract. */
  List<Hit> find(Sources.Sentences sentences) throws IOException {
    List<Hit> hits = new ArrayList<>();
    if (sentences.isNone()) {
      return hits;
    }
    IntervalQuery query = new IntervalQuery(FIELD, sentences.source());
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      DocIdSetIterator found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      while (found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int clause = leaf.docBase + found.docID();
        add(weight.matches(leaf, found.docID()), clauses.get(clause), clause, hits);
      }
    }
    hits.sort(Hit.ORDER);
    return hits;
  }

  private static void add(@Nullable Matches matches, Clause clause, int at, List<Hit> hits)
      throws IOException {
    if (matches == null) {
      return;
    }
    MatchesIterator each = matches.getMatches(FIELD);
    while (each != null && each.next()) {
      int index = sentenceAt(clause, each.startOffset());
      hits.add(new Hit(at, index, clause, clause.sentences().get(index)));
    }
  }

  /** Sentences follow each other with one character between them. */
  private static int sentenceAt(Clause clause, int offset) {
    int start = 0;
    for (int i = 0; i < clause.sentences().size(); i++) {
      int end = start + clause.sentences().get(i).text().length();
      if (offset <= end) {
        return i;
      }
      start = end + 1;
    }
    return clause.sentences().size() - 1;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
