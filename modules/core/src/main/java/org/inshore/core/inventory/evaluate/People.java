package org.inshore.core.inventory.evaluate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.person.bound.Bounds;
import org.inshore.core.person.bound.NameCollisions;
import org.inshore.core.person.bound.NamedPeople;
import org.inshore.core.person.bound.PeopleSets;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.Merge;
import org.inshore.core.person.set.Union;
import org.inshore.spi.inventory.figure.PersonCount;
import org.jspecify.annotations.Nullable;

/** The people of all assets, as a scan left them, with their identifiers linked. In memory. */
public final class People {
  /** Beyond so many hashes a sample of all assets is taken for what is counted over them. */
  private static final long MAX_HELD = 8_000_000;

  /** Beyond so many no names are held to be compared place by place. */
  private static final long MAX_NAMED = 2_000_000;

  private static final long[] NO_DOUBT = {0, 0};
  private static final long[] NOBODY = {};

  private final Session session;
  private final DoubtfulIdentifiers doubtful;
  private final Links links;

  /** The same without the year's scans before, if these are read with it. */
  private final @Nullable People ofScan;

  private final List<Long> assets = new ArrayList<>();
  private final List<Long> sources = new ArrayList<>();
  private final List<HashSample> samples = new ArrayList<>();
  private final List<PersonCount> counts = new ArrayList<>();
  private final List<PeopleSets> sensitive = new ArrayList<>();
  private final List<PeopleSets> sets = new ArrayList<>();
  private final List<NamedPeople> named = new ArrayList<>();

  /** By asset: how many of its people have no document, and how many further ones there may be. */
  private final Map<Long, long[]> doubts = new HashMap<>();

  /** Assets known by a sketch, whose identifiers could not be linked. */
  private final Set<Long> sketched = new HashSet<>();

  private final UnfinishedAssets unfinished;
  private final long linksLost;
  private final long limit;
  private final boolean namesHeld;

  /** How often strangers share names. */
  private NameCollisions strangers = NameCollisions.UNKNOWN;

  private People(Session session, @Nullable People ofScan) throws SQLException {
    this.session = session;
    this.linksLost = session.number("SELECT IFNULL(SUM(links), 0) FROM person_link_lost");
    this.doubtful = DoubtfulIdentifiers.read(session);
    this.unfinished = UnfinishedAssets.read(session);
    this.ofScan = ofScan;
    this.links =
        ofScan == null
            ? StoredLinks.read(session, doubtful.pairs())
            : StoredLinks.readYear(session, doubtful.pairs());
    long all =
        session.number("SELECT IFNULL(SUM(LENGTH(identifiers)), 0) / 8 FROM person_batch")
            + session.number("SELECT IFNULL(SUM(LENGTH(sketch)), 0) / 8 FROM person_sketch")
            + (ofScan == null
                ? 0
                : session.number("SELECT IFNULL(SUM(LENGTH(people)), 0) / 8 FROM former_abroad"));
    this.namesHeld = all <= MAX_NAMED;
    this.limit =
        all <= MAX_HELD ? HashSample.WHOLE : (long) (HashSample.WHOLE * ((double) MAX_HELD / all));
  }

  public static People read(Session session) throws SQLException {
    People people = new People(session, null);
    people.read(Map.of(), Map.of());
    return people;
  }

  /**
   * Reads the same with those of the year's scans before.
   *
   * @param former these as of assets, whose numbers no asset of the scan has
   * @param sensitive those of them with sensitive personal information
   */
  People ofYear(Map<Long, AbroadSet> former, Map<Long, AbroadSet> sensitive) throws SQLException {
    People year = new People(session, this);
    year.read(former, sensitive);
    return year;
  }

  private void read(Map<Long, AbroadSet> former, Map<Long, AbroadSet> formerSensitive)
      throws SQLException {
    session.list(
        "SELECT asset_id, weak, more FROM person_doubt",
        row -> doubts.put(row.number(1), new long[] {row.number(2), row.number(3)}));
    PeopleRows rows = new PeopleRows(session);
    rows.batches("person_batch", this::add);
    addDoubtful();
    rows.sketches("person_sketch", this::addSketch);
    former.forEach(this::addFormer);
    compareNames();
    readSensitive(rows, formerSensitive);
  }

  private void addFormer(long asset, AbroadSet people) {
    if (people.isSketch()) {
      sketched.add(asset);
    }
    named.add(NamedPeople.NONE);
    add(asset, 0, people.people(links));
  }

  /** The sets of people, in no order; each with the asset and source at the same place. */
  public List<HashSample> samples() {
    return samples;
  }

  /** Of each set of people those who stand in a record with sensitive personal information. */
  public List<HashSample> sensitive() {
    return sensitive.stream().map(PeopleSets::all).toList();
  }

  /** Of each set of people, their names; nobody where these are not known. */
  List<NamedPeople> named() {
    return named;
  }

  /** How often strangers share names. */
  NameCollisions strangers() {
    return strangers;
  }

  /** Numbers of the assets. */
  public List<Long> assets() {
    return assets;
  }

  /** Numbers of their sources. */
  List<Long> sources() {
    return sources;
  }

  /** How many people each asset holds. */
  public List<PersonCount> counts() {
    return counts;
  }

  /** The count of an asset in which nobody was found. */
  PersonCount nobody(long asset) {
    PersonCount none = new PersonCount(0, true);
    return unfinished.isSampled(asset) ? none.atLeast() : none;
  }

  /** The identifiers of a batch, each the one that stands for its person by the scan's links. */
  long[] linked(byte[] batch) {
    long[] identifiers = PersonTable.identifiers(batch);
    for (int i = 0; i < identifiers.length; i++) {
      identifiers[i] = links.person(identifiers[i]);
    }
    return identifiers;
  }

  /** The identifier that stands for the person of an identifier by the scan's links. */
  long linked(long identifier) {
    return links.person(identifier);
  }

  /** Of each identifier the one that stands for its person by the scan's links. */
  long[] persons(long[] identifiers) {
    return Arrays.stream(identifiers).map(links::person).toArray();
  }

  /**
   * A count over several assets: without the links that were lost, people known by different
   * identifiers in different places were counted more than once, each link once at most.
   */
  private PersonCount overSeveral(PersonCount count) {
    return linksLost == 0
        ? count
        : new PersonCount(
            count.persons(), false, Math.max(0, count.least() - linksLost), count.most());
  }

  /**
   * How many people are in each of some unions of assets, each person once.
   *
   * @param unions of every set, the numbers of the unions that it is in
   * @param all what {@link #samples} gave for these unions
   */
  PersonCount[] counts(List<int[]> unions, Union all, int count) {
    long[] others = new long[count];
    for (int set = 0; set < unions.size(); set++) {
      for (int union : unions.get(set)) {
        others[union] += more(set);
      }
    }
    return counts(new Bounds(sets, unions, count), unions, all, others);
  }

  private PersonCount[] counts(Bounds bounds, List<int[]> unions, Union all, long[] others) {
    int count = others.length;
    boolean[] open = unfinished.open(assets, unions, count);
    PersonCount[] counts = new PersonCount[count];
    for (int union = 0; union < count; union++) {
      PersonCount seen = bounds.of(union, overSeveral(all.count(union)), others[union]);
      counts[union] = open[union] ? seen.atLeast() : seen;
    }
    return counts;
  }

  /** What was not looked at whole. */
  UnfinishedAssets unfinished() {
    return unfinished;
  }

  /**
   * How many people are in some unions of assets.
   *
   * @param ofAsset of every asset, the numbers of the unions that it is in; of any other, none
   */
  PersonCount[] countsOfAssets(Map<Long, int[]> ofAsset, int count) {
    List<int[]> unions =
        assets.stream().map(asset -> ofAsset.getOrDefault(asset, new int[0])).toList();
    Union union = new Union(samples, unions, count);
    Merge.run(samples, union);
    PersonCount[] counts = counts(unions, union, count);
    for (long asset : unfinished.sampled()) {
      for (int of : ofAsset.getOrDefault(asset, new int[0])) {
        counts[of] = counts[of].atLeast();
      }
    }
    return counts;
  }

  /**
   * How many people with sensitive personal information are in some unions of assets. Who may stand
   * beside them in an asset is taken for one of its others.
   *
   * @param ofAsset of every asset, the numbers of the unions that it is in; of any other, none
   */
  PersonCount[] countsOfSensitive(Map<Long, int[]> ofAsset, int count) {
    List<int[]> unions =
        assets.stream().map(asset -> ofAsset.getOrDefault(asset, new int[0])).toList();
    Union union = new Union(sensitive(), unions, count);
    Merge.run(sensitive(), union);
    Bounds bounds = new Bounds(sensitive, unions, count, strangers);
    return counts(bounds, unions, union, new long[count]);
  }

  /** Of each set of people those with a document, by kind; nobody where that is not known. */
  List<List<HashSample>> documents() {
    return sets.stream().map(PeopleSets::documents).toList();
  }

  /** Of each asset its people who are known by what is the same in whatever place. */
  Map<Long, HashSample> knownByAsset() {
    Map<Long, HashSample> known = new HashMap<>();
    for (int set = 0; set < sets.size(); set++) {
      known.put(assets.get(set), sets.get(set).known());
    }
    return known;
  }

  /** How many further people there may be in an asset. */
  private long more(int set) {
    return doubt(assets.get(set))[1];
  }

  private long[] doubt(long asset) {
    return doubts.getOrDefault(asset, NO_DOUBT);
  }

  /** Counts once more where names come again, when it is known how often strangers share them. */
  private void compareNames() {
    List<int[]> whole = sets.stream().map(set -> new int[1]).toList();
    strangers = new Bounds(sets, whole, 1).strangers();
    for (int set = 0; set < sets.size() && limit == HashSample.WHOLE; set++) {
      if (!counts.get(set).exact() && !sketched.contains(assets.get(set))) {
        PersonCount all = sets.get(set).all().count();
        PersonCount seen =
            new Bounds(List.of(sets.get(set)), List.of(new int[1]), 1, strangers)
                .of(0, all, more(set));
        counts.set(set, unfinished.isPartial(assets.get(set)) ? seen.atLeast() : seen);
      }
    }
  }

  private void readSensitive(PeopleRows rows, Map<Long, AbroadSet> former) throws SQLException {
    Map<Long, PeopleSets> of = new HashMap<>();
    former.forEach((asset, people) -> of.put(asset, people.people(links)));
    rows.batches(
        "person_sensitive",
        (asset, source, batches) -> {
          long[] identifiers = PeopleRows.joined(batches);
          of.put(
              asset,
              sketched.contains(asset)
                  ? PeopleSets.of(HashSample.whole(identifiers), false)
                  : PeopleSets.of(identifiers, NOBODY, links));
        });
    rows.sketches(
        "person_sensitive_sketch",
        (row, sample) -> of.put(row.number(1), PeopleSets.of(sample, false)));
    PeopleSets nobody = PeopleSets.of(HashSample.whole(NOBODY), false);
    assets.forEach(asset -> sensitive.add(of.getOrDefault(asset, nobody).below(limit)));
  }

  private void add(long asset, long source, List<long[]> batches) throws SQLException {
    batches.add(doubtful.customers(asset, links));
    long[] identifiers = PeopleRows.joined(batches);
    long[] possible =
        sketched.contains(asset)
            ? NOBODY
            : LongStream.concat(
                    LongStream.concat(
                        Arrays.stream(doubtful.possible(asset, identifiers, links)),
                        formerly(identifiers)),
                    Arrays.stream(contested(asset)))
                .toArray();
    boolean known = namesHeld && !sketched.contains(asset);
    named.add(known ? NamedPeople.of(identifiers, links) : NamedPeople.NONE);
    add(asset, source, PeopleSets.of(identifiers, possible, links));
  }

  /** Those known by a telephone alone, of which only scans before say whose it was. */
  private LongStream formerly(long[] identifiers) {
    return ofScan == null
        ? LongStream.empty()
        : Arrays.stream(identifiers)
            .filter(each -> Identifier.isShared(each) && ofScan.linked(each) == each)
            .filter(each -> links.person(each) != each)
            .map(Identifier::possible);
  }

  /** Whom an asset may hold beside others, since it alone says that they are these. */
  private long[] contested(long asset) throws SQLException {
    String sql = "SELECT location FROM asset_entry WHERE id = ?";
    String of = links.isContested() ? session.first(sql, row -> row.text(1), asset) : null;
    return of == null ? NOBODY : links.contestedAt(PersonTable.teller(of));
  }

  /** Adds assets of which nobody knows whether there are people. */
  private void addDoubtful() throws SQLException {
    Set<Long> known = new HashSet<>(assets);
    known.addAll(sketched);
    session.each(
        "SELECT a.id, a.source_no FROM asset a WHERE a.id IN (SELECT asset_id FROM person_doubtful)"
            + " OR a.id IN (SELECT asset_id FROM person_doubt WHERE more > 0) ORDER BY a.id",
        row -> {
          if (!known.contains(row.number(1))) {
            add(row.number(1), row.number(2), new ArrayList<>());
          }
        });
  }

  private void add(long asset, long source, PeopleSets of) {
    assets.add(asset);
    sources.add(source);
    long[] doubt = doubt(asset);
    PersonCount all = of.all().count();
    PersonCount seen;
    if (of.documents().getFirst().hashes().length == 0 && sketched.contains(asset)) {
      long least = Math.max(0, all.least() - doubt[0]);
      PersonCount known = new PersonCount(least, false, least, all.most());
      PersonCount bounded = Bounds.of(all, known);
      seen =
          new PersonCount(
              bounded.persons(), bounded.exact(), bounded.least(), bounded.most() + doubt[1]);
    } else {
      seen = new Bounds(List.of(of), List.of(new int[1]), 1).of(0, all, doubt[1]);
    }
    counts.add(unfinished.isPartial(asset) ? seen.atLeast() : seen);
    samples.add(of.all().below(limit));
    sets.add(of.below(limit));
  }

  private void addSketch(Row row, HashSample sample) throws SQLException {
    long asset = row.number(1);
    sketched.add(asset);
    named.add(NamedPeople.NONE);
    // A sketch does not tell who has a document, unless all have.
    add(asset, row.number(2), PeopleSets.of(sample, doubt(asset)[0] == 0));
  }
}
