package org.inshore.core.person.rowkey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.set.LongSet;
import org.inshore.engine.match.Match;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * People of one asset by the keys of their rows: an equi-join of its tables.
 *
 * <p>Columns of equal names are joined if in one table each row has a key of its own, the others'
 * keys are among these, and nobody in them has another name or document than the key's person. So
 * numbers of branches and of whatever else belongs to many people join nobody; numbers of rows only
 * may, two tables of which one has the names and the other the rest. Where the name does not say
 * that people are numbered, and no names agree, it may be somebody else; so may whom files of a
 * folder know by small numbers, without a name or document.
 */
public final class KeyedPeople {
  /** Takes whose identifiers are one person's. */
  public interface Links {
    /** Two of one person, the better first. */
    void link(long better, long worse);

    /** Two that may be of two people. */
    void doubt(long better, long worse);
  }

  private static final int MOST_ROWS = 300_000;

  /** Numbers of rows are kept of small tables only. */
  private static final int MOST_RUNNING = 20_000;

  /** Of ten keys so many must be among those of the table that they are keys of. */
  private static final double AMONG = 0.8;

  /** So many may speak of somebody else, by mistake. */
  private static final double MISTAKEN = 0.05;

  private final Map<Location, Map<Long, KeyColumn>> tables = new HashMap<>();
  private final TestRecords tests = new TestRecords();
  private final HandlerColumns handlers = new HandlerColumns();
  private final Map<Long, List<KeyColumn>> columns = new LinkedHashMap<>();

  /** By table: columns of values that are each one person's by their rule. */
  private final Map<Location, Map<Location, KeyColumn>> values = new HashMap<>();

  private int standing;
  private int rows;
  private int running;
  private boolean full;

  /** Takes the keys of some rows before the people in them. */
  public void add(RowKeys keys) {
    if (tests.add(keys) || handlers.add(keys)) {
      return;
    }
    if (keys.column() == RowKeys.RUNNING) {
      running += keys.rows().length;
      if (running > MOST_RUNNING) {
        return;
      }
    }
    Map<Long, KeyColumn> table =
        tables.computeIfAbsent(keys.table(), each -> new LinkedHashMap<>());
    // What is compared within the asset is counted once.
    boolean again = keys.shared() && !table.values().stream().allMatch(KeyColumn::isShared);
    rows += again ? 0 : keys.rows().length;
    full |= rows > MOST_ROWS;
    if (full) {
      tables.clear();
      columns.clear();
      return;
    }
    table.computeIfAbsent(keys.column(), this::column).add(keys);
  }

  /** Whether a match tells of somebody in a row of test data. */
  public boolean isOfTest(Match match) {
    return match.personKey() != 0 && isOfTest(match.place().table(), match.record());
  }

  /** Whether a row is one of test data. */
  public boolean isOfTest(Location table, long row) {
    return tests.hold(table, row);
  }

  /** Takes a value of a row that is one person's wherever it stands: of a device, a token. */
  public void value(Match match) {
    if (match.rule().standsFor() != 1 || match.person() != 0 || match.place().isText()) {
      return;
    }
    if (++standing > MOST_ROWS) {
      values.clear();
    } else {
      values
          .computeIfAbsent(match.place().table(), each -> new HashMap<>())
          .computeIfAbsent(match.place().location(), each -> new KeyColumn())
          .add(match.record(), Identifier.of(match.valueHash(), Identifier.ADDRESS));
    }
  }

  /**
   * How many more there may be than people in whose rows values of people stand: a household of one
   * telephone. Where many have several, as of devices, these are further ones of the same people.
   */
  public long beyond() {
    return values.values().stream()
        .flatMap(of -> of.values().stream())
        .filter(KeyColumn::isOwned)
        .mapToLong(KeyColumn::beyond)
        .max()
        .orElse(0);
  }

  private KeyColumn column(long name) {
    KeyColumn column = new KeyColumn();
    columns.computeIfAbsent(name, each -> new ArrayList<>()).add(column);
    return column;
  }

  /**
   * Takes by what the own person of a row is known.
   *
   * @param name the person's name as an identifier; 0 if there is none
   */
  public void own(Location table, long row, long identifier, long name) {
    own(tables.get(table), row, identifier, name);
    own(values.get(table), row, identifier, name);
    handlers.own(table, row, identifier, name);
  }

  /** Takes the name of somebody who handles a row. */
  public void handler(Match name) {
    handlers.named(name.place().table(), name.record());
  }

  /** How many handle rows of whom nothing but a number tells. */
  public int handlers() {
    return handlers.unknown();
  }

  private static void own(@Nullable Map<?, KeyColumn> of, long row, long identifier, long name) {
    if (of != null) {
      of.values().forEach(column -> column.own(row, identifier, name));
    }
  }

  /**
   * Hands on the keys of people that other assets know: those of the column with most, where nobody
   * is in its rows.
   *
   * @return whether there are any
   */
  public boolean alone(LongConsumer keys) {
    LongSet most = largest(column -> column.isShared() && !column.isSmall());
    if (most != null) {
      Arrays.stream(most.toArray())
          .map(key -> Identifier.of(key, Identifier.CUSTOMER))
          .forEach(keys);
    }
    return most != null;
  }

  /** How many rows may be of somebody whom other files do not know by the same number. */
  public int alone() {
    LongSet most = largest(KeyColumn::isOfPeopleByName);
    return most == null ? 0 : most.size();
  }

  private @Nullable LongSet largest(Predicate<KeyColumn> of) {
    return columns.values().stream()
        .flatMap(List::stream)
        .filter(of)
        .filter(column -> column.people().isEmpty())
        .map(KeyColumn::different)
        .max(Comparator.comparingInt(LongSet::size))
        .orElse(null);
  }

  /** Joins all. */
  public void links(Links links) {
    values.values().stream()
        .flatMap(of -> of.values().stream())
        .filter(KeyColumn::isOwned)
        .flatMap(column -> column.people().stream())
        .forEach(person -> link(person, links));
    columns.values().stream()
        .flatMap(List::stream)
        .filter(column -> column.isShared() && column.isOfOne())
        .forEach(column -> shared(column, links));
    List<KeyColumn> numbered = columns.remove(RowKeys.RUNNING);
    if (numbered != null && running <= MOST_RUNNING) {
      numbered.stream()
          .filter(column -> column.isUnique() && column.isOfNamed())
          .forEach(column -> halves(column, numbered, links));
    }
    for (List<KeyColumn> named : columns.values()) {
      KeyColumn main =
          named.stream()
              .filter(KeyColumn::isUnique)
              .max(Comparator.comparingInt(KeyColumn::size))
              .orElse(null);
      if (main == null || named.size() == 1) {
        continue;
      }
      Map<Long, KeyedPerson> people = new HashMap<>();
      main.people().forEach(person -> people.putIfAbsent(person.key(), person));
      for (KeyColumn column : named) {
        if (column != main && column.amongOf(main) >= AMONG) {
          join(column, people, links);
        }
      }
    }
  }

  /**
   * Joins the names of one table with the numbers of the only other one that numbers its rows by
   * the same, where all that both tell makes one table. Two lists may be as long by chance.
   */
  private static void halves(KeyColumn names, List<KeyColumn> numbered, Links links) {
    List<KeyColumn> alike =
        numbered.stream()
            .filter(
                each -> each != names && each.size() == names.size() && each.amongOf(names) >= 1)
            .toList();
    if (alike.size() != 1 || !alike.getFirst().isUnique() || !alike.getFirst().isOfNumbers()) {
      return;
    }
    Map<Long, KeyedPerson> people = new HashMap<>();
    names.people().forEach(person -> people.putIfAbsent(person.key(), person));
    for (KeyedPerson person : alike.getFirst().people()) {
      KeyedPerson named = people.get(person.key());
      if (named != null) {
        boolean first = Identifier.rank(person.identifier()) <= Identifier.rank(named.identifier());
        long better = first ? person.identifier() : named.identifier();
        links.doubt(better, first ? named.identifier() : person.identifier());
      }
    }
  }

  private static void join(KeyColumn column, Map<Long, KeyedPerson> known, Links links) {
    List<KeyedPerson> people = column.people();
    int met = 0;
    int others = 0;
    for (KeyedPerson person : people) {
      KeyedPerson same = known.get(person.key());
      met += same == null ? 0 : 1;
      others += same != null && person.isOther(same) ? 1 : 0;
    }
    if (others > MISTAKEN * met || !column.isOfPeople()) {
      return;
    }
    for (KeyedPerson person : people) {
      KeyedPerson same = known.putIfAbsent(person.key(), person);
      if (same != null && !person.isOther(same)) {
        link(same, person, column.isOfPeopleByName(), links);
      }
    }
  }

  /** Links people with the keys that other assets know, and so with whoever has them there. */
  private static void shared(KeyColumn column, Links links) {
    for (KeyedPerson person : column.people()) {
      long key = Identifier.of(person.key(), Identifier.CUSTOMER);
      boolean first = Identifier.rank(person.identifier()) <= Identifier.CUSTOMER;
      long better = first ? person.identifier() : key;
      long worse = first ? key : person.identifier();
      if (column.isSmall() && person.name() == 0 && !person.isDocumented()) {
        links.doubt(better, worse); // another system's person may have the number
      } else {
        links.link(better, worse);
      }
    }
  }

  private static void link(KeyedPerson person, Links links) {
    boolean first = Identifier.rank(person.identifier()) <= Identifier.rank(person.key());
    links.link(
        first ? person.identifier() : person.key(), first ? person.key() : person.identifier());
  }

  private static void link(KeyedPerson one, KeyedPerson other, boolean ofPeople, Links links) {
    boolean first = Identifier.rank(one.identifier()) <= Identifier.rank(other.identifier());
    KeyedPerson better = first ? one : other;
    KeyedPerson worse = first ? other : one;
    if (better.identifier() == worse.identifier()) {
      return;
    }
    if (!ofPeople && (one.name() == 0 || other.name() == 0)) {
      links.doubt(better.identifier(), worse.identifier());
      return;
    }
    links.link(better.identifier(), worse.identifier());
    if (better.name() == 0 && worse.name() != 0 && Identifier.isNumber(better.identifier())) {
      links.link(better.identifier(), worse.name());
    }
  }
}
