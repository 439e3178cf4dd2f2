package org.inshore.core.inventory.table.copy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.inventory.table.Catalogue;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of two places with the same people or content is the original, by evidence: a flow, a
 * declaration, containment of rows and columns, or age. How much a place holds is none: copies
 * grow. When places were made is none by itself: it decides between two where the people and kinds
 * of data of one are in the other.
 *
 * <p>The first kind of evidence that speaks decides; where two pieces of one kind speak for
 * different places, nothing does.
 */
public final class Origins {
  /** So much of a place must be in the other for its rows to count as contained. */
  private static final double CONTAINED = 0.98;

  /** And the other must hold so much more that it is not the same set of rows. */
  private static final double MORE = 1.05;

  /** A kind of data counts as a column of a place if one in so many of its people have it. */
  private static final int COLUMN_SHARE = 10;

  private static final Duration OLDER = Duration.ofDays(1);

  private final Session session;
  private final Map<String, SourceEntry> sources = new HashMap<>();

  /** By which one server repeats what another has. */
  private final List<FlowEntry> flows;

  Origins(Session session) throws SQLException {
    this.session = session;
    Catalogue.sources(session).values().forEach(each -> sources.put(each.source().id(), each));
    this.flows =
        FlowTable.all(session).stream()
            .filter(entry -> entry.flow().direction() == Flow.Direction.OUT)
            .filter(entry -> FlowEnds.COPIED.contains(entry.flow().kind()))
            .toList();
  }

  /**
   * One side of a pair.
   *
   * @param place an asset, or a whole source
   * @param asset its number; null for a source
   * @param kind of the asset; null for a source
   * @param modified when it last changed; null if not known
   * @param created when it was made; null if not known
   * @param size how many it holds
   */
  record Side(
      Location place,
      @Nullable Long asset,
      @Nullable String kind,
      @Nullable Instant modified,
      @Nullable Instant created,
      PersonCount size) {

    boolean isTable() {
      return "table".equals(kind) || isView();
    }

    boolean isView() {
      return "view".equals(kind);
    }
  }

  /**
   * Origin of a pair of copies.
   *
   * @param place the original; null where nothing tells
   * @param why what tells, or that nothing does
   */
  record Origin(@Nullable Location place, Wording why) {
    static Origin of(Side side, String key, Object... arguments) {
      return new Origin(side.place(), Store.MESSAGES.wording(key, arguments));
    }

    static Origin untold(String key) {
      return new Origin(null, Store.MESSAGES.wording(key));
    }
  }

  /** The original of a pair, of which the first is the smaller. */
  Origin of(CopyEntry.Kind kind, Side first, Side second, PersonCount shared) throws SQLException {
    Origin origin = oneOf(flowsTo(first, second), flowsTo(second, first), first, second, "flow");
    if (origin == null) {
      origin =
          oneOf(
              declares(first, second, shared),
              declares(second, first, shared),
              first,
              second,
              "declared");
    }
    if (origin == null && kind == CopyEntry.Kind.PEOPLE && contains(second, first, shared)) {
      origin = Origin.of(second, "copy.contains", share(shared, first.size()));
    }
    if (origin == null && kind == CopyEntry.Kind.PEOPLE) {
      origin = madeBefore(first, second, shared);
    }
    if (origin == null && kind == CopyEntry.Kind.CONTENT) {
      origin = older(first, second, shared);
    }
    return origin == null ? Origin.untold("copy.untold") : origin;
  }

  private static @Nullable Origin oneOf(
      boolean ofFirst, boolean ofSecond, Side first, Side second, String evidence) {
    if (ofFirst && ofSecond) {
      return Origin.untold("copy.contradicted");
    }
    return ofFirst || ofSecond ? Origin.of(ofFirst ? first : second, "copy." + evidence) : null;
  }

  /** Whether what is at one place is copied to the other's source. */
  private boolean flowsTo(Side from, Side to) {
    return flows.stream()
        .filter(entry -> to.place().source().equals(entry.farSource()))
        .map(entry -> entry.flow().place())
        .anyMatch(place -> place.isWithin(from.place()) || from.place().isWithin(place));
  }

  /**
   * Whether the register says that one is the system of record or the other's origin; or that the
   * other is a copy, of which the one may well be the origin.
   */
  private boolean declares(Side original, Side copy, PersonCount shared) {
    SourceEntry from = sources.get(original.place().source());
    SourceEntry to = sources.get(copy.place().source());
    if (from == null || to == null || original.place().source().equals(copy.place().source())) {
      return false;
    }
    CopyType type = CopyType.of(from.source().declared());
    CopyType other = CopyType.of(to.source().declared());
    return (type == CopyType.ORIGINAL && other != CopyType.ORIGINAL)
        || (other == CopyType.COPY && type == null && isLikely(from) && holds(shared, copy))
        || names(to.source().declared().register().get(RegisterField.DATA_ORIGIN), from);
  }

  /**
   * Whether a source may be the origin of a copy whose origin is not named: whatever else has the
   * same people, a share abroad, may be a copy too.
   */
  private boolean isLikely(SourceEntry source) {
    return isOwnOnshore(source)
        && sources.values().stream()
            .noneMatch(each -> CopyType.of(each.source().declared()) == CopyType.ORIGINAL);
  }

  private static boolean isOwnOnshore(SourceEntry source) {
    return source.source().declared().outsourcer() == null
        && source.residency().verdict() == Verdict.ONSHORE;
  }

  private static boolean names(@Nullable String origin, SourceEntry source) {
    return origin != null
        && (origin.equalsIgnoreCase(source.source().id())
            || origin.equalsIgnoreCase(source.source().declared().system()));
  }

  /**
   * Whether a table holds all people and kinds of data of a file, and more of both: then the file
   * is an extract. A table that was handed to somebody or is not known to be onshore may itself
   * have been filled from a third place, so nothing is said.
   */
  private boolean contains(Side table, Side file, PersonCount shared) throws SQLException {
    Long whole = table.asset();
    Long part = file.asset();
    SourceEntry from = sources.get(table.place().source());
    if (whole == null || part == null || from == null) {
      return false;
    }
    boolean likely = table.isTable() && !file.isTable() && isOwnOnshore(from);
    if (!likely || !holds(shared, file) || table.size().least() < MORE * file.size().most()) {
      return false;
    }
    Set<String> columns = columns(whole, table.size());
    Set<String> some = columns(part, file.size());
    return columns.size() > some.size() && columns.containsAll(some);
  }

  /** Whether what two places share is all of one. */
  private static boolean holds(PersonCount shared, Side part) {
    return part.size().bounded() && shared.least() >= CONTAINED * part.size().most();
  }

  /**
   * Of two places of which one holds all people and kinds of data of the other, the one that was
   * there before the other, if it is the one that holds all: an extract is made of what is there. A
   * table is never taken for the later one: it is made anew whenever it is changed or restored. Nor
   * is a file the earlier one that was written to since the other was made: a document tells when
   * its template was made.
   */
  private @Nullable Origin madeBefore(Side first, Side second, PersonCount shared)
      throws SQLException {
    Instant one = since(first);
    Instant other = since(second);
    Long part = first.asset();
    Long whole = second.asset();
    if (one == null
        || other == null
        || part == null
        || whole == null
        || Duration.between(one, other).abs().compareTo(OLDER) <= 0) {
      return null;
    }
    Side earlier = one.isBefore(other) ? first : second;
    Side later = earlier.equals(first) ? second : first;
    Instant written = earlier.isTable() ? null : earlier.modified();
    if (!holds(shared, later)
        || later.isTable()
        || (written != null && written.isAfter(one.isBefore(other) ? other : one))
        || !columns(earlier.equals(first) ? part : whole, earlier.size())
            .containsAll(columns(earlier.equals(first) ? whole : part, later.size()))) {
      return null;
    }
    return Origin.of(
        earlier,
        "copy.made-before",
        share(shared, later.size()),
        day(earlier.equals(first) ? one : other),
        day(earlier.equals(first) ? other : one));
  }

  /**
   * Since when a place is there. A file that was moved, or copied with its times, was written
   * before it came to be where it is.
   */
  private static @Nullable Instant since(Side side) {
    Instant created = side.created();
    Instant written = side.isTable() ? null : side.modified();
    return created != null && written != null && written.isBefore(created) ? written : created;
  }

  /**
   * Whether two assets of one source with the same people may be copies: a view is none, and tables
   * are if they hold the same kinds of data.
   */
  boolean areAlike(Side first, Side second) throws SQLException {
    Long one = first.asset();
    Long other = second.asset();
    if (one == null || other == null || first.isView() || second.isView()) {
      return false;
    }
    return !first.isTable()
        || !second.isTable()
        || columns(one, first.size()).equals(columns(other, second.size()));
  }

  private Set<String> columns(long asset, PersonCount size) throws SQLException {
    return new HashSet<>(
        session.list(
            "SELECT rule FROM finding WHERE asset_id = ? AND subject = ?"
                + " GROUP BY rule HAVING MAX(records) * ? >= ?",
            row -> row.text("rule"),
            asset,
            Subject.PERSONAL_FINANCIAL.name(),
            COLUMN_SHARE,
            size.persons()));
  }

  /** Of two documents with the same content, the one that was written before the other. */
  private static @Nullable Origin older(Side first, Side second, PersonCount shared) {
    Instant one = first.modified();
    Instant other = second.modified();
    boolean same =
        shared.persons() == first.size().persons() && shared.persons() == second.size().persons();
    if (!same
        || one == null
        || other == null
        || Duration.between(one, other).abs().compareTo(OLDER) <= 0) {
      return null;
    }
    return one.isBefore(other)
        ? Origin.of(first, "copy.older", day(one), day(other))
        : Origin.of(second, "copy.older", day(other), day(one));
  }

  private static String share(PersonCount shared, PersonCount all) {
    return String.format(Locale.ROOT, "%.1f%%", 100.0 * shared.persons() / all.persons());
  }

  private static String day(Instant instant) {
    return instant.toString().substring(0, "2026-01-01".length());
  }
}
