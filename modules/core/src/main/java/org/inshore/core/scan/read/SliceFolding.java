package org.inshore.core.scan.read;

import java.io.IOException;
import java.util.function.Consumer;
import org.inshore.core.person.ColumnEvidence;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.PersonCollector;
import org.inshore.core.person.set.LongSet;
import org.inshore.core.scan.share.ContentMatcher;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.core.slice.EventReplay;
import org.inshore.core.slice.EventSink;
import org.inshore.core.slice.PartialResult;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Trials;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Folding of the partial results of a table into what one pass over it gives: its collectors are
 * told all matches in the order of the slices. What a whole column holds is told first, so that no
 * decision rests on the rows before.
 */
public final class SliceFolding {
  private static final int MAX_BLOCKS = 1 << 14;

  /** Partial results that may lie on disk, by number; all are there. */
  public interface Parts {
    /** How many there are. */
    int count();

    /** One of them; asked for in order, and perhaps again. */
    PartialResult part(int number) throws IOException;
  }

  private final Location asset;
  private final FindingCollector findings;
  private final Secrecy secrecy;
  private final AssetLog report;
  private final EventReplay.Rules rules;
  private final ColumnEvidence columns = new ColumnEvidence();
  private final PersonCollector persons;
  private final MatchFanOut all;
  private final LongSet blocks = new LongSet(MAX_BLOCKS);
  private @Nullable ScanException ended;

  /**
   * Makes one.
   *
   * @param matcher knows the rules of whole records
   * @param people takes the people of the table
   */
  public SliceFolding(
      Location asset,
      ContentMatcher matcher,
      EventReplay.Rules rules,
      FindingCollector findings,
      Consumer<PersonBatch> people,
      Secrecy secrecy) {
    this.asset = asset;
    this.rules = rules;
    this.findings = findings;
    this.secrecy = secrecy;
    this.report = new AssetLog(asset);
    this.persons = new PersonCollector(asset.hashCode(), people, columns);
    this.all = new MatchFanOut(findings, persons, matcher.records(findings), secrecy);
  }

  /** Folds them. */
  public void fold(Parts parts) throws IOException {
    EventSink foreknowledge = new Foreknowledge();
    for (int i = 0; i < parts.count(); i++) {
      EventReplay.replay(parts.part(i).events(), rules, asset, 0, foreknowledge);
    }
    columns.complete();
    long before = 0;
    for (int i = 0; i < parts.count(); i++) {
      PartialResult part = parts.part(i);
      EventReplay.replay(part.events(), rules, asset, before, all);
      report.add(part.tally().moved(asset, before));
      before += part.tally().tableRows();
      for (long block : part.blocks()) {
        blocks.add(block);
      }
      if (ended == null && part.ended() != null) {
        ended = part.ended().toException();
      }
    }
    all.documentDone();
    persons.close();
    if (ended == null && findings.overflowed()) {
      ended = AssetLimits.limit("limit.findings");
    }
  }

  /** What was looked at. */
  public AssetLog report() {
    return report;
  }

  /** Why the first slice that did not come to its end did not; null if all did. */
  public @Nullable ScanException ended() {
    return ended;
  }

  /** Whether anything was found that may be told. */
  public boolean hasFindings() {
    return all.found();
  }

  /** Keyed hashes of blocks of documents in cells. */
  public long[] blocks() {
    return all.found() ? secrecy.blocks(blocks.toArray()) : new long[0];
  }

  /** Tells what columns hold to whom must know it before. */
  private final class Foreknowledge implements EventSink {
    @Override
    public void match(Match match) {
      if (match.personKey() != 0 && ColumnEvidence.counts(match)) {
        columns.add(match);
      }
    }

    @Override
    public void column(ColumnCount count) {
      columns.add(count);
    }

    @Override
    public void trials(Trials trials) {
      columns.add(trials);
    }

    @Override
    public void contentDone(boolean more) {}

    @Override
    public void documentDone() {}
  }
}
