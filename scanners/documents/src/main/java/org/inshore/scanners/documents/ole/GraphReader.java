package org.inshore.scanners.documents.ole;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.inshore.scanners.documents.content.NumberText;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.table.cell.Columns;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the charts of Microsoft Graph that older Office documents embed: the cells of their
 * datasheet and their titles. Their stream is called a workbook, but is none of Excel's.
 */
final class GraphReader {
  private static final String CLASS = "{00020803-0000-0000-C000-000000000046}";
  private static final int LARGEST = 16 << 20;
  private static final int NUMBER = 0x0003;
  private static final int LABEL = 0x0004;
  private static final int TITLE = 0x100d;

  private GraphReader() {}

  static boolean fits(DirectoryNode directory) {
    return directory.getStorageClsid().toString().equals(CLASS);
  }

  static void read(DirectoryNode directory, Location location, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    ByteBuffer bytes;
    try (InputStream in = directory.createDocumentInputStream("Workbook")) {
      bytes = ByteBuffer.wrap(in.readNBytes(LARGEST)).order(ByteOrder.LITTLE_ENDIAN);
    }
    TreeMap<Integer, List<@Nullable String>> rows = new TreeMap<>();
    StringBuilder titles = new StringBuilder();
    NumberText numbers = new NumberText();
    while (bytes.remaining() >= 4) {
      Guard.checkInterrupt();
      int kind = Short.toUnsignedInt(bytes.getShort());
      int length = Math.min(Short.toUnsignedInt(bytes.getShort()), bytes.remaining());
      ByteBuffer record = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      bytes.position(bytes.position() + length);
      if (kind == NUMBER && length >= 15) {
        put(rows, record, numbers.of(String.valueOf(record.getDouble(7)), 0, "General", false));
      } else if (kind == LABEL && length > 9) {
        put(rows, record, text(record, 7));
      } else if (kind == TITLE && length > 4) {
        titles.append(text(record, 2)).append('\n');
      }
    }
    TableRows table = new TableRows(location.append("sheet", "1"), Content.Naming.CELL, sink);
    for (var row : rows.entrySet()) {
      table.add(row.getKey() + 1, row.getValue());
    }
    table.finish();
    TextBlocks.push(location.append("part", "attributes"), titles, sink);
  }

  private static void put(
      Map<Integer, List<@Nullable String>> rows, ByteBuffer record, String value) {
    int column = Short.toUnsignedInt(record.getShort(2));
    if (column >= Columns.MAX) {
      return;
    }
    List<@Nullable String> cells =
        rows.computeIfAbsent(Short.toUnsignedInt(record.getShort(0)), _ -> new ArrayList<>());
    while (cells.size() <= column) {
      cells.add(null);
    }
    cells.set(column, value);
  }

  /** A text with the number of its characters and a mark of two-byte ones before it. */
  private static String text(ByteBuffer record, int at) {
    boolean wide = (record.get(at + 1) & 1) != 0;
    int count = (record.get(at) & 0xff) * (wide ? 2 : 1);
    int length = Math.min(count, record.limit() - at - 2);
    byte[] bytes = new byte[length];
    record.get(at + 2, bytes);
    return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
  }
}
