package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonLimits;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.spi.inventory.figure.PersonCount;

/**
 * The people abroad since 1 January: those of this scan's offshore sources, united with those of
 * the year's scans before, each once by the links of this scan.
 */
public final class AbroadPeople {
  private final Session session;
  private final People people;
  private People year;
  private final PersonLimits limits;

  /** In which sets the people of an asset are; those of scans before have numbers below 0. */
  private final Map<Long, List<AbroadSet.Key>> keys;

  private final Map<AbroadSet.Key, AbroadSet> own = new TreeMap<>();
  private final Map<AbroadSet.Key, AbroadSet> former = new TreeMap<>();

  private AbroadPeople(
      Session session, People people, PersonLimits limits, Map<Long, List<AbroadSet.Key>> keys) {
    this.session = session;
    this.people = people;
    this.year = people;
    this.limits = limits;
    this.keys = new HashMap<>(keys);
  }

  /**
   * Fills the tables {@code abroad} and {@code abroad_count}, which must be empty.
   *
   * @param places what is abroad, and in which scenes
   */
  public static void write(Session session, People people, PersonLimits limits, ScenePlaces places)
      throws SQLException {
    AbroadPeople abroad = new AbroadPeople(session, people, limits, places.counted());
    abroad.read("person_batch", "person_sketch", UnaryOperator.identity());
    abroad.read("person_sensitive", "person_sensitive_sketch", AbroadSet.Key::ofSensitive);
    for (long sampled : people.unfinished().sampled()) {
      for (AbroadSet.Key key : abroad.keys.getOrDefault(sampled, List.of())) {
        abroad.own(key).partly();
        abroad.own(key.ofSensitive()).partly();
      }
    }
    abroad.readFormer();
    abroad.year = abroad.ofYear();
    abroad.counts();
    abroad.sets();
  }

  /**
   * The people of this scan, and beside them as of further assets those abroad of the scans before:
   * joined by the links of all, and bounded as those of several places are.
   */
  private People ofYear() throws SQLException {
    Map<Long, AbroadSet> persons = new HashMap<>();
    Map<Long, AbroadSet> sensitive = new HashMap<>();
    former.forEach(
        (key, set) -> {
          if (!key.sensitive()) {
            long asset = -1L - persons.size();
            persons.put(asset, set);
            sensitive.put(asset, former.getOrDefault(key.ofSensitive(), new AbroadSet()));
            keys.put(asset, List.of(key));
          }
        });
    return persons.isEmpty() ? people : people.ofYear(persons, sensitive);
  }

  private AbroadSet own(AbroadSet.Key key) {
    return own.computeIfAbsent(key, fresh -> new AbroadSet());
  }

  private void read(String batches, String sketches, UnaryOperator<AbroadSet.Key> of)
      throws SQLException {
    keys.values().forEach(all -> all.forEach(key -> own(of.apply(key))));
    session.each(
        "SELECT asset_id, identifiers FROM " + batches,
        row -> {
          List<AbroadSet.Key> all = keys.getOrDefault(row.number("asset_id"), List.of());
          if (!all.isEmpty()) {
            long[] identifiers = people.linked(row.bytes("identifiers"));
            all.forEach(key -> own(of.apply(key)).add(identifiers));
          }
        });
    session.each(
        "SELECT asset_id, sketch FROM " + sketches,
        row -> {
          for (AbroadSet.Key key : keys.getOrDefault(row.number("asset_id"), List.of())) {
            own(of.apply(key)).addSketch(row.bytes("sketch"), limits.sketchLog());
          }
        });
  }

  private void readFormer() throws SQLException {
    session.list(
        "SELECT jurisdiction, recipient, scene, exempt, sensitive, people, sketch, least, partly"
            + " FROM former_abroad",
        row -> {
          AbroadSet set = new AbroadSet();
          if (row.flag("sketch")) {
            set.addSketch(row.bytes("people"), limits.sketchLog());
          } else {
            set.add(PersonTable.identifiers(row.bytes("people")));
          }
          set.least(row.number("least"));
          if (row.flag("partly")) {
            set.partly();
          }
          return former.put(
              new AbroadSet.Key(
                  row.text("jurisdiction"),
                  row.text("recipient"),
                  row.text("scene"),
                  row.flag("exempt"),
                  row.flag("sensitive")),
              set);
        });
  }

  /**
   * Scope within which people are counted together.
   *
   * @param jurisdiction empty for any
   * @param recipient empty for any
   * @param scene empty for any
   */
  private record Scope(
      String jurisdiction,
      String recipient,
      String scene,
      String measure,
      Predicate<AbroadSet.Key> which) {}

  private void counts() throws SQLException {
    Set<String> jurisdictions = new TreeSet<>();
    Set<String> recipients = new TreeSet<>();
    Set<String> scenes = new TreeSet<>();
    keys().forEach(key -> scenes.add(key.scene()));
    scenes.remove("");
    keys().forEach(key -> jurisdictions.add(key.jurisdiction()));
    keys().forEach(key -> recipients.add(key.recipient()));
    jurisdictions.remove("");
    recipients.remove("");
    List<Scope> scopes = new ArrayList<>();
    add(scopes, "", "", "", key -> true);
    for (String code : jurisdictions) {
      add(scopes, code, "", "", key -> key.jurisdiction().equals(code));
    }
    for (String recipient : recipients) {
      add(scopes, "", recipient, "", key -> key.recipient().equals(recipient));
    }
    for (String scene : scenes) {
      add(scopes, "", "", scene, key -> key.scene().equals(scene));
    }
    List<PersonCount> counts = counts(scopes.stream().map(Scope::which).toList());
    for (int i = 0; i < scopes.size(); i++) {
      Scope scope = scopes.get(i);
      PersonCount count = noFewer(counts.get(i), scope);
      session.update(
          "INSERT INTO abroad_count VALUES (?,?,?,?,?,?,?,?)",
          scope.jurisdiction(),
          scope.recipient(),
          scope.scene(),
          scope.measure(),
          count.persons(),
          count.exact() ? 1 : 0,
          count.least(),
          count.most());
    }
  }

  /** The year only adds people: no sum has fewer for certain than after a scan before. */
  private PersonCount noFewer(PersonCount count, Scope scope) throws SQLException {
    long least =
        session.number(
            "SELECT IFNULL(max(least), 0) FROM former_count WHERE jurisdiction = ?"
                + " AND recipient = ? AND scene = ? AND measure = ?",
            scope.jurisdiction(),
            scope.recipient(),
            scope.scene(),
            scope.measure());
    return noFewer(count, least);
  }

  private static PersonCount noFewer(PersonCount count, long least) {
    if (least <= count.least()) {
      return count;
    }
    boolean exact = count.bounded() && least == count.most();
    long most = count.bounded() ? Math.max(least, count.most()) : least;
    return new PersonCount(Math.max(least, count.persons()), exact, least, most);
  }

  private static void add(
      List<Scope> scopes,
      String jurisdiction,
      String recipient,
      String scene,
      Predicate<AbroadSet.Key> of) {
    Map<String, Predicate<AbroadSet.Key>> measures =
        Map.of(
            "PERSONS", key -> !key.exempt() && !key.sensitive(),
            "SENSITIVE", key -> !key.exempt() && key.sensitive(),
            "EXEMPT", key -> key.exempt() && !key.sensitive(),
            "EXEMPT_SENSITIVE", key -> key.exempt() && key.sensitive());
    measures.forEach(
        (measure, which) ->
            scopes.add(new Scope(jurisdiction, recipient, scene, measure, of.and(which))));
  }

  private Set<AbroadSet.Key> keys() {
    Set<AbroadSet.Key> all = new TreeSet<>(own.keySet());
    all.addAll(former.keySet());
    return all;
  }

  /** How many people are in the sets of some keys, in turn. */
  private List<PersonCount> counts(List<Predicate<AbroadSet.Key>> scopes) {
    int count = scopes.size();
    PersonCount[] all = year.countsOfAssets(unions(scopes, UnaryOperator.identity()), count);
    PersonCount[] sensitive =
        year.countsOfSensitive(unions(scopes, AbroadSet.Key::ofSensitive), count);
    return IntStream.range(0, count)
        .mapToObj(i -> told(scopes.get(i), all[i].persons() > 0 ? all[i] : sensitive[i]))
        .toList();
  }

  /** Of each asset in which scopes it is by its keys, or by those of sensitive information. */
  private Map<Long, int[]> unions(
      List<Predicate<AbroadSet.Key>> scopes, UnaryOperator<AbroadSet.Key> of) {
    Map<Long, int[]> unions = new HashMap<>();
    keys.forEach(
        (asset, all) ->
            unions.put(
                asset,
                IntStream.range(0, scopes.size())
                    .filter(scope -> all.stream().map(of).anyMatch(scopes.get(scope)))
                    .toArray()));
    return unions;
  }

  /** Where not all was looked at, in this scan or one before, there is no upper bound. */
  private PersonCount told(Predicate<AbroadSet.Key> which, PersonCount ofYear) {
    PersonCount count =
        ofYear.persons() == 0
            ? new PersonCount(0, true)
            : ofYear.bounded() ? ofYear : within(room(which), ofYear);
    for (AbroadSet set : sets(former, which)) {
      count = noFewer(count, set.least());
    }
    return sets(own, which).stream().anyMatch(AbroadSet::isPartly)
            || sets(former, which).stream().anyMatch(AbroadSet::isPartly)
        ? count.atLeast()
        : count;
  }

  private long room(Predicate<AbroadSet.Key> which) {
    List<Long> assets = new ArrayList<>();
    keys.forEach(
        (asset, all) -> {
          if (all.stream().anyMatch(which)) {
            assets.add(asset);
          }
        });
    return people.unfinished().room(assets);
  }

  /** A count of which no upper bound is known, with that of the room in what was not read. */
  private static PersonCount within(long room, PersonCount count) {
    return room < 0
        ? count
        : new PersonCount(count.persons(), false, count.least(), count.persons() + room);
  }

  private static List<AbroadSet> sets(
      Map<AbroadSet.Key, AbroadSet> of, Predicate<AbroadSet.Key> which) {
    return of.entrySet().stream()
        .filter(each -> which.test(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void sets() throws SQLException {
    Map<AbroadSet.Key, AbroadSet> united = new TreeMap<>();
    List<AbroadSet.Key> all = List.copyOf(keys());
    List<PersonCount> counts =
        counts(all.stream().<Predicate<AbroadSet.Key>>map(key -> key::equals).toList());
    for (int i = 0; i < all.size(); i++) {
      AbroadSet.Key key = all.get(i);
      AbroadSet set = new AbroadSet();
      for (Map<AbroadSet.Key, AbroadSet> each : List.of(own, former)) {
        AbroadSet part = each.get(key);
        if (part != null) {
          set.addAll(part, limits.sketchLog());
        }
      }
      set.least(counts.get(i).least());
      united.put(key, set);
    }
    Map<AbroadSet.Key, Integer> sizes = new TreeMap<>();
    united.forEach((key, set) -> sizes.put(key, set.compact(people::linked)));
    long kept = sizes.values().stream().mapToLong(Integer::longValue).sum();
    List<AbroadSet.Key> largest =
        sizes.keySet().stream()
            .sorted(Comparator.comparingInt(key -> -sizes.getOrDefault(key, 0)))
            .toList();
    for (AbroadSet.Key key : largest) {
      AbroadSet set = united.get(key);
      int size = sizes.getOrDefault(key, 0);
      if (set != null && kept > limits.identifiers() && size > limits.sketchSize()) {
        set.summarise(limits.sketchLog());
        kept -= size;
      }
    }
    for (Map.Entry<AbroadSet.Key, AbroadSet> each : united.entrySet()) {
      each.getValue().write(session, each.getKey());
    }
  }
}
