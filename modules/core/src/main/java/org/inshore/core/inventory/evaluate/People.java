package org.inshore.core.inventory.evaluate;

import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.inshore.core.person.Bounds;
import org.inshore.core.person.HashSample;
import org.inshore.core.person.Identifier;
import org.inshore.core.person.Links;
import org.inshore.core.person.Merge;
import org.inshore.core.person.Sketch;
import org.inshore.core.person.Union;
import org.inshore.spi.inventory.PersonCount;
import org.jspecify.annotations.Nullable;

/** The people of all assets, as a scan left them, with their identifiers linked. In memory. */
public final class People {
  /** Beyond so many hashes a sample of all assets is taken for what is counted over them. */
  private static final long MOST_HELD = 8_000_000;

  private static final long[] NO_DOUBT = {0, 0};

  private final Session session;
  private final Links links;
  private final List<Long> assets = new ArrayList<>();
  private final List<Long> sources = new ArrayList<>();
  private final List<HashSample> samples = new ArrayList<>();
  private final List<PersonCount> counts = new ArrayList<>();
  private final List<HashSample> sensitive = new ArrayList<>();
  private final List<HashSample> documented = new ArrayList<>();

  /** By asset: how many of its people have no document, and how many further ones there may be. */
  private final Map<Long, long[]> doubts = new HashMap<>();

  /** Assets known by a sketch, whose identifiers could not be linked. */
  private final Set<Long> sketched = new HashSet<>();

  private final long linksLost;
  private final long limit;

  private People(Session session) throws SQLException {
    this.session = session;
    this.linksLost = session.number("SELECT IFNULL(SUM(links), 0) FROM person_link_lost");
    this.links = links();
    long all =
        session.number("SELECT IFNULL(SUM(LENGTH(identifiers)), 0) / 8 FROM person_batch")
            + session.number("SELECT IFNULL(SUM(LENGTH(sketch)), 0) / 8 FROM person_sketch");
    this.limit =
        all <= MOST_HELD
            ? HashSample.WHOLE
            : (long) (HashSample.WHOLE * ((double) MOST_HELD / all));
  }

  public static People read(Session session) throws SQLException {
    People people = new People(session);
    session.list(
        "SELECT asset_id, weak, more FROM person_doubt",
        row -> people.doubts.put(row.number(1), new long[] {row.number(2), row.number(3)}));
    people.batches("person_batch", people::add);
    people.sketches("person_sketch", people::addSketch);
    people.readSensitive();
    return people;
  }

  /** The sets of people, in no order; each with the asset and source at the same place. */
  public List<HashSample> samples() {
    return samples;
  }

  /** Of each set of people those who stand in a record with sensitive personal information. */
  public List<HashSample> sensitive() {
    return sensitive;
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
  List<PersonCount> counts() {
    return counts;
  }

  /** The identifiers of a batch, each the one that stands for its person by the scan's links. */
  long[] linked(byte[] batch) {
    long[] identifiers = PersonTable.identifiers(batch);
    for (int i = 0; i < identifiers.length; i++) {
      identifiers[i] = links.person(identifiers[i]);
    }
    return identifiers;
  }

  /**
   * A count over several assets.
   *
   * @param all their people
   * @param known those with a document
   * @param more how many further ones there may be
   */
  PersonCount overSeveral(PersonCount all, PersonCount known, long more) {
    return Bounds.of(overSeveral(all), known, more);
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
    Union known = new Union(documented, unions, count);
    Merge.run(documented, known);
    long[] more = new long[count];
    for (int set = 0; set < unions.size(); set++) {
      for (int union : unions.get(set)) {
        more[union] += more(set);
      }
    }
    PersonCount[] counts = new PersonCount[count];
    for (int union = 0; union < count; union++) {
      counts[union] = overSeveral(all.count(union), known.count(union), more[union]);
    }
    return counts;
  }

  /** Takes the set of one asset. */
  @FunctionalInterface
  private interface Taker {
    void take(long asset, long source, HashSample sample, HashSample documented);
  }

  /** Of each set of people those with a document, or nobody where that is not known. */
  List<HashSample> documented() {
    return documented;
  }

  /** How many further people there may be in an asset. */
  long more(int set) {
    return doubt(assets.get(set))[1];
  }

  private long[] doubt(long asset) {
    return doubts.getOrDefault(asset, NO_DOUBT);
  }

  private void readSensitive() throws SQLException {
    Map<Long, HashSample> of = new HashMap<>();
    batches(
        "person_sensitive", (asset, source, sample, known) -> of.put(asset, sample.below(limit)));
    sketches(
        "person_sensitive_sketch",
        (asset, source, sample, known) -> of.put(asset, sample.below(limit)));
    HashSample nobody = new HashSample(limit, new long[0]);
    assets.forEach(asset -> sensitive.add(of.getOrDefault(asset, nobody)));
  }

  private void batches(String table, Taker taker) throws SQLException {
    String sql =
        "SELECT b.asset_id, a.source_no, b.identifiers FROM "
            + table
            + " b JOIN asset a ON a.id = b.asset_id ORDER BY b.asset_id, b.ordinal";
    try (PreparedStatement statement = session.prepare(sql);
        ResultSet rows = statement.executeQuery()) {
      Row row = new Row(rows);
      long asset = -1;
      long source = -1;
      List<long[]> batches = new ArrayList<>();
      List<long[]> unlinked = new ArrayList<>();
      while (rows.next()) {
        if (row.number(1) != asset) {
          doubtLinks(asset, batches, unlinked);
          take(asset, source, batches, taker);
          asset = row.number(1);
          source = row.number(2);
        }
        byte[] batch = row.bytes(3);
        batches.add(sketched.contains(asset) ? PersonTable.identifiers(batch) : linked(batch));
        if (doubt(asset)[0] > 0 && !sketched.contains(asset)) {
          unlinked.add(PersonTable.identifiers(batch));
        }
      }
      doubtLinks(asset, batches, unlinked);
      take(asset, source, batches, taker);
    }
  }

  /**
   * Adds those whom links made one within an asset to the people that there may be more: a number
   * that a row has alone may be of somebody else than of who has it beside a document.
   */
  private void doubtLinks(long asset, List<long[]> linked, List<long[]> unlinked) {
    if (!unlinked.isEmpty()) {
      long hidden = distinct(unlinked) - distinct(linked);
      doubts.put(asset, new long[] {doubt(asset)[0], doubt(asset)[1] + Math.max(0, hidden)});
      unlinked.clear();
    }
  }

  private static long distinct(List<long[]> batches) {
    return HashSample.whole(joined(batches)).hashes().length;
  }

  private static long[] joined(List<long[]> batches) {
    return batches.stream().flatMapToLong(Arrays::stream).toArray();
  }

  private static void take(long asset, long source, List<long[]> batches, Taker taker) {
    if (batches.isEmpty()) {
      return;
    }
    long[] all = joined(batches);
    batches.clear();
    long[] documents = Arrays.stream(all).filter(Identifier::isDocument).toArray();
    HashSample whole = HashSample.whole(all);
    boolean same = documents.length == all.length;
    taker.take(asset, source, whole, same ? whole : HashSample.whole(documents));
  }

  private void add(long asset, long source, HashSample sample, HashSample known) {
    assets.add(asset);
    sources.add(source);
    long[] doubt = doubt(asset);
    PersonCount all = sample.count();
    boolean unknown = known.hashes().length == 0 && sketched.contains(asset);
    long least = Math.max(0, all.least() - doubt[0]);
    counts.add(
        Bounds.of(
            all,
            unknown ? new PersonCount(least, false, least, all.most()) : known.count(),
            doubt[1]));
    samples.add(sample.below(limit));
    documented.add(known.below(limit));
  }

  private void addSketch(long asset, long source, HashSample sample, HashSample all) {
    sketched.add(asset);
    // A sketch does not tell who has a document, unless all have.
    boolean sure = doubt(asset)[0] == 0;
    add(asset, source, sample, sure ? all : new HashSample(sample.limit(), new long[0]));
  }

  private void sketches(String table, Taker taker) throws SQLException {
    session.list(
        "SELECT s.asset_id, a.source_no, s.sketch FROM "
            + table
            + " s JOIN asset a ON a.id = s.asset_id ORDER BY s.asset_id",
        row -> {
          HashSample sample = Sketch.sample(row.bytes(3));
          taker.take(row.number(1), row.number(2), sample, sample);
          return true;
        });
  }

  private Links links() throws SQLException {
    int count = (int) session.number("SELECT IFNULL(SUM(LENGTH(links)), 0) / 16 FROM person_link");
    if (count == 0) {
      return Links.NONE;
    }
    List<Long> batches =
        session.list("SELECT ordinal FROM person_link ORDER BY ordinal", row -> row.number(1));
    SQLException[] failed = new SQLException[1];
    Links all =
        Links.of(
            count,
            ends -> {
              for (long batch : batches) {
                try {
                  each(batch, ends);
                } catch (SQLException e) {
                  failed[0] = e;
                  return;
                }
              }
            });
    if (failed[0] != null) {
      throw failed[0];
    }
    return all;
  }

  private void each(long batch, LongConsumer ends) throws SQLException {
    byte @Nullable [] bytes =
        session.first(
            "SELECT links FROM person_link WHERE ordinal = ?", row -> row.bytes(1), batch);
    if (bytes != null) {
      Arrays.stream(PersonTable.identifiers(bytes)).forEach(ends);
    }
  }
}
