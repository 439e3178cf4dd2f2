package org.inshore.scanners.documents.database.sqlite;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.database.Unnamed;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reader of one SQLite database: its schema, the rows of its tables, and the records of pages that
 * belong to none, which deleted rows leave. Each page is read once, so hostile links end.
 */
final class SqliteReader {
  static final int HEADER = 100;
  private static final int UTF_16_LE = 2;
  private static final int UTF_16_BE = 3;
  private static final int MAX_WIDTHS = 8;

  private final Pages pages;
  private final Charset charset;
  private final Location location;
  private final Limits limits;
  private final ContentSink sink;
  private final Set<String> names = new HashSet<>();

  /** How many columns the first tables have. */
  private final Set<Integer> widths = new TreeSet<>();

  SqliteReader(Pages pages, Charset charset, Location location, Limits limits, ContentSink sink) {
    this.pages = pages;
    this.charset = charset;
    this.location = location;
    this.limits = limits;
    this.sink = sink;
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        SeekableByteChannel channel = spool.channel()) {
      byte[] head = new PageFile(channel, HEADER, 0, 0, 0).read(1);
      int size = Pages.u16(head, 16) == 1 ? 1 << 16 : Pages.u16(head, 16);
      int reserved = Pages.u8(head, 20);
      if (Integer.bitCount(size) != 1 || size < 512 || size - reserved < 480) {
        throw Problems.damaged(null);
      }
      PageFile pages = new PageFile(channel, size, reserved, 0, 0);
      SqliteReader reader =
          new SqliteReader(
              pages, charset((int) Pages.u32(head, 56)), document.location(), limits, sink);
      reader.database();
      if (Pages.u32(head, 28) > pages.count()) {
        throw Problems.damaged(null);
      }
      // Older versions do not keep the count of pages, and say so by another number of change.
      if (Pages.u32(head, 24) == Pages.u32(head, 92)) {
        Behind.push(document, Pages.u32(head, 28) * size, sink);
      }
    }
  }

  static Charset charset(int code) {
    return switch (code) {
      case UTF_16_LE -> StandardCharsets.UTF_16LE;
      case UTF_16_BE -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }

  /** One line of the schema. */
  private record Entry(String type, String name, long root, String sql) {}

  private void database() throws IOException, ScanException, InterruptedException {
    List<Entry> schema = new ArrayList<>();
    SqliteTree tree =
        new SqliteTree(
            pages,
            (rowId, record) -> {
              List<@Nullable Object> row = SqliteRecord.values(record, charset, 5);
              if (row.size() == 5) {
                long root = row.get(3) instanceof Long number ? number : 0;
                schema.add(new Entry(text(row.get(0)), text(row.get(1)), root, text(row.get(4))));
              }
            });
    tree.walk(1);
    if (tree.lost() > 0) {
      sink.failed(location.append("part", "schema"), Problems.damaged(null));
    }
    TextBlocks statements = new TextBlocks(location.append("part", "schema"), sink);
    for (Entry entry : schema) {
      statements.append(entry.sql() + "\n");
    }
    statements.finish();
    for (Entry entry : schema) {
      if (entry.type().equals("table") && entry.root() > 0) {
        table(entry);
      }
    }
    for (Entry entry : schema) {
      // Their keys stand in the tables, too.
      if (entry.type().equals("index") && entry.root() > 0) {
        new SqliteTree(pages, (rowId, record) -> {}).walk(entry.root());
      }
    }
    rest();
  }

  private void table(Entry entry) throws IOException, ScanException, InterruptedException {
    TableDefinition definition = TableDefinition.of(entry.sql());
    Location place = location.append("table", name(entry.name()));
    List<Content.Column> columns =
        definition.columns().stream()
            .map(field -> new Content.Column(field.name(), null, field.type()))
            .toList();
    if (widths.size() < MAX_WIDTHS) {
      widths.add(columns.size());
    }
    int most = columns.isEmpty() ? Columns.MAX : columns.size();
    NamedRows rows =
        new NamedRows(place, columns.isEmpty() ? Unnamed.columns() : columns, limits, sink);
    DeletedRows deleted = DeletedRows.find(pages, entry.root(), charset, columns.size());
    SqliteTree tree =
        new SqliteTree(
            pages,
            (rowId, record) -> {
              rows.begin();
              List<@Nullable Object> values = SqliteRecord.values(record, charset, most);
              deleted.live(values);
              for (int i = 0; i < values.size() && !rows.isFull(); i++) {
                Object value = values.get(i);
                put(rows, value == null && i == definition.rowId() ? (Object) rowId : value);
              }
            });
    try {
      tree.walk(entry.root());
    } finally {
      rows.finish();
    }
    if (tree.lost() > 0) {
      sink.failed(place, Problems.damaged(null));
    }
    deleted.push(place, columns.isEmpty() ? Unnamed.columns() : columns, limits, sink);
  }

  static void put(NamedRows rows, List<@Nullable Object> values)
      throws ScanException, InterruptedException {
    rows.begin();
    for (int i = 0; i < values.size() && !rows.isFull(); i++) {
      put(rows, values.get(i));
    }
  }

  /** Pages of no tree: what was deleted, or a schema that hides it. */
  private void rest() throws IOException, ScanException, InterruptedException {
    Location place = location.append("part", "free-pages");
    NamedRows rows = new NamedRows(place, Unnamed.columns(), limits, sink);
    TextBlocks text = new TextBlocks(place, sink);
    BitSet lists = FreeSpace.lists(pages);
    for (int number = 1; number <= pages.count(); number++) {
      Guard.checkInterrupt();
      if (pages.seen.get(number)) {
        continue;
      }
      byte[] page = pages.take(number);
      if (isLeaf(page)) {
        leaf(page, rows);
        DeletedRecords records = new DeletedRecords(charset, width(page), row -> put(rows, row));
        records.page(page, 0, pages.usable());
        text.append(records.rest());
      } else if (lists.get(number)) {
        DeletedRecords records = new DeletedRecords(charset, 0, row -> put(rows, row));
        records.headless(page, pages.usable());
        text.append(records.rest());
      } else {
        // It is a part of a long value.
        text.append(new String(page, charset).replaceAll("[\\p{Cntrl}\ufffd]+", "\n"));
      }
    }
    rows.finish();
    text.finish();
  }

  /** How many columns the table has that a page most likely belonged to; 0 if none fits. */
  private int width(byte[] page) throws IOException, ScanException, InterruptedException {
    int best = 0;
    int most = 0;
    for (int width : widths) {
      int[] records = new int[1];
      new DeletedRecords(charset, width, row -> records[0]++).page(page, 0, pages.usable());
      best = records[0] > most ? width : best;
      most = Math.max(most, records[0]);
    }
    return best;
  }

  private static boolean isLeaf(byte[] page) {
    return Pages.u8(page, 0) == SqliteTree.TABLE_LEAF && 8 + 2L * Pages.u16(page, 3) <= page.length;
  }

  void leaf(byte[] page, NamedRows rows) throws IOException, ScanException, InterruptedException {
    if (!isLeaf(page)) {
      return;
    }
    SqliteTree tree =
        new SqliteTree(
            pages,
            (rowId, record) -> {
              rows.begin();
              for (Object value : SqliteRecord.values(record, charset, Unnamed.MOST)) {
                put(rows, value);
              }
            });
    tree.records(page, SqliteTree.TABLE_LEAF, 8, Pages.u16(page, 3));
  }

  private static void put(NamedRows rows, @Nullable Object value)
      throws ScanException, InterruptedException {
    switch (value) {
      case Long number -> rows.number(number);
      case Double number -> rows.number(number);
      case byte[] bytes -> rows.bytes(bytes);
      case null -> rows.text(null);
      default -> rows.text(value.toString());
    }
  }

  /** Two tables of one name, which no program writes, keep places of their own. */
  private String name(String name) {
    String own = name;
    for (int i = 2; !names.add(own.toLowerCase(Locale.ROOT)); i++) {
      own = name + "~" + i;
    }
    return own;
  }

  private static String text(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }
}
