package org.inshore.scanners.documents.database.access;

import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.DateTimeType;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.TableMetaData;
import com.healthmarketscience.jackcess.impl.UnsupportedCodecException;
import com.healthmarketscience.jackcess.query.Query;
import com.healthmarketscience.jackcess.util.MemFileChannel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.CarrierException;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reader of one Access database: its tables and the text of its queries. Links to other databases
 * are told, and never followed; nothing is evaluated.
 */
final class AccessReader {
  /** Types of objects: -32768 forms, -32766 macros, -32764 reports, -32761 modules. */
  private static final int LAST_OF_CODE = -32_761;

  private final Database database;
  private final Location location;
  private final Limits limits;
  private final ContentSink sink;

  private AccessReader(Database database, Location location, Limits limits, ContentSink sink) {
    this.database = database;
    this.location = location;
    this.limits = limits;
    this.sink = sink;
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        FileChannel channel = channel(spool);
        Database database =
            new DatabaseBuilder()
                .setChannel(channel)
                .setReadOnly(true)
                .setIgnoreBrokenSystemCatalogIndex(true)
                .open()) {
      database.setDateTimeType(DateTimeType.LOCAL_DATE_TIME);
      database.setEvaluateExpressions(false);
      database.setLinkResolver(
          (from, name) -> {
            throw new IOException("a link");
          });
      new AccessReader(database, document.location(), limits, sink).read();
      try (SeekableByteChannel file = spool.channel()) {
        DeletedRows.push(file, document.location(), sink);
      }
    } catch (UnsupportedCodecException e) {
      throw Problems.encrypted(e);
    }
  }

  private static FileChannel channel(Spool spool) throws IOException {
    if (spool.channel() instanceof FileChannel file) {
      return file;
    }
    try (InputStream in = spool.open()) {
      return MemFileChannel.newChannel(in, MemFileChannel.RO_CHANNEL_MODE);
    }
  }

  private void read() throws ScanException, InterruptedException {
    List<TableMetaData> tables = new ArrayList<>();
    database.newTableMetaDataIterable().forEach(tables::add);
    AccessBeside beside = new AccessBeside(location, sink);
    for (TableMetaData data : tables) {
      Guard.checkInterrupt();
      if (data.isSystem()) {
        continue;
      }
      Location place = location.append("table", data.getName());
      if (data.isLinked()) {
        TextBlocks.push(location.append("part", "links"), link(data), sink);
        sink.failed(place, Problems.noReader("access.linked"));
        continue;
      }
      try {
        Table table = data.open(database);
        new AccessTable(table, place, limits, sink).read();
        beside.table(table);
      } catch (IOException | RuntimeException e) {
        failed(place, e);
      }
    }
    properties(beside);
    queries();
    forms();
  }

  private void properties(AccessBeside beside) throws ScanException, InterruptedException {
    try {
      beside.properties(database.getDatabaseProperties());
      beside.properties(database.getSummaryProperties());
      beside.properties(database.getUserDefinedProperties());
    } catch (IOException | RuntimeException e) {
      failed(location.append("part", "attributes"), e);
    }
    beside.finish();
  }

  /** Forms, reports, macros and modules, whose own format nobody documents. */
  private void forms() throws ScanException, InterruptedException {
    long forms = 0;
    try {
      for (Row object : database.getSystemTable("MSysObjects")) {
        forms += object.get("Type") instanceof Short type && type <= LAST_OF_CODE ? 1 : 0;
      }
    } catch (IOException | RuntimeException e) {
      failed(location.append("part", "forms"), e);
    }
    if (forms > 0) {
      sink.failed(location.append("part", "forms"), Problems.noReader("access.forms", forms));
    }
  }

  private static String link(TableMetaData data) {
    return line(data.getName())
        + line(data.getLinkedTableName())
        + line(data.getLinkedDbName())
        + line(data.getType() == TableMetaData.Type.LINKED_ODBC ? data.getConnectionName() : null);
  }

  private static String line(@Nullable String text) {
    return text == null ? "" : text + "\n";
  }

  private void queries() throws ScanException, InterruptedException {
    Location place = location.append("part", "queries");
    TextBlocks text = new TextBlocks(place, sink);
    try {
      for (Query query : database.getQueries()) {
        text.append(query.getName() + ": " + query.toSQLString() + "\n");
      }
    } catch (IOException | RuntimeException e) {
      failed(place, e);
    }
    text.finish();
  }

  /** A broken table costs itself alone. */
  private void failed(Location place, Exception thrown) throws ScanException, InterruptedException {
    if (thrown instanceof CarrierException carrier) {
      throw carrier;
    }
    ScanException reason = Guard.translate(thrown);
    if (reason.category() == ScanException.Category.LIMIT_EXCEEDED) {
      throw reason;
    }
    sink.failed(place, reason);
  }
}
