package org.inshore.cli.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.scan.read.AssetReading;
import org.inshore.core.scan.read.FindingCollector;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.engine.Matcher;
import org.inshore.engine.MatcherKind;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Trials;
import org.inshore.engine.match.ValueHash;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.scan.Limits;

/**
 * What comes of rows, one line each: every match with its place, confidence, masked text, hash and
 * person, the counts of columns, then findings with shares, distinct values and samples, and
 * people.
 */
record RowResult(List<String> lines) {
  static final ValueHash HASH =
      (rule, value) -> 0x9e3779b97f4a7c15L * (31L * rule.hashCode() + value.toString().hashCode());

  /**
   * Looks through the batches of a table.
   *
   * @param exhaustive whether every cell is looked through to the end
   */
  static RowResult of(List<Content.Rows> batches, MatcherKind kind, boolean exhaustive)
      throws Exception {
    Matcher matcher = Shipped.DETECTOR.matcher(0, HASH, false, kind);
    if (exhaustive) {
      matcher.exhaustive();
    }
    return of(batches, matcher);
  }

  /** Looks through the batches of a table with a matcher of its own. */
  static RowResult of(List<Content.Rows> batches, Matcher matcher) throws Exception {
    List<String> lines = new ArrayList<>();
    ContentMatcher own = ContentMatcher.of(Shipped.DETECTOR, matcher, HASH);
    Secrecy secrecy = new Secrecy(true);
    FindingCollector findings = new FindingCollector(batches.getFirst().location(), secrecy);
    PersonCollector persons = new PersonCollector(people -> lines.addAll(lines(people)));
    AssetReading reading =
        new AssetReading(
            batches.getFirst().location(),
            new AssetReading.ReadContext(Limits.DEFAULT, List.of()),
            new Told(own, lines),
            findings,
            persons,
            secrecy,
            () -> false);
    for (Content.Rows rows : batches) {
      reading.content(rows);
    }
    reading.finish();
    persons.close();
    findings.columns().forEach(column -> lines.add(column.toString()));
    for (Finding finding : findings.close()) {
      lines.add(finding + " " + finding.samples());
    }
    return new RowResult(lines);
  }

  private static List<String> lines(PersonBatch people) {
    return List.of(
        Arrays.toString(people.persons()),
        Arrays.toString(people.links()),
        Arrays.toString(people.sensitive()),
        Arrays.toString(people.doubtful()),
        "more " + people.more());
  }

  /** Writes down what is told before it goes on. */
  private record Told(ContentMatcher matcher, List<String> lines) implements ContentMatcher {
    @Override
    public ValueHash hash() {
      return matcher.hash();
    }

    @Override
    public void text(Content.Text text, MatchSink sink) {
      matcher.text(text, sink);
    }

    @Override
    public void part(Content.Text part, int visibleFrom, int visibleTo, MatchSink sink) {
      matcher.part(part, visibleFrom, visibleTo, sink);
    }

    @Override
    public int reach() {
      return matcher.reach();
    }

    @Override
    public boolean keepsToLines() {
      return matcher.keepsToLines();
    }

    @Override
    public org.inshore.engine.RecordCollector records(MatchSink sink) {
      return matcher.records(sink);
    }

    @Override
    public void rows(Content.Rows rows, MatchSink sink) {
      matcher.rows(
          rows,
          new MatchSink() {
            @Override
            public void match(Match match) {
              lines.add(match.position() + " " + match);
              sink.match(match);
            }

            @Override
            public void column(ColumnCount count) {
              lines.add(count.toString());
              sink.column(count);
            }

            @Override
            public void trials(Trials trials) {
              sink.trials(trials);
            }
          });
    }
  }
}
