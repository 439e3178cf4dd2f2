package org.inshore.core.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.inshore.core.person.bound.Namesakes;
import org.inshore.core.person.layout.NestedRows;
import org.inshore.core.person.layout.SidewaysTables;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongPairs;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Match;
import org.inshore.engine.match.Trials;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.scan.Content;

/**
 * Tells the people of one asset apart, record by record (row or line); see {@link RecordPeople}.
 *
 * <p>A form or contract has its identifiers in lines of their own: where all of an asset lie within
 * some lines, what each person of it has once is that person's.
 *
 * <p>Where nothing but its form speaks for an identifier, its record is kept until the column's
 * other values are known, see {@link ColumnEvidence}.
 *
 * <p>Whoever stands in a record with a match of a rule whose data are sensitive in every context is
 * counted apart; in a form, whose lines are of one person, anywhere in it.
 *
 * <p>Matches come record by record, so one record is open at a time. Records may come in any order;
 * one whose matches do not come in a row counts as several.
 */
public final class PersonCollector implements PersonSink {
  private static final int BATCH = 50_000;
  private static final int MOST_HELD = 50_000;

  /** What stands in a form without names lies within as many lines. */
  private static final int LINES_OF_A_FORM = 60;

  /** A form has no more lines with identifiers. */
  private static final int MOST_LINES_OF_A_FORM = 120;

  private static final int MOST_IN_FORM = 320;
  private static final int MOST_NAMES = 1_000_000;

  /** A record that was kept. */
  private record Held(List<Match> matches, boolean sensitive) {}

  private final Consumer<PersonBatch> people;
  private final RecordPeople records;
  private final ColumnEvidence columns;
  private final LongSet found = new LongSet(BATCH);
  private final LongSet foundSensitive = new LongSet(BATCH);

  /** Names that are of one person in the asset. */
  private final LongSet names = new LongSet(MOST_NAMES);

  /** What may be of further people; beyond as many, each time it stands there. */
  private final LongSet doubted = new LongSet(MOST_NAMES);

  /** Whether a rule is always sensitive; rules are few and the same objects in all matches. */
  private final IdentityHashMap<RuleInfo, Boolean> sensitiveRules = new IdentityHashMap<>();

  private final Unseen unseen = new Unseen();
  private final OtherNames others;
  private final Namesakes namesakes = new Namesakes();
  private final LoneCustomers customers = new LoneCustomers();
  private final LoneAddresses addresses = new LoneAddresses();
  private final LoneTelephones telephones = new LoneTelephones();

  private final LongPairs links = new LongPairs();
  private final LongPairs doubtful = new LongPairs();
  private long more;
  private boolean closed;

  private boolean open;
  private long record;
  private boolean sensitive;
  private final OpenRecord inRecord = new OpenRecord();

  private List<Held> held = new ArrayList<>();
  private int heldMatches;

  /** Whether the asset may be a form so far, and the first and last of its records. */
  private boolean mayBeForm = true;

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
    this.people = people;
    this.columns = columns;
    this.others = new OtherNames(asset);
    this.records = new RecordPeople(asset, this);
  }

  /** Adds a match in the content at hand. */
  public synchronized void add(Match match) {
    if (closed) {
      return;
    }
    boolean speaks = isSensitive(match.rule());
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
    }
  }

  /** Adds values that were put to a check. */
  public synchronized void trials(Trials trials) {
    if (!closed) {
      columns.add(trials);
    }
  }

  private boolean isSensitive(RuleInfo rule) {
    return sensitiveRules.computeIfAbsent(rule, RuleInfo::sensitive);
  }

  /** Ends the content at hand, unless more of the same text comes. */
  public synchronized void contentDone(boolean more) {
    if (!more) {
      settle();
    }
  }

  /** Ends the asset; what comes later is dropped. */
  public synchronized void close() {
    closed = true;
    settle();
    if (mayBeForm) {
      form();
    } else {
      release(true);
    }
    more += unseen.people() + namesakes.people();
    sensitive = false;
    more += others.people(this::person, this::sensitive);
    customers.people(this::person, this::sensitive, each -> doubt(0, each));
    addresses.people(this::person, this::sensitive, each -> doubt(0, each));
    telephones.people(this::tell, this::sensitive);
    flush();
  }

  private void sensitive(long identifier) {
    sensitive = true;
    tell(identifier);
    sensitive = false;
  }

  private void settle() {
    if (!open) {
      return;
    }
    open = false;
    if (!inRecord.matches().isEmpty()) {
      tellRecord();
    }
    sensitive = false;
  }

  private void tellRecord() {
    firstRecord = Math.min(firstRecord, record);
    lastRecord = Math.max(lastRecord, record);
    List<Match> matches = inRecord.matches();
    if (mayBeForm || inRecord.mayBeChance() || NestedRows.isNested(matches)) {
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
    held.add(new Held(matches, sensitive));
    heldMatches += matches.size();
    if (mayBeForm
        && (held.size() > MOST_LINES_OF_A_FORM
            || heldMatches > MOST_IN_FORM
            || matches.getFirst().place().naming() == Content.Naming.COLUMN)) {
      mayBeForm = false;
      release(false);
    } else if (heldMatches > MOST_HELD) {
      release(true);
    }
  }

  /** Tells the people of all records that were kept, or of those that nothing is asked of. */
  private void release(boolean all) {
    List<Held> before = held;
    boolean now = sensitive;
    held = new ArrayList<>();
    heldMatches = 0;
    if (all) {
      NestedRows.join(before.stream().map(Held::matches).toList());
    }
    for (Held each : before) {
      sensitive = each.sensitive();
      if (each.matches().isEmpty()) {
        continue;
      }
      if (!all && RecordMatches.isAsked(each.matches())) {
        held.add(each);
        heldMatches += each.matches().size();
      } else {
        told(each.matches().stream().filter(columns::holds).toList());
      }
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
    held.forEach(each -> each.matches().removeIf(match -> !columns.holds(match)));
    List<List<Match>> lines =
        held.stream()
            .map(each -> each.matches().stream().filter(RecordMatches::isText).toList())
            .filter(line -> !line.isEmpty())
            .toList();
    List<Match> all = held.stream().flatMap(each -> each.matches().stream()).toList();
    List<List<Match>> tables = SidewaysTables.people(all);
    List<List<Match>> whole = new ArrayList<>();
    Set<Match> told = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Long> ofOthers = Set.of();
    lines.stream().flatMap(List::stream).filter(RecordMatches::isName).forEach(told::add);
    if (!told.isEmpty()) {
      FormPeople form = new FormPeople(lines, tables);
      whole.addAll(form.people());
      form.doubtful().stream()
          .filter(RecordMatches::isName)
          .forEach(name -> doubt(0, RecordMatches.identifier(name)));
      ofOthers = form.ofOthers();
    } else if (!tables.isEmpty()) {
      whole.addAll(tables);
    } else if (lastRecord - firstRecord <= LINES_OF_A_FORM) {
      whole.addAll(RecordMatches.nameless(all));
    }
    whole.forEach(told::addAll);
    held.forEach(each -> each.matches().removeIf(told::contains));
    sensitive = sensitiveInAsset;
    records.form(whole, ofOthers);
    release(true);
  }

  @Override
  public void person(long identifier) {
    if (!telephones.add(identifier, sensitive)) {
      tell(identifier);
    }
  }

  private void tell(long identifier) {
    found.add(identifier);
    if (sensitive) {
      foundSensitive.add(identifier);
    }
    if (found.size() >= BATCH) {
      flush();
    }
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
    if (customers.add(identifier, alone, sensitive)) {
      return;
    }
    if (alone) {
      doubt(0, identifier);
    } else {
      person(identifier);
    }
  }

  @Override
  public void address(long identifier) {
    if (!addresses.add(identifier, sensitive)) {
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
    if (doubted.add(holder == 0 ? identifier : Identifier.mixed(holder, identifier))) {
      doubtful.add(holder, identifier);
    } else if (doubted.isFull()) {
      more++;
      if (holder != 0) {
        link(holder, identifier);
      }
    }
  }

  @Override
  public void link(long better, long worse) {
    telephones.link(better, worse);
    links.add(better, worse);
    if (links.size() >= 2 * BATCH) {
      flush();
    }
  }

  private void flush() {
    if (found.size() > 0 || links.size() > 0 || doubtful.size() > 0 || more > 0) {
      people.accept(
          new PersonBatch(
              found.toArray(),
              links.toArray(),
              foundSensitive.toArray(),
              more,
              doubtful.toArray()));
      found.clear();
      foundSensitive.clear();
      links.clear();
      doubtful.clear();
      more = 0;
    }
  }
}
