package org.inshore.scanners.documents.database.access;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import com.healthmarketscience.jackcess.complex.Attachment;
import com.healthmarketscience.jackcess.complex.ComplexDataType;
import com.healthmarketscience.jackcess.complex.ComplexValueForeignKey;
import com.healthmarketscience.jackcess.complex.SingleValue;
import com.healthmarketscience.jackcess.complex.Version;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reader of the rows of one table, of what is attached to them, and of a cell's many values. */
final class AccessTable {
  private final Table table;
  private final NamedRows rows;
  private final ArchiveEntries entries;

  AccessTable(Table table, Location place, Limits limits, ContentSink sink) {
    this.table = table;
    List<Content.Column> columns =
        table.getColumns().stream()
            .map(column -> new Content.Column(column.getName(), null, column.getType().name()))
            .toList();
    this.rows = new NamedRows(place, columns, limits, sink);
    this.entries = new ArchiveEntries(place, -1, limits, sink);
  }

  void read() throws IOException, ScanException, InterruptedException {
    try {
      for (Row row : table) {
        Guard.checkInterrupt();
        rows.begin();
        for (Column column : table.getColumns()) {
          if (!rows.isFull()) {
            put(row.get(column.getName()));
          }
        }
      }
    } finally {
      rows.finish();
    }
  }

  private void put(@Nullable Object value) throws IOException, ScanException, InterruptedException {
    switch (value) {
      case null -> rows.text(null);
      case Double number -> rows.number(number);
      case Float number -> rows.number(number.doubleValue());
      case BigDecimal number -> rows.text(number.toPlainString());
      case byte[] bytes -> rows.bytes(bytes);
      case ComplexValueForeignKey key -> rows.text(complex(key));
      default -> rows.text(value.toString());
    }
  }

  private @Nullable String complex(ComplexValueForeignKey key)
      throws IOException, ScanException, InterruptedException {
    StringBuilder text = new StringBuilder();
    ComplexDataType type = key.getComplexType();
    if (type == ComplexDataType.ATTACHMENT) {
      for (Attachment attachment : key.getAttachments()) {
        attached(attachment);
      }
    } else if (type == ComplexDataType.MULTI_VALUE) {
      for (SingleValue value : key.getMultiValues()) {
        text.append(value.get()).append('\n');
      }
    } else if (type == ComplexDataType.VERSION_HISTORY) {
      for (Version version : key.getVersions()) {
        text.append(version.getValue()).append('\n');
      }
    }
    return text.isEmpty() ? null : text.toString();
  }

  private void attached(Attachment attachment)
      throws IOException, ScanException, InterruptedException {
    String given = attachment.getFileName();
    String name = given == null ? "attachment" : given;
    byte[] bytes = attachment.getFileData();
    if (bytes != null) {
      entries.content(entries.begin(name), name, bytes.length, new ByteArrayInputStream(bytes));
    }
  }
}
