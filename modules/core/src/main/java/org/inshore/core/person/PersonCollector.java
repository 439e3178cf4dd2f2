package org.inshore.core.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.inshore.core.person.bound.Namesakes;
import org.inshore.core.person.layout.NestedRows;
import org.inshore.core.person.lone.LonePeople;
import org.inshore.core.person.masked.MaskedPeople;
import org.inshore.core.person.rowkey.KeyedPeople;
import org.inshore.core.person.rowkey.RowKeys;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.MaskedValues;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Place;
import org.inshore.engine.match.Trials;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

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
  private static final int MOST_HELD = 50_000;

  /** What stands in a form without names lies within as many lines. */
  private static final int LINES_OF_A_FORM = 60;

  private static final int MOST_LINES_OF_A_FORM = 120;
  private static final int MOST_IN_FORM = 320;
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
  private boolean closed;
  private boolean open;
  private long record;
  private boolean sensitive;
  private final OpenRecord inRecord = new OpenRecord();
  private List<Held> held = new ArrayList<>();
  private int heldMatches;

  /** Whether the asset may be a form so far, and the first and last of its records. */
  private boolean mayBeForm = true;

  /** The forms that follow each other in the text; null if it is none. */
  private @Nullable SerialForms series;

  /** Where the first identifier stands: in the text, or in a column of what is said. */
  private @Nullable Location said;

  /** Whether heads of messages came first, which say whose the lines below them are. */
  private boolean headed;

  private boolean sensitiveInAsset;
  private long firstRecord = Long.MAX_VALUE;
  private long lastRecord = Long.MIN_VALUE;

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
    boolean speaks = sensitiveRules.computeIfAbsent(match.rule(), RuleInfo::sensitive);
    if (match.personKey() == 0 && !speaks) {
      return;
    }
    if (!open || match.record() != record) {
      settle();
      open = true;
      record = match.record();
    }
    sensitive |= speaks;
    sensitiveInAsset |= speaks;
    if (match.personKey() == 0) {
      return;
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
    if (match.chance()) {
      columns.add(match);
    }
  }

  /** Adds how many values a column has. */
  public synchronized void column(ColumnCount count) {
    if (!closed) {
      columns.add(count);
      unseen.add(count);
      others.add(count);
      masked.add(count);
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
    keyed.add(keys);
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
    if (mayBeForm && !held.isEmpty()) {
      form();
    } else if (!held.isEmpty()) {
      release(true);
    }
    sensitive = false;
    batches.more(unseen.people() + namesakes.people() + masked.people(lone.masked(this::tell)));
    batches.more(others.people(names, this::person, this::sensitive));
    keyed.links(this);
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
    firstRecord = Math.min(firstRecord, record);
    lastRecord = Math.max(lastRecord, record);
    List<Match> matches = inRecord.matches();
    boolean serial = series != null && RecordMatches.isInSeries(matches, said);
    if (mayBeForm || serial || inRecord.mayBeChance() || NestedRows.isNested(matches)) {
      hold(new ArrayList<>(matches));
    } else {
      records.record(matches);
    }
    inRecord.clear();
  }

  /** Tells the people of a line so far; whose values go on there stays with what follows. */
  private void cut() {
    List<Match> following = inRecord.cut();
    tellRecord();
    following.forEach(inRecord::add);
  }

  private void hold(List<Match> matches) {
    if (held.isEmpty() && mayBeForm) {
      Match first = matches.getFirst();
      headed = RecordMatches.isSender(first);
      said = headed ? first.place().table() : first.place().location();
    }
    keep(new Held(matches, sensitive));
    if (mayBeForm
        && ((!headed && (held.size() > MOST_LINES_OF_A_FORM || heldMatches > MOST_IN_FORM))
            || (RecordMatches.isInColumn(matches) && !RecordMatches.isInSeries(matches, said)))) {
      mayBeForm = false;
      series = SerialForms.of(Held.texts(held, said));
      release(false);
    } else if (heldMatches > MOST_HELD) {
      release(true);
    }
  }

  private void keep(Held record) {
    held.add(record);
    heldMatches += record.matches().size();
  }

  /** Tells the people of all records that were kept, or of those that nothing is asked of. */
  private void release(boolean all) {
    List<Held> before = held;
    boolean now = sensitive;
    held = new ArrayList<>();
    heldMatches = 0;
    if (all) {
      NestedRows.join(Held.matches(before))
          .forEach(match -> doubt(0, RecordMatches.identifier(match)));
    }
    List<Held> lines = new ArrayList<>();
    for (Held each : before) {
      sensitive = each.sensitive();
      if (each.matches().isEmpty()) {
        continue;
      }
      if (series != null && RecordMatches.isInSeries(each.matches(), said)) {
        lines.add(each);
      } else if (!all && RecordMatches.isAsked(each.matches())) {
        keep(each);
      } else {
        told(each.matches().stream().filter(columns::holds).toList());
      }
    }
    if (series != null) {
      tell(series, lines);
    }
    sensitive = now;
  }

  /** What may be of nobody tells of nobody, but where it stands alone there may be somebody. */
  private void told(List<Match> record) {
    List<Match> sure = record.stream().filter(match -> !columns.doubts(match)).toList();
    records.record(sure);
    if (sure.isEmpty()) {
      record.forEach(match -> doubt(0, RecordMatches.identifier(match)));
    }
  }

  /** Tells the people of a form by its names; of what is in no text, record by record. */
  private void form() {
    Held.keep(held, columns::holds);
    held.removeIf(each -> each.matches().isEmpty());
    ChatMessages.sort(held);
    RepeatedLines.remove(held);
    SerialForms found = SerialForms.of(Held.texts(held, said));
    if (found != null) {
      series = found;
    } else if (headed && held.size() > MOST_LINES_OF_A_FORM) {
      ChatMessages.of(held).forEach(message -> tell(message, true, Set.of()));
    } else if (held.isEmpty() || !RecordMatches.isInColumn(held.getFirst().matches())) {
      sensitive = sensitiveInAsset;
      records.remember(tell(held, lastRecord - firstRecord <= LINES_OF_A_FORM, Set.of()));
    }
    release(true);
  }

  /** Tells the people of a form and takes out what was told. */
  private List<List<Match>> tell(List<Held> form, boolean near, Set<Long> doubts) {
    PeopleOfForm told =
        PeopleOfForm.of(
            Held.matches(form),
            series == null ? match -> RecordMatches.isInText(match, said) : match -> true,
            near);
    form.forEach(each -> each.matches().removeIf(told.told()::contains));
    told.doubtfulNames().forEach(name -> doubt(0, RecordMatches.identifier(name)));
    Set<Long> ofOthers = new HashSet<>(told.ofOthers());
    ofOthers.addAll(doubts);
    records.form(told.people(), ofOthers);
    return told.people();
  }

  /** Tells the people of forms that follow each other, the last one when all is known. */
  private void tell(SerialForms forms, List<Held> lines) {
    Held.keep(lines, columns::holds);
    Held.remove(lines, forms::isPrinted).forEach(each -> doubt(0, RecordMatches.identifier(each)));
    List<List<Held>> each = forms.forms(lines, Held::matches);
    if (!closed && !each.isEmpty()) {
      each.removeLast().forEach(this::keep);
    }
    for (List<Held> form : each) {
      sensitive = form.stream().anyMatch(Held::sensitive);
      tell(form, true, forms.beyondUsual(Held.matches(form)));
      form.forEach(line -> told(line.matches()));
    }
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
