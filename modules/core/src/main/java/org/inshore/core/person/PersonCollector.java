package org.inshore.core.person;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.inshore.core.person.bound.Namesakes;
import org.inshore.core.person.log.CorrelatedLines;
import org.inshore.core.person.lone.LonePeople;
import org.inshore.core.person.masked.MaskedPeople;
import org.inshore.core.person.match.LongLine;
import org.inshore.core.person.match.OpenRecord;
import org.inshore.core.person.match.RecordMatches;
import org.inshore.core.person.rowkey.KeyedPeople;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;
import org.inshore.spi.inventory.run.RuleInfo;

/**
 * Tells the people of one asset apart, record by record (row or line); see {@link RecordPeople}.
 *
 * <p>A form or contract has its identifiers in lines of their own: where all of an asset lie within
 * some lines, what each person of it has once is that person's. Where nothing but its form speaks
 * for an identifier, its record is kept until its column is known ({@link ColumnEvidence}).
 *
 * <p>Whoever stands in a record with a match of a rule whose data are sensitive in every context is
 * counted apart; in a form, whose lines are of one person, anywhere in it.
 *
 * <p>Matches come record by record, records in any order; one that comes in parts is several.
 */
public final class PersonCollector implements PersonSink {
  private static final int MOST_NAMES = 1_000_000;

  private final PersonBatches batches;
  private final RecordPeople records;
  private final ColumnEvidence columns;
  private final LongSet names = new LongSet(MOST_NAMES);
  private final IdentityHashMap<RuleInfo, Boolean> sensitiveRules = new IdentityHashMap<>();
  private final Unseen unseen = new Unseen();
  private final OtherNames others;
  private final MaskedPeople masked;
  private final Namesakes namesakes = new Namesakes();
  private final KeyedPeople keyed = new KeyedPeople();
  private final LonePeople lone = new LonePeople(keyed);
  private final CorrelatedLines lines = new CorrelatedLines();
  private boolean closed;
  private boolean open;
  private long record;
  private boolean sensitive;
  private final OpenRecord inRecord = new OpenRecord();
  private final HeldRecords held;

  /** A collector of an asset that need not be told from others. */
  public PersonCollector(Consumer<PersonBatch> people) {
    this(0, people);
  }

  /** A collector of an asset that a number tells from others. */
  public PersonCollector(long asset, Consumer<PersonBatch> people) {
    this(asset, people, new ColumnEvidence());
  }

  /** The same, of an asset whose columns may have been looked through before. */
  public PersonCollector(long asset, Consumer<PersonBatch> people, ColumnEvidence columns) {
    this.batches = new PersonBatches(people);
    this.columns = columns;
    this.others = new OtherNames(asset);
    this.masked = new MaskedPeople(asset);
    this.records = new RecordPeople(asset, this, keyed);
    this.held = new HeldRecords(records, this, columns, value -> sensitive = value);
  }

  /** Adds a match in the content at hand. */
  public synchronized void add(Match match) {
    if (closed) {
      return;
    }
    if (keyed.isOfTest(match)) {
      doubt(0, RecordMatches.identifier(match));
      return;
    }
    lone.any(match);
    if (match.personKey() == 0) {
      held.unidentified(match);
    }
    boolean speaks = sensitiveRules.computeIfAbsent(match.rule(), RuleInfo::sensitive);
    if (match.personKey() == 0 && !speaks) {
      return;
    }
    if (!open || match.record() != record) {
      settle();
      open = true;
      record = match.record();
    }
    if (speaks) {
      sensitive = true;
      held.sensitive();
    }
    if (match.personKey() == 0) {
      return;
    }
    if (RecordMatches.isName(match) && (match.person() & Place.IN_TABLE) != 0) {
      keyed.handler(match);
    }
    masked.add(match);
    lone.match(match, RecordMatches.identifier(match), sensitive);
    if (inRecord.isFull(match)) {
      if (!LongLine.isOf(match, inRecord.matches())) {
        doubt(0, RecordMatches.identifier(match));
        return;
      }
      cut();
    }
    if (inRecord.add(match)) {
      unseen.add(match);
    }
    if (ColumnEvidence.counts(match)) {
      columns.add(match);
    }
  }

  /** Adds how many values a column has. */
  public synchronized void column(ColumnCount count) {
    if (!closed) {
      columns.add(count);
      unseen.add(count);
      lone.column(count);
      others.add(count);
      masked.add(count, row -> keyed.isOfTest(count.place().table(), row));
    }
  }

  /** Adds masked values of a text. */
  public synchronized void masked(Place text, List<MaskedValues> values) {
    if (!closed) {
      masked.add(text, values);
    }
  }

  /** Adds the keys of rows before their matches. */
  public synchronized void keys(RowKeys keys) {
    if (keys.isOfLines()) {
      lines.add(keys);
      if (!keys.isTimed()) {
        masked.events(keys);
      }
    } else {
      keyed.add(keys);
    }
  }

  /** Adds values that were put to a check. */
  public synchronized void trials(Trials trials) {
    if (!closed) {
      columns.add(trials);
    }
  }

  /** Ends the content at hand, unless more of the same text comes. */
  public synchronized void contentDone(boolean more) {
    if (!more) {
      settle();
      masked.end();
    }
  }

  /** Ends the asset; what comes later is dropped. */
  public synchronized void close() {
    closed = true;
    settle();
    lines.end(this::line);
    held.close();
    sensitive = false;
    batches.more(unseen.people() + namesakes.people() + masked.people(lone.masked(this::tell)));
    batches.more(others.people(names, this::person, this::sensitive));
    keyed.links(this);
    lone.owners(this::doubt);
    batches.more(lone.people(this::tell, this::sensitive, each -> doubt(0, each)));
    batches.flush();
  }

  private void sensitive(long identifier) {
    sensitive = true;
    tell(identifier);
    sensitive = false;
  }

  private void settle() {
    if (open && !inRecord.matches().isEmpty()) {
      tellRecord();
    }
    open = false;
    sensitive = false;
  }

  private void tellRecord() {
    List<Match> matches = inRecord.matches();
    if (!lines.take(matches, inRecord.mayBeChance(), sensitive, this::line)) {
      hold(matches, inRecord.mayBeChance(), sensitive);
    }
    inRecord.clear();
  }

  /** Takes a line of a log; what an event says, in one line or several, is no part of a form. */
  private void line(List<Match> matches, boolean whole, boolean chance, boolean inSensitive) {
    if (whole && !chance) {
      sensitive = inSensitive;
      records.record(matches);
    } else {
      hold(matches, chance, inSensitive);
    }
  }

  private void hold(List<Match> matches, boolean chance, boolean inSensitive) {
    sensitive = inSensitive;
    if (!held.hold(matches.getFirst().record(), matches, chance, inSensitive)) {
      records.record(matches);
    }
  }

  /** Tells the people of a line so far; whose values go on there stays with what follows. */
  private void cut() {
    List<Match> following = inRecord.cut();
    tellRecord();
    following.forEach(inRecord::add);
  }

  @Override
  public void person(long identifier) {
    if (!lone.person(identifier, sensitive)) {
      tell(identifier);
    }
  }

  private void tell(long identifier) {
    batches.person(identifier, sensitive);
  }

  @Override
  public void row(List<Match> known, long person) {
    lone.row(known, person);
  }

  @Override
  public void name(long identifier, int role, boolean inAsset) {
    // Two of one name in a table may be two people.
    if (inAsset) {
      namesakes.add(role, !names.add(identifier));
    }
    person(identifier);
  }

  @Override
  public void customer(long identifier, boolean alone) {
    boolean kept = lone.customer(identifier, alone, sensitive);
    if (!kept && alone) {
      doubt(0, identifier);
    } else if (!kept) {
      person(identifier);
    }
  }

  @Override
  public void address(long identifier) {
    if (!lone.address(identifier, sensitive)) {
      doubt(0, identifier);
    }
  }

  @Override
  public void inText(long identifier) {
    namesakes.inText(identifier);
  }

  @Override
  public void other(Match name) {
    others.add(name, sensitive);
  }

  @Override
  public void doubt(long holder, long identifier) {
    if (!batches.doubt(holder, identifier) && holder != 0) {
      link(holder, identifier);
    }
  }

  @Override
  public void link(long better, long worse) {
    lone.link(better, worse);
    batches.link(better, worse);
  }
}
