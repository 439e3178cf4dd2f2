package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.Merge;
import org.inshore.core.person.set.Union;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Works out incidents and their groups from the violations: one walk through the violations, then
 * two through the people of the places that are not settled, for all groupings together.
 */
public final class IncidentFigures {
  private final Session session;
  private final People people;
  private final Predicate<String> noted;
  private final Map<Long, SourceEntry> sources;
  private final Map<Long, FolderTree> trees = new HashMap<>();
  private final Map<Long, Integer> sets = new HashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<Key, Group> groups = new LinkedHashMap<>();

  /** One incident: what of it is needed until its folder's group is known. */
  private record Place(
      long source,
      int set,
      boolean settled,
      boolean violation,
      Severity severity,
      FolderTree.Folder folder) {}

  /** Key that the incidents of a group share. */
  private record Key(By by, String name, @Nullable Location place) {}

  /**
   * Makes it.
   *
   * @param noted whether an officer's note settles a violation, by its id
   */
  public IncidentFigures(Session session, People people, Predicate<String> noted)
      throws SQLException {
    this.session = session;
    this.people = people;
    this.noted = noted;
    this.sources = Catalogue.sources(session);
    for (int set = 0; set < people.assets().size(); set++) {
      sets.put(people.assets().get(set), set);
    }
  }

  /** Fills the tables of {@code incidents.sql}, which must be empty. */
  public void write() throws SQLException {
    persons();
    incidents();
    trees.values().forEach(FolderTree::cut);
    List<int[]> unions = new ArrayList<>();
    people.assets().forEach(asset -> unions.add(new int[0]));
    for (Place place : places) {
      int[] of = group(place);
      if (!place.settled() && place.set() >= 0) {
        unions.set(place.set(), of);
      }
    }
    write(unions);
  }

  private void persons() throws SQLException {
    for (int set = 0; set < people.assets().size(); set++) {
      PersonCount count = people.counts().get(set);
      session.update(
          "INSERT INTO asset_person VALUES (?,?,?,?,?)",
          people.assets().get(set),
          count.persons(),
          count.exact() ? 1 : 0,
          count.least(),
          count.most());
    }
  }

  /** The grounds of an asset come together; what is settled tells only where all is. */
  private void incidents() throws SQLException {
    Grounds[] current = new Grounds[1];
    session.each(
        "SELECT v.asset_id, v.id, u.policy, u.nature, v.severity, v.exempt_until, a.source_no, a.location"
            + " FROM violation v JOIN ruling u ON u.no = v.ruling"
            + " JOIN asset_entry a ON a.id = v.asset_id ORDER BY v.asset_id",
        row -> {
          Grounds grounds = current[0];
          if (grounds == null || grounds.asset != row.number("asset_id")) {
            conclude(grounds);
            grounds =
                new Grounds(
                    row.number("asset_id"), row.number("source_no"), row.location("location"));
            current[0] = grounds;
          }
          grounds.add(
              row.optional("exempt_until") != null || noted.test(row.text("id")),
              row.text("policy"),
              Nature.valueOf(row.text("nature")),
              Severity.valueOf(row.text("severity")));
        });
    conclude(current[0]);
  }

  private void conclude(@Nullable Grounds grounds) throws SQLException {
    if (grounds == null) {
      return;
    }
    SourceEntry source = source(grounds.source);
    int set = sets.getOrDefault(grounds.asset, -1);
    long persons = set < 0 ? 0 : people.counts().get(set).persons();
    session.update(
        "INSERT INTO incident VALUES (?,?,?,?,?,?)",
        grounds.asset,
        grounds.settled ? 1 : 0,
        grounds.nature.name(),
        grounds.severity.name(),
        source.residency().verdict().name(),
        persons);
    FolderTree.Folder folder =
        trees
            .computeIfAbsent(grounds.source, number -> new FolderTree(source.source().id()))
            .add(
                grounds.place,
                grounds.settled ? 0 : 1 + persons,
                source.residency().verdict() == Verdict.ONSHORE ? grounds.only() : null,
                grounds.worst());
    places.add(
        new Place(
            grounds.source, set, grounds.settled, grounds.violation, grounds.severity, folder));
  }

  private SourceEntry source(long number) {
    SourceEntry source = sources.get(number);
    if (source == null) {
      throw new IllegalArgumentException("incident without a source");
    }
    return source;
  }

  /** Adds an incident to its groups; returns their numbers. */
  private int[] group(Place place) {
    SourceEntry source = source(place.source());
    Declaration declared = source.source().declared();
    Location folder = place.folder().group();
    Location whole = Location.of(source.source().id());
    List<Key> keys =
        List.of(
            new Key(By.FOLDER, "", folder),
            new Key(By.SOURCE, "", whole),
            new Key(By.SYSTEM, declared.system() == null ? "" : declared.system(), null),
            new Key(By.OWNER, declared.owner() == null ? "" : declared.owner(), null));
    int[] numbers = new int[keys.size()];
    for (int i = 0; i < numbers.length; i++) {
      Group group = groups.computeIfAbsent(keys.get(i), key -> new Group(key, groups.size()));
      group.add(place, source.residency().verdict());
      numbers[i] = group.number;
    }
    return numbers;
  }

  private void write(List<int[]> unions) throws SQLException {
    List<HashSample> samples = people.samples();
    int all = groups.size();
    List<int[]> withAll = new ArrayList<>();
    for (int[] of : unions) {
      int[] numbers = of.length == 0 ? of : Arrays.copyOf(of, of.length + 1);
      if (of.length > 0) {
        numbers[of.length] = all;
      }
      withAll.add(numbers);
    }
    Union union = new Union(samples, withAll, all + 1);
    Merge.run(samples, union);
    PersonCount[] counts = people.counts(withAll, union, all + 1);
    long persons = counts[all].persons();
    long open = places.stream().filter(place -> !place.settled()).count();
    int ordinal = 0;
    for (By by : By.values()) {
      List<Group> ordered = new ArrayList<>();
      for (Group group : groups.values()) {
        if (group.key.by() == by) {
          group.count(counts[group.number], persons, open);
          ordered.add(group);
        }
      }
      ordered.sort((one, other) -> IncidentGroup.HARM.compare(one.result(), other.result()));
      double[] soFar = soFar(ordered, unions, persons, open);
      for (int i = 0; i < ordered.size(); i++) {
        write(ordinal++, ordered.get(i).result(), soFar[i]);
      }
    }
  }

  /** Which share of all is in each group and those before it: everybody in the first of theirs. */
  private double[] soFar(List<Group> ordered, List<int[]> unions, long persons, long open) {
    double[] shares = new double[ordered.size()];
    if (persons == 0) {
      long sum = 0;
      for (int i = 0; i < shares.length; i++) {
        sum += ordered.get(i).open;
        shares[i] = open == 0 ? 0 : (double) sum / open;
      }
      return shares;
    }
    int[] rank = new int[groups.size()];
    Arrays.fill(rank, -1);
    for (int i = 0; i < ordered.size(); i++) {
      rank[ordered.get(i).number] = i;
    }
    int[] first = unions.stream().mapToInt(of -> first(of, rank)).toArray();
    long limit = HashSample.WHOLE;
    for (int set = 0; set < first.length; set++) {
      limit = first[set] < 0 ? limit : Math.min(limit, people.samples().get(set).limit());
    }
    long below = limit;
    long[] counts = new long[shares.length];
    Merge.run(
        people.samples(),
        (hash, members, count) -> {
          int best = Integer.MAX_VALUE;
          for (int i = 0; i < count; i++) {
            int at = first[members[i]];
            best = at >= 0 && at < best ? at : best;
          }
          if (best < counts.length && hash < below) {
            counts[best]++;
          }
        });
    long whole = Math.max(1, Arrays.stream(counts).sum());
    long sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += counts[i];
      shares[i] = (double) sum / whole;
    }
    return shares;
  }

  private static int first(int[] of, int[] rank) {
    for (int number : of) {
      if (rank[number] >= 0) {
        return rank[number];
      }
    }
    return -1;
  }

  private void write(int ordinal, IncidentGroup group, double soFar) throws SQLException {
    session.update(
        "INSERT INTO incident_group VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        ordinal,
        group.by().name(),
        group.place() == null ? group.name() : "",
        group.place() == null ? null : group.place().toString(),
        group.verdict().name(),
        group.severity().name(),
        group.incidents(),
        group.violations(),
        group.settled(),
        group.persons().persons(),
        group.persons().exact() ? 1 : 0,
        group.persons().least(),
        group.persons().most(),
        group.share(),
        soFar);
  }

  /** The grounds of one asset; the worst of those not settled, else of all. */
  private static final class Grounds {
    private final long asset;
    private final long source;
    private final Location place;
    private boolean settled = true;
    private boolean violation;
    private int open;
    private String only = "";
    private String worst = "";
    private Nature nature = Nature.STATE_SECRET;
    private Severity severity = Severity.LOW;

    Grounds(long asset, long source, Location place) {
      this.asset = asset;
      this.source = source;
      this.place = place;
    }

    void add(boolean isSettled, String policy, Nature of, Severity bad) {
      if (!isSettled) {
        open++;
        only = policy;
      }
      violation |= of == Nature.VIOLATION;
      int compared = of == nature ? bad.compareTo(severity) : of.compareTo(nature);
      if (settled == isSettled ? compared < 0 : settled) {
        nature = of;
        severity = bad;
        settled = isSettled;
        worst = policy;
      }
    }

    /** The worst ground that asks for an act. */
    FolderTree.@Nullable Worst worst() {
      return settled ? null : new FolderTree.Worst(worst, nature, severity);
    }

    /** The policy's rule that alone asks for an act, if that is to clarify something. */
    @Nullable String only() {
      return open == 1 && !settled && nature == Nature.TO_CLARIFY ? only : null;
    }
  }

  /** A group as it grows. */
  private static final class Group {
    private final Key key;
    private final int number;
    private long incidents;
    private long violations;
    private long open;
    private @Nullable Place worst;
    private Verdict verdict = Verdict.ONSHORE;
    private @Nullable IncidentGroup result;

    Group(Key key, int number) {
      this.key = key;
      this.number = number;
    }

    void add(Place place, Verdict where) {
      incidents++;
      violations += place.violation() ? 1 : 0;
      open += place.settled() ? 0 : 1;
      if (worst == null || isWorse(place, where, worst)) {
        worst = place;
        verdict = where;
      }
    }

    private boolean isWorse(Place place, Verdict where, Place than) {
      if (place.settled() != than.settled()) {
        return than.settled();
      }
      int compared = place.severity().compareTo(than.severity());
      return compared == 0 ? IncidentGroup.rank(where) < IncidentGroup.rank(verdict) : compared < 0;
    }

    void count(PersonCount persons, long allPersons, long allOpen) {
      double share =
          allPersons > 0
              ? Math.min(1, (double) persons.persons() / allPersons)
              : allOpen > 0 ? (double) open / allOpen : 0;
      Location place = key.place();
      result =
          new IncidentGroup(
              key.by(),
              place == null ? key.name() : place.display(),
              place,
              verdict,
              worst == null ? Severity.LOW : worst.severity(),
              incidents,
              violations,
              incidents - open,
              persons,
              share);
    }

    IncidentGroup result() {
      if (result == null) {
        throw new IllegalStateException("not counted");
      }
      return result;
    }
  }
}
