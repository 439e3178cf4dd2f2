package org.inshore.scanners.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.inshore.scanners.jdbc.definition.Definition;
import org.inshore.scanners.jdbc.definition.Definitions;
import org.inshore.scanners.jdbc.lag.Lag;
import org.inshore.scanners.jdbc.lag.LagWatch;
import org.inshore.scanners.jdbc.product.Dialect;
import org.inshore.scanners.jdbc.product.FlowNotes;
import org.inshore.scanners.jdbc.product.Grants;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.scanners.jdbc.product.UnscannedObject;
import org.inshore.scanners.jdbc.settings.JdbcSettings;
import org.inshore.scanners.jdbc.settings.NameFilter;
import org.inshore.scanners.jdbc.slice.SliceRequest;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetSink;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.FlowSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Scanner;
import org.inshore.spi.scan.Slice;
import org.inshore.spi.scan.SlicePlan;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.ServiceStatement;
import org.jspecify.annotations.Nullable;

/**
 * An open database.
 *
 * <p>A connection is never held while the sink of {@link #discover} is called: it blocks until
 * tables are read, and they are read on the same connection.
 */
final class JdbcScanner implements Scanner {
  private static final Messages MESSAGES = Messages.of(JdbcScanner.class);
  private static final Duration STATEMENTS_TIME = Duration.ofSeconds(30);

  private final String source;
  private final @Nullable String account;
  private final JdbcSettings settings;
  private final Limits limits;
  private final Sessions sessions;
  private final LagWatch lag;

  JdbcScanner(
      String source,
      @Nullable String account,
      JdbcSettings settings,
      Limits limits,
      Sessions sessions) {
    this.source = source;
    this.account = account;
    this.settings = settings;
    this.limits = limits;
    this.sessions = sessions;
    this.lag = new LagWatch(settings.maxLag(), this::lag);
  }

  @Override
  public @Nullable Wording busy() throws InterruptedException {
    return lag.busy();
  }

  private Lag lag() throws ScanException, InterruptedException {
    Duration time = settings.connectTimeout();
    return sessions.use(source, time, session -> session.dialect().lag(session.connection()));
  }

  private record Overview(
      List<Schema> schemas, List<UnscannedObject> unscanned, long largeObjects) {}

  @Override
  public @Nullable String account() {
    return account;
  }

  @Override
  public List<ServiceStatement> statements() throws ScanException, InterruptedException {
    Duration time =
        limits.assetTime().compareTo(STATEMENTS_TIME) < 0 ? limits.assetTime() : STATEMENTS_TIME;
    return sessions.use(
        source, time, session -> session.dialect().statements(session.connection()));
  }

  @Override
  public void flows(FlowSink sink) throws ScanException, InterruptedException {
    if (!settings.flows()) {
      sink.skipped("*", MESSAGES.wording("flow.excluded"));
      return;
    }
    Location root = Location.of(source);
    FlowNotes told =
        sessions.use(
            source,
            limits.assetTime(),
            session -> {
              FlowNotes notes = new FlowNotes(session.connection(), () -> sessions.begin(session));
              session.dialect().flows(session.connection(), root, notes);
              return notes;
            });
    told.tell(sink);
  }

  @Override
  public void discover(AssetSink sink) throws ScanException, InterruptedException {
    Location root = Location.of(source);
    Overview overview =
        sessions.use(source, limits.assetTime(), session -> overview(session, root));
    for (UnscannedObject unscanned : overview.unscanned()) {
      Asset place = new Asset(unscanned.location(), unscanned.kind(), -1, null);
      Category category = unscanned.category();
      if (category == null) {
        sink.skipped(place, unscanned.reason());
      } else {
        sink.failed(place, new ScanException(category, unscanned.reason()));
      }
    }
    tellMissing(overview.schemas(), sink);
    Set<String> unseen = new LinkedHashSet<>(settings.tableFilter().include());
    ScanException lost = null;
    for (Schema schema : overview.schemas()) {
      Asset place = new Asset(schema.in(source), "schema", -1, null);
      if (schema.system() && !settings.systemSchemas()) {
        sink.skipped(place, MESSAGES.wording("schema.system"));
      } else if (!settings.schemaFilter().accepts(schema.label())) {
        sink.skipped(place, MESSAGES.wording("schema.excluded"));
      } else if (lost != null) {
        sink.failed(place, lost);
      } else {
        lost = discover(schema, place, sink, unseen);
        lost = lost == null ? define(schema, place.location(), sink) : lost;
      }
    }
    if (lost == null && !overview.schemas().isEmpty()) {
      String database = overview.schemas().getFirst().database();
      Location of = database == null ? root : root.append("database", database);
      define(null, of, sink);
      if (overview.largeObjects() > 0) {
        listLargeObjects(LargeObjectReader.asset(of, overview.largeObjects()), sink);
      }
    }
    if (lost == null) {
      for (String wanted : unseen) {
        missing("table", wanted, sink);
      }
    }
  }

  private Overview overview(Session session, Location root) throws SQLException, ScanException {
    Dialect dialect = session.dialect();
    Grants grants = dialect.grants();
    List<UnscannedObject> unscanned =
        new ArrayList<>(dialect.unscanned(session.connection(), root));
    unscanned.removeIf(each -> each.kind().equals(Definition.ALL) && !settings.definitions());
    if (grants != null) {
      if (!grants.isKnown(session.connection())) {
        throw new ScanException(
            Category.CONFIGURATION,
            MESSAGES.wording("grants.unknown", source, String.valueOf(settings.grantsOf())));
      }
      unscanned.addAll(grants.beyond(session.connection(), root));
    }
    return new Overview(
        dialect.schemas(session.connection()),
        unscanned,
        dialect.largeObjects(session.connection()));
  }

  /** What is asked for by name and is not there is a mistake worth knowing of. */
  private void tellMissing(List<Schema> schemas, AssetSink sink) throws InterruptedException {
    for (String wanted : settings.schemaFilter().include()) {
      if (schemas.stream().noneMatch(schema -> NameFilter.matches(wanted, schema.label()))) {
        missing("schema", wanted, sink);
      }
    }
  }

  private void missing(String kind, String wanted, AssetSink sink) throws InterruptedException {
    sink.failed(
        new Asset(Location.of(source).append(kind, wanted), kind, -1, null),
        new ScanException(Category.CONFIGURATION, MESSAGES.wording(kind + ".missing", wanted)));
  }

  /** Lists a schema; returns the error when the server is lost, so that no other is tried. */
  private @Nullable ScanException discover(
      Schema schema, Asset place, AssetSink sink, Set<String> unseen) throws InterruptedException {
    List<Table> tables = new ArrayList<>();
    Set<String> granted = new HashSet<>();
    try {
      tables.addAll(
          sessions.use(
              place.location().display(),
              limits.assetTime(),
              session -> {
                List<Table> all = session.dialect().tables(session.connection(), schema);
                Grants grants = session.dialect().grants();
                granted.addAll(
                    grants == null
                        ? all.stream().map(Table::name).toList()
                        : grants.tables(session.connection(), schema));
                return all;
              }));
    } catch (ScanException e) {
      sink.failed(place, e);
      return e.category() == Category.UNREACHABLE ? e : null;
    }
    List<Asset> together = new ArrayList<>();
    for (Table table : tables) {
      unseen.removeIf(
          wanted -> NameFilter.matches(wanted, table.name(), schema.label() + "." + table.name()));
      Asset asset =
          new Asset(
              place.location().append("table", table.name()),
              table.kind(),
              table.rows(),
              table.modified(),
              table.readers(),
              table.version());
      Wording reason =
          granted.contains(table.name())
              ? reasonToSkip(schema, table)
              : MESSAGES.wording("grants.table", String.valueOf(settings.grantsOf()));
      if (reason != null) {
        sink.skipped(asset, reason);
      } else if (table.kind().equals(Table.PROGRAM)) {
        sink.failed(
            asset, new ScanException(Category.NO_READER, MESSAGES.wording("table.program")));
      } else if (!isReadWithWhole(table) && asset.version() == null) {
        sink.asset(asset);
      } else if (!isReadWithWhole(table)) {
        together.add(asset);
      }
    }
    if (!together.isEmpty()) {
      sink.assets(together);
    }
    return null;
  }

  /**
   * Lists the definitions of a schema, or of what is in none; returns the error of a lost server.
   */
  private @Nullable ScanException define(@Nullable Schema schema, Location of, AssetSink sink)
      throws InterruptedException {
    Location place = Definition.all(of);
    Wording left = reasonToLeaveDefinitions();
    if (left != null) {
      sink.skipped(new Asset(place, Definition.ALL, -1, null), left);
      return null;
    }
    try {
      Definitions all =
          sessions.use(
              place.display(),
              limits.assetTime(),
              session -> session.dialect().definitions(session.connection(), schema));
      if (!all.isEmpty()) {
        sink.asset(all.asset(place));
      }
      return null;
    } catch (ScanException e) {
      sink.failed(new Asset(place, Definition.ALL, -1, null), e);
      return e.category() == Category.UNREACHABLE ? e : null;
    }
  }

  private void listLargeObjects(Asset all, AssetSink sink) throws InterruptedException {
    if (settings.tableFilter().include().isEmpty()
        && settings.tableFilter().accepts(LargeObjectReader.KIND)) {
      sink.asset(all);
    } else {
      sink.skipped(all, MESSAGES.wording("large-objects.tables"));
    }
  }

  private @Nullable Wording reasonToLeaveDefinitions() {
    String role = settings.grantsOf();
    return !settings.definitions()
        ? MESSAGES.wording("definitions.excluded")
        : role != null
            ? MESSAGES.wording("definitions.grants", role)
            : settings.tableFilter().include().isEmpty()
                ? null
                : MESSAGES.wording("definitions.tables");
  }

  private void readDefinitions(Asset asset, ContentSink sink)
      throws ScanException, InterruptedException {
    Location place = asset.location();
    Schema schema = Schema.of(place);
    Definitions all =
        sessions.use(
            place.display(),
            limits.assetTime(),
            session ->
                session
                    .dialect()
                    .definitions(session.connection(), schema.name() == null ? null : schema));
    all.read(place, sink);
  }

  private @Nullable Wording reasonToSkip(Schema schema, Table table) {
    if (!isRead(schema.label(), table.name())) {
      return MESSAGES.wording("table.excluded");
    }
    if (!settings.views() && table.kind().equals("view")) {
      return MESSAGES.wording("table.view");
    }
    Table.Part part = table.part();
    if (part != null && table.kind().equals("foreign-table") && isReadWithWhole(table)) {
      return MESSAGES.wording("table.foreign-part", part.schema(), part.table());
    }
    return null;
  }

  /** Whether the rows come with the partitioned table that this is a part of. */
  private boolean isReadWithWhole(Table table) {
    Table.Part part = table.part();
    return part != null
        && (part.empty()
            || (settings.schemaFilter().accepts(part.schema())
                && isRead(part.schema(), part.table())));
  }

  private boolean isRead(String schema, String table) {
    return settings.tableFilter().accepts(table, schema + "." + table);
  }

  @Override
  public void read(Asset asset, ContentSink sink) throws ScanException, InterruptedException {
    if (asset.kind().equals(Definition.ALL)) {
      readDefinitions(asset, sink);
    } else {
      sessions.use(
          asset.location().display(),
          limits.assetTime(),
          asset.kind().equals(LargeObjectReader.KIND)
              ? new LargeObjectReader(asset.location(), limits, sink)
              : new TableReader(asset, limits, settings, sink));
    }
    tellWaiting(sink);
  }

  private void tellWaiting(ContentSink sink) throws InterruptedException {
    if (sessions.waited()) {
      sink.note(MESSAGES.wording("waited"));
    }
  }

  @Override
  public SlicePlan slices(Asset asset) throws ScanException, InterruptedException {
    if (asset.location().value("table") == null) {
      return SlicePlan.WHOLE;
    }
    Schema schema = Schema.of(asset.location());
    Table table = TableReader.table(asset);
    SliceRequest request = new SliceRequest(settings.sliceRows(), settings.connections());
    boolean small = asset.size() > 0 && !request.cuts((double) asset.size());
    if (request.rows() == 0
        || small
        || settings.sampleRows(limits.sampling(), schema.label(), table.name()) > 0) {
      return SlicePlan.WHOLE;
    }
    return sessions.use(
        asset.location().display(),
        limits.assetTime(),
        session -> session.dialect().slices(session.connection(), schema, table, request));
  }

  @Override
  public void read(Asset asset, Slice slice, ContentSink sink)
      throws ScanException, InterruptedException {
    Duration time =
        settings.snapshot().compareTo(limits.assetTime()) < 0
            ? settings.snapshot()
            : limits.assetTime();
    TableReader reader = new TableReader(asset, slice, time, limits, settings, sink);
    while (!reader.isDone()) {
      sessions.use(asset.location().display(), time, reader);
    }
    tellWaiting(sink);
  }

  @Override
  public void close() {
    sessions.close();
  }
}
