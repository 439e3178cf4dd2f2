package org.inshore.scanners.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.inshore.scanners.jdbc.cell.CellReader;
import org.inshore.scanners.jdbc.cell.Counts;
import org.inshore.scanners.jdbc.connection.StatementWatchdog;
import org.inshore.scanners.jdbc.product.Schema;
import org.inshore.scanners.jdbc.product.Selection;
import org.inshore.scanners.jdbc.product.Table;
import org.inshore.scanners.jdbc.sample.RowSample;
import org.inshore.scanners.jdbc.sample.SamplePlan;
import org.inshore.scanners.jdbc.sample.SampleRequest;
import org.inshore.scanners.jdbc.settings.JdbcSettings;
import org.inshore.scanners.jdbc.slice.Ranges;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Cells;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Slice;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reads one table, or one slice of one. */
final class TableReader implements Sessions.Work<Boolean> {
  private static final Messages MESSAGES = Messages.of(TableReader.class);
  private static final int MAX_ROWS = 500;
  private static final int MAX_CELLS = 100_000;
  private static final int MAX_BYTES = 1 << 20;
  private static final int FETCH_BYTES = 8 << 20;

  private final Asset asset;
  private final @Nullable Slice slice;

  /** Clauses of what is to be read, one statement each. */
  private final List<String> pieces;

  /** Longest time of a transaction. */
  private final Duration time;

  private final Limits limits;
  private final JdbcSettings settings;
  private final ContentSink sink;
  private final Location place;
  private final Cells batch = new Cells();
  private boolean delivered;
  private int piece;

  private List<Content.Column> columns = List.of();
  private List<CellReader> readers = List.of();
  private @Nullable String comment;
  private long number;

  /** Most rows that are read; 0 for all. */
  private long most;

  private long widest;

  TableReader(Asset asset, Limits limits, JdbcSettings settings, ContentSink sink) {
    this(asset, null, limits.assetTime(), limits, settings, sink);
  }

  /**
   * Reads a slice, in further transactions where one would last too long.
   *
   * @param time longest time of a transaction
   */
  TableReader(
      Asset asset,
      @Nullable Slice slice,
      Duration time,
      Limits limits,
      JdbcSettings settings,
      ContentSink sink) {
    this.slice = slice;
    this.pieces = slice == null ? List.of("") : Ranges.pieces(slice);
    this.time = time;
    this.asset = asset;
    this.limits = limits;
    this.settings = settings;
    this.sink = sink;
    this.place = asset.location();
  }

  /** Whether all of it was read. */
  boolean isDone() {
    return piece == pieces.size();
  }

  @Override
  public boolean repeatable() {
    return !delivered;
  }

  @Override
  public Boolean on(Session session) throws SQLException, ScanException, InterruptedException {
    Table table = table(asset);
    Slice part = slice;
    boolean begins = piece == 0;
    boolean first = begins && (part == null || part.number() == 0);
    Instant created =
        !first ? null : session.dialect().created(session.connection(), Schema.of(place), table);
    if (created != null) {
      sink.created(place, created);
    }
    SamplePlan plan = part == null ? plan(session, table) : null;
    RowSample sample = plan == null ? null : plan.sample();
    most = sample == null && part == null ? limits.rows() : 0;
    Selection selection =
        session.dialect().selection(session.connection(), Schema.of(place), table, most);
    if (selection.columns().isEmpty()) {
      throw selection.denied().isEmpty()
          ? error(Category.UNREADABLE, "read.nothing")
          : error(Category.ACCESS_DENIED, "read.no-column");
    }
    columns = selection.columns().stream().map(Selection.Column::content).toList();
    readers = selection.columns().stream().map(column -> new CellReader(column.form())).toList();
    if (begins) {
      comment = first ? selection.comment() : null;
    }
    delivered = true;
    if (first) {
      announce(selection);
    }
    if (plan != null && plan.why() != null) {
      sink.note(plan.why());
    }
    try {
      if (sample == null) {
        readPieces(session, selection);
        if (number == 0 && part == null) {
          // Nothing but names, comments and types tells what the columns are for.
          sink.content(new Content.Rows(place, columns, Content.Naming.COLUMN, batch));
          describe();
        }
        if (part != null) {
          describe();
        }
      } else {
        for (List<String> round = sample.next(number);
            !round.isEmpty();
            round = sample.next(number)) {
          for (String clause : round) {
            read(session, selection, clause);
          }
        }
        piece = pieces.size();
        sink.failed(
            place, new ScanException(Category.SAMPLED, SamplePlan.drawn(limits.sampling().seed())));
      }
    } finally {
      Counts.tell(columns, readers, place, sink);
    }
    return true;
  }

  /** A table as far as its listing tells. */
  static Table table(Asset asset) {
    return new Table(
        Objects.requireNonNull(asset.location().value("table")),
        asset.kind(),
        asset.size(),
        null,
        null,
        null,
        null);
  }

  /** How random rows are read; null where all are asked for. */
  private @Nullable SamplePlan plan(Session session, Table table) throws SQLException {
    Schema schema = Schema.of(place);
    long rows = settings.sampleRows(limits.sampling(), schema.label(), table.name());
    return rows == 0
        ? null
        : session
            .dialect()
            .sample(
                session.connection(),
                schema,
                table,
                SampleRequest.of(rows, limits.sampling().seedOf(place.toString())));
  }

  /** Reads on as long as the next piece is sure to fit into the transaction's time. */
  private void readPieces(Session session, Selection selection)
      throws SQLException, ScanException, InterruptedException {
    long begun = System.nanoTime();
    long longest = 0;
    while (piece < pieces.size()) {
      long start = System.nanoTime();
      if (start - begun + 2 * longest > time.toNanos() && longest > 0) {
        sink.note(MESSAGES.wording("slice.pieces"));
        return;
      }
      read(session, selection, pieces.get(piece));
      piece++;
      longest = Math.max(longest, System.nanoTime() - start);
    }
  }

  private void read(Session session, Selection selection, String clause)
      throws SQLException, ScanException, InterruptedException {
    try (Statement statement = statement(session, selection)) {
      session.watch().watch(statement);
      try (ResultSet rows = statement.executeQuery(selection.sql() + clause)) {
        boolean done = false;
        try {
          pump(rows, selection, session.watch());
          done = true;
        } finally {
          if (!done && session.dialect().sendsAllRows()) {
            // Closing would first read all that is left.
            StatementWatchdog.drop(session.connection());
          }
        }
      }
    }
  }

  private Statement statement(Session session, Selection selection) throws SQLException {
    Statement statement =
        session
            .connection()
            .createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
    statement.setFetchSize(Math.min(selection.firstFetch(), settings.fetchSize()));
    if (session.dialect().sendsAllRows()) {
      statement.setQueryTimeout((int) settings.queryTimeout().toSeconds());
    }
    if (most > 0 && !session.dialect().limitsRows()) {
      statement.setMaxRows((int) Math.min(Integer.MAX_VALUE, most + 1));
    }
    return statement;
  }

  private void announce(Selection selection) throws InterruptedException {
    for (String column : selection.denied()) {
      sink.failed(
          place.append("column", column),
          new ScanException(Category.ACCESS_DENIED, MESSAGES.wording("column.denied", column)));
    }
    for (Wording note : selection.notes()) {
      sink.note(note);
    }
    Wording hidden = selection.hidden();
    if (hidden != null) {
      sink.failed(
          place.append("rows", "hidden"), new ScanException(Category.ACCESS_DENIED, hidden));
    }
  }

  private void pump(ResultSet rows, Selection selection, StatementWatchdog watch)
      throws SQLException, ScanException, InterruptedException {
    int fetch = Math.min(selection.firstFetch(), settings.fetchSize());
    int window = 0;
    while (next(rows)) {
      if (most > 0 && number == most) {
        flush();
        sink.failed(place, new ScanException(Category.LIMIT_EXCEEDED, limitNote()));
        return;
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (watch.expired()) {
        throw Sessions.expired(place.display(), time);
      }
      row(rows);
      if (batch.rows() >= MAX_ROWS
          || batch.length() >= MAX_BYTES
          || (long) batch.rows() * columns.size() >= MAX_CELLS) {
        flush();
      }
      if (fetch > 0 && ++window == fetch) {
        window = 0;
        int next = nextFetch(fetch, Math.min(selection.mostFetch(), settings.fetchSize()));
        if (next != fetch) {
          fetch = next;
          rows.setFetchSize(fetch);
        }
      }
    }
    flush();
  }

  /** As many rows as are sure to fit, by the widest so far; never more than twice as many. */
  private int nextFetch(int fetch, int most) {
    long fits = FETCH_BYTES / Math.max(1, widest);
    return (int) Math.max(1, Math.min(Math.min(2L * fetch, most), fits));
  }

  private boolean next(ResultSet rows) throws SQLException, ScanException {
    try {
      return rows.next();
    } catch (RuntimeException e) {
      throw driverFailed(e);
    }
  }

  private void row(ResultSet rows) throws SQLException, ScanException, InterruptedException {
    number++;
    batch.row(number);
    long width = 0;
    for (int i = 0; i < readers.size(); i++) {
      CellReader reader = readers.get(i);
      String text;
      try {
        text = reader.read(rows, i + 1);
      } catch (RuntimeException e) {
        throw driverFailed(e);
      }
      batch.cell(text);
      if (text != null) {
        width += 2L * text.length();
      }
      for (CellReader.Document document : reader.documents()) {
        width += document.bytes().length;
        document(columns.get(i).name(), document);
      }
    }
    widest = Math.max(widest, width);
  }

  private void document(String column, CellReader.Document document)
      throws ScanException, InterruptedException {
    sink.content(
        new Content.Binary(
            place.append("column", column).append("row", Long.toString(number)),
            column + document.suffix(),
            Bytes.of(document.bytes())));
  }

  private void flush() throws ScanException, InterruptedException {
    if (batch.rows() > 0) {
      sink.content(new Content.Rows(place, columns, Content.Naming.COLUMN, batch));
      batch.clear();
      describe();
    }
  }

  /** The table's comment, once there are rows that it is about: a marking may stand in it. */
  private void describe() throws ScanException, InterruptedException {
    String text = comment;
    if (text != null) {
      comment = null;
      sink.content(Content.Text.whole(place.append("comment", "table"), text));
    }
  }

  private Wording limitNote() {
    return asset.size() > number
        ? MESSAGES.wording("limit.rows-of", number, asset.size())
        : MESSAGES.wording("limit.rows", number);
  }

  /** A driver's own bug; its message may hold values. */
  private ScanException driverFailed(RuntimeException e) {
    return new ScanException(
        Category.UNREADABLE,
        MESSAGES.wording("read.driver", place.display(), e.getClass().getSimpleName()));
  }

  private ScanException error(Category category, String key) {
    return new ScanException(category, MESSAGES.wording(key, place.display()));
  }
}
