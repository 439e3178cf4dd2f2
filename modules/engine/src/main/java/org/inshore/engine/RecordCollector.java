package org.inshore.engine;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.MatchSink;
import org.inshore.engine.match.Place;
import org.inshore.engine.person.RecordRules;
import org.inshore.engine.person.RecordRules.Owned;
import org.inshore.engine.rule.RuleReader;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records of one asset in which several kinds stand together: rows or lines, and
 * stretches of lines, as in a form. Takes the matches of the asset in order and adds one for each
 * such record, as sure as the least sure kind in it.
 *
 * <p>Belongs to the thread that reads the asset.
 */
public final class RecordCollector {
  private final RecordRules rules;
  private final MatchSink sink;
  private final List<Owned> entries;

  /** By entry and part: how sure its best match in the open record is; 0 for none. */
  private final double[][] open;

  /** By entry and part: where it was met last, and how sure; for entries of several lines. */
  private final long[][] lastAt;

  private final double[][] lastSure;
  private @Nullable Place place;
  private @Nullable RuleInfo knownRule;
  private int @Nullable [] knownParts;
  private long record = -1;

  /** The line of the record's first match. */
  private long line;

  private boolean any;

  /** Lines and rows so far, counted over all texts and sheets of the document. */
  private long position;

  private int rank;
  private long person;

  RecordCollector(RecordRules rules, MatchSink sink) {
    this.rules = rules;
    this.sink = sink;
    this.entries = rules.entries();
    this.open = new double[entries.size()][];
    this.lastAt = new long[entries.size()][];
    this.lastSure = new double[entries.size()][];
    for (int i = 0; i < open.length; i++) {
      int parts = entries.get(i).entry().parts().size();
      open[i] = new double[parts];
      lastAt[i] = new long[parts];
      lastSure[i] = new double[parts];
    }
    documentDone();
  }

  /** A collector that knows of no records. */
  public static RecordCollector none() {
    return new RecordCollector(new RecordRules(List.of()), match -> {});
  }

  /** Takes a match of the asset. */
  @SuppressWarnings("ReferenceEquality") // another object of an equal rule is only looked up again
  public void match(Match match) {
    if (match.rule() != knownRule) {
      knownRule = match.rule();
      knownParts = rules.parts(match.rule().id());
    }
    int[] parts = knownParts;
    if (parts == null || match.end() <= match.start()) {
      return;
    }
    begin(match);
    any = true;
    for (int i = 0; i < parts.length; i++) {
      for (int bits = parts[i]; bits != 0; bits &= bits - 1) {
        int part = Integer.numberOfTrailingZeros(bits);
        open[i][part] = Math.max(open[i][part], match.confidence());
      }
    }
    if (RuleReader.isIdentifier(match.personKey()) && (rank == 0 || match.personKey() < rank)) {
      rank = match.personKey();
      person = match.valueHash();
    }
  }

  private void begin(Match match) {
    Place known = place;
    boolean same = known != null && known.table().equals(match.place().table());
    if (same && match.record() == record) {
      return;
    }
    settle();
    position += same ? Math.max(1, match.record() - record) : 1;
    record = match.record();
    line = match.line();
    if (known == null || !same || known.rows() != 0 || match.place().rows() != 0) {
      place = match.place().ofRecord();
    }
  }

  /** Ends a document: what comes next has nothing to do with it. */
  public void documentDone() {
    settle();
    for (long[] at : lastAt) {
      Arrays.fill(at, Long.MIN_VALUE);
    }
    place = null;
    record = -1;
  }

  private void settle() {
    Place at = place;
    if (!any || at == null) {
      return;
    }
    any = false;
    for (int i = 0; i < open.length; i++) {
      int within = entries.get(i).entry().within();
      if (within == 1) {
        report(i, open[i], at);
      } else if (at.naming() != Content.Naming.COLUMN) {
        // Rows of a database are of different people.
        stretch(i, within, at);
      }
    }
    for (double[] sure : open) {
      Arrays.fill(sure, 0);
    }
    rank = 0;
    person = 0;
  }

  /** Looks back over some lines; those that made a match are not looked at again. */
  private void stretch(int entry, int within, Place at) {
    double[] sure = open[entry];
    boolean whole = true;
    for (int part = 0; part < sure.length; part++) {
      if (sure[part] > 0) {
        lastAt[entry][part] = position;
        lastSure[entry][part] = sure[part];
      } else if (lastAt[entry][part] <= position - within) {
        whole = false;
      }
    }
    boolean inOne = Arrays.stream(sure).allMatch(one -> one > 0);
    if (whole && !(inOne && hasRecordOf(entry))) {
      report(entry, lastSure[entry], at);
    }
    if (whole) {
      Arrays.fill(lastAt[entry], Long.MIN_VALUE);
    }
  }

  /** Whether the same rule tells a single record as well: then that says it. */
  private boolean hasRecordOf(int entry) {
    Owned owned = entries.get(entry);
    return entries.stream()
        .anyMatch(
            other -> other.entry().within() == 1 && other.rule().id().equals(owned.rule().id()));
  }

  private void report(int entry, double[] sure, Place at) {
    double least = Arrays.stream(sure).min().orElse(0);
    if (least > 0) {
      sink.match(
          new Match(entries.get(entry).rule(), at, record, 0, 0, least, null, person, 0).at(line));
    }
  }
}
