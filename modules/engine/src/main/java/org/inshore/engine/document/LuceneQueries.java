package org.inshore.engine.document;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what a rule says into Lucene queries over a {@link WordStream}. */
final class LuceneQueries {
  static final String FIELD = "text";

  private LuceneQueries() {}

  static Query of(DocumentQuery query) {
    return switch (query) {
      case DocumentQuery.Word word -> new TermQuery(new Term(FIELD, word.text()));
      case DocumentQuery.All all -> all(all);
      case DocumentQuery.Any any ->
          bool(BooleanClause.Occur.SHOULD, any.parts())
              .setMinimumNumberShouldMatch(any.least())
              .build();
      case DocumentQuery.None none -> bool(BooleanClause.Occur.SHOULD, none.parts()).build();
      case DocumentQuery.Near near -> new IntervalQuery(FIELD, near(near));
    };
  }

  private static Query all(DocumentQuery.All all) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (DocumentQuery part : all.parts()) {
      boolean none = part instanceof DocumentQuery.None;
      builder.add(of(part), none ? BooleanClause.Occur.MUST_NOT : BooleanClause.Occur.FILTER);
    }
    return builder.build();
  }

  private static BooleanQuery.Builder bool(
      BooleanClause.Occur occur, List<? extends DocumentQuery> parts) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    parts.forEach(part -> builder.add(of(part), occur));
    return builder;
  }

  private static IntervalsSource near(DocumentQuery.Near near) {
    IntervalsSource[] groups =
        near.groups().stream().map(LuceneQueries::group).toArray(IntervalsSource[]::new);
    IntervalsSource together;
    if (near.ordered()) {
      together = Intervals.ordered(groups);
    } else if (near.least() == groups.length) {
      together = Intervals.unordered(groups);
    } else {
      together = Intervals.atLeast(near.least(), groups);
    }
    return Intervals.maxwidth(near.within(), together);
  }

  private static IntervalsSource group(List<DocumentQuery.Word> words) {
    IntervalsSource[] sources =
        words.stream()
            .map(DocumentQuery.Word::text)
            .map(word -> Intervals.extend(Intervals.term(word), word.length() - 1, 0))
            .toArray(IntervalsSource[]::new);
    // Not rewritten: the product of all groups' words could be huge.
    return sources.length == 1 ? sources[0] : Intervals.or(false, sources);
  }
}
