package org.inshore.core.inventory.table.copy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.PersonTable;
import org.inshore.core.inventory.table.copy.Origins.Side;
import org.inshore.core.person.set.Boilerplate;
import org.inshore.core.person.set.Copies;
import org.inshore.core.person.set.HashSample;
import org.inshore.core.person.set.Merge;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Assets that hold the same people or content. */
public final class CopyTable {
  private static final System.Logger LOG = System.getLogger("org.inshore.inventory");

  /** The source that a location begins with. */
  private static final String SOURCE = "substr(%s, 1, instr(%s || '/', '/'))";

  /** Those of different sources first. */
  public static final String SELECT =
      "SELECT kind, first, second, in_first, in_second, shared, shared_least, shared_most,"
          + " likely_source, why_zh, why_en FROM copy ORDER BY "
          + SOURCE.formatted("first", "first")
          + " = "
          + SOURCE.formatted("second", "second")
          + ", shared DESC, first, second, kind";

  /** A block has hundreds of bytes: one that is shared says something already. */
  private static final int MIN_BLOCKS = 1;

  private final Session session;

  private final Origins origins;

  private int ordinal;

  public CopyTable(Session session) throws SQLException {
    this.session = session;
    this.origins = new Origins(session);
  }

  public static CopyEntry entry(Row row) throws SQLException {
    String source = row.optional("likely_source");
    return new CopyEntry(
        CopyEntry.Kind.valueOf(row.text("kind")),
        row.location("first"),
        row.location("second"),
        row.number("in_first"),
        row.number("in_second"),
        row.number("shared"),
        row.number("shared_least"),
        row.number("shared_most"),
        source == null ? null : Location.parse(source),
        row.wording("why"));
  }

  public static void blocks(Session session, long asset, long[] hashes) throws SQLException {
    session.update(
        "INSERT OR REPLACE INTO content_block VALUES (?,?)", asset, PersonTable.bytes(hashes));
  }

  public static void created(Session session, long asset, Instant when) throws SQLException {
    session.update("INSERT OR REPLACE INTO asset_created VALUES (?,?)", asset, when.toString());
  }

  /**
   * Writes pairs.
   *
   * @param assets of every set, its asset
   * @param sizes of every set, how many are in it
   */
  public void write(CopyEntry.Kind kind, Copies copies, List<Long> assets, List<PersonCount> sizes)
      throws SQLException {
    write(kind, copies, pair -> true, assets, sizes);
  }

  /**
   * Writes pairs of assets of one source: each asset once, with the one that is no smaller and with
   * which it shares most, so that a group of copies has as many lines as copies. The tables of a
   * database hold the same people anyway: of two of them the kinds of data are the same as well.
   *
   * @param assets of every set, its asset
   * @param sizes of every set, how many are in it
   */
  public void writeWithin(Copies copies, List<Long> assets, List<PersonCount> sizes)
      throws SQLException {
    Map<Integer, Side> sides = new HashMap<>();
    List<Within> all = new ArrayList<>();
    for (Copies.Pair pair : copies.pairs()) {
      Side smaller = side(pair.smaller(), assets, sizes, sides);
      Side larger = side(pair.larger(), assets, sizes, sides);
      all.add(Within.of(smaller, larger, pair.shared()));
    }
    all.sort(Within.MOST);
    Set<Location> told = new HashSet<>();
    for (Within each : all) {
      Side copy = each.copy();
      if (!told.contains(copy.place()) && origins.areAlike(copy, each.other())) {
        told.add(copy.place());
        write(CopyEntry.Kind.PEOPLE, copy, each.other(), each.shared());
      }
    }
  }

  private Side side(int set, List<Long> assets, List<PersonCount> sizes, Map<Integer, Side> known)
      throws SQLException {
    Side side = known.get(set);
    if (side == null) {
      side = side(assets.get(set), sizes.get(set));
      known.put(set, side);
    }
    return side;
  }

  /** Two assets of one source; of two as large the one whose name comes first has the copy. */
  private record Within(Side copy, Side other, PersonCount shared) {
    /** By names where as much is shared: numbers of assets depend on what was read first. */
    static final Comparator<Within> MOST =
        Comparator.<Within>comparingLong(each -> -each.shared.persons())
            .thenComparing(each -> each.other.place().toString())
            .thenComparing(each -> each.copy.place().toString());

    static Within of(Side smaller, Side larger, PersonCount shared) {
      boolean swapped =
          smaller.size().persons() == larger.size().persons()
              && smaller.place().toString().compareTo(larger.place().toString()) < 0;
      return swapped ? new Within(larger, smaller, shared) : new Within(smaller, larger, shared);
    }
  }

  private void write(
      CopyEntry.Kind kind,
      Copies copies,
      Predicate<Copies.Pair> such,
      List<Long> assets,
      List<PersonCount> sizes)
      throws SQLException {
    if (copies.isFull()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "too many pairs of places with the same data: not all are compared");
    }
    for (Copies.Pair pair : copies.pairs()) {
      if (such.test(pair)) {
        write(
            kind,
            side(assets.get(pair.smaller()), sizes.get(pair.smaller())),
            side(assets.get(pair.larger()), sizes.get(pair.larger())),
            pair.shared());
      }
    }
  }

  /** Whether half of the people of one are in the other, or one has nobody to be compared by. */
  private static boolean holdTheSame(@Nullable HashSample one, @Nullable HashSample other) {
    if (one == null || other == null) {
      return true;
    }
    long limit = Math.min(one.limit(), other.limit());
    long[] some = one.below(limit).hashes();
    long[] others = other.below(limit).hashes();
    long shared =
        Arrays.stream(some).filter(hash -> Arrays.binarySearch(others, hash) >= 0).count();
    return 2 * shared >= Math.min(some.length, others.length);
  }

  /**
   * Writes a pair of whole sources.
   *
   * @param sources of every set, the number of its source
   */
  public void writeSources(
      Copies.Pair pair, List<Long> sources, PersonCount smaller, PersonCount larger)
      throws SQLException {
    write(
        CopyEntry.Kind.PEOPLE,
        source(sources.get(pair.smaller()), smaller),
        source(sources.get(pair.larger()), larger),
        pair.shared());
  }

  private Side source(long source, PersonCount size) throws SQLException {
    String id = session.first("SELECT id FROM source WHERE no = ?", row -> row.text("id"), source);
    if (id == null) {
      throw new IllegalArgumentException("people without a source");
    }
    return new Side(Location.of(id), null, null, null, null, size);
  }

  /**
   * Writes pairs of documents, by their blocks and, where no blocks are kept, as whole files. Two
   * that hold different people share a form that was filled in, and are no copies.
   *
   * @param people of assets, who is known in them by what is the same in whatever place
   */
  public void writeContent(Map<Long, HashSample> people) throws SQLException {
    List<Long> assets = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    List<HashSample> samples = new ArrayList<>();
    String sql =
        "SELECT b.asset_id, a.source_no, b.blocks FROM content_block b"
            + " JOIN asset a ON a.id = b.asset_id ORDER BY b.asset_id";
    try (PreparedStatement statement = session.prepare(sql);
        ResultSet rows = statement.executeQuery()) {
      Row row = new Row(rows);
      while (rows.next()) {
        assets.add(row.number("asset_id"));
        sources.add((int) row.number("source_no"));
        samples.add(HashSample.whole(PersonTable.identifiers(row.bytes("blocks"))));
      }
    }
    int[] groups = sources.stream().mapToInt(Integer::intValue).toArray();
    List<HashSample> own = Boilerplate.without(samples, groups);
    List<PersonCount> sizes = own.stream().map(HashSample::count).toList();
    Copies copies = new Copies(own, sizes, groups, Copies.Alike.NOBODY, MIN_BLOCKS);
    Merge.run(own, copies);
    write(
        CopyEntry.Kind.CONTENT,
        copies,
        pair ->
            holdTheSame(
                people.get(assets.get(pair.smaller())), people.get(assets.get(pair.larger()))),
        assets,
        sizes);
  }

  private Side side(long asset, PersonCount size) throws SQLException {
    Side side =
        session.first(
            "SELECT a.location, a.kind, a.modified, c.created FROM asset a"
                + " LEFT JOIN asset_created c ON c.asset_id = a.id WHERE a.id = ?",
            row ->
                new Side(
                    row.location("location"),
                    asset,
                    row.text("kind"),
                    row.instant("modified"),
                    row.instant("created"),
                    size),
            asset);
    if (side == null) {
      throw new IllegalArgumentException("people without an asset");
    }
    return side;
  }

  /** The smaller stands first; of two as large the one whose name comes first. */
  private void write(CopyEntry.Kind kind, Side first, Side second, PersonCount shared)
      throws SQLException {
    boolean swapped =
        first.size().persons() == second.size().persons()
            && first.place().toString().compareTo(second.place().toString()) > 0;
    ordered(kind, swapped ? second : first, swapped ? first : second, shared);
  }

  private void ordered(CopyEntry.Kind kind, Side first, Side second, PersonCount shared)
      throws SQLException {
    Origins.Origin origin = origins.of(kind, first, second, shared);
    Location source = origin.place();
    boolean whole = first.size().bounded() && second.size().bounded();
    Wording why = whole ? origin.why() : Store.MESSAGES.wording("copy.unfinished", origin.why());
    session.update(
        "INSERT INTO copy VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        ordinal++,
        kind.name(),
        first.place().toString(),
        second.place().toString(),
        first.size().persons(),
        second.size().persons(),
        shared.persons(),
        shared.least(),
        shared.most(),
        source == null ? null : source.toString(),
        why.zh(),
        why.en());
  }
}
