package org.inshore.scanners.documents.columnar;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reader of one Parquet file: all rows, what is nested in them as text of its cell. */
final class ParquetReader {
  /** The library's logger, kept so that it stays as it is set. */
  private static final Logger SILENT = Logger.getLogger("dev.hardwood");

  static {
    SILENT.setLevel(Level.OFF);
    // No native code for what Java does well enough.
    System.setProperty("org.xerial.snappy.purejava", "true");
    System.setProperty("hardwood.simd.disabled", "true");
  }

  private ParquetReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        HardwoodContext context = HardwoodContext.create(1);
        ParquetFileReader file = ParquetFileReader.open(input(spool), context)) {
      rows(file, document, limits, sink);
    } catch (UnsupportedOperationException e) {
      throw Problems.noReader("columnar.codec");
    }
  }

  private static InputFile input(Spool spool) throws IOException {
    byte[] memory = spool.memory();
    if (memory != null) {
      return InputFile.of(ByteBuffer.wrap(memory));
    }
    Path path = spool.file();
    return InputFile.of(Objects.requireNonNull(path));
  }

  private static void rows(
      ParquetFileReader file, Content.Binary document, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    List<SchemaNode> fields = file.getFileSchema().getRootNode().children();
    List<Content.Column> columns =
        fields.stream().map(field -> new Content.Column(field.name(), null, type(field))).toList();
    NamedRows rows = new NamedRows(document.location(), columns, limits, sink);
    try (RowReader reader = file.rowReader()) {
      while (reader.hasNext()) {
        Guard.checkInterrupt();
        reader.next();
        rows.begin();
        for (int field = 0; field < fields.size() && !rows.isFull(); field++) {
          NestedText.put(rows, reader.isNull(field) ? null : reader.getValue(field));
        }
      }
    } finally {
      rows.finish();
    }
  }

  private static String type(SchemaNode node) {
    return node instanceof SchemaNode.PrimitiveNode primitive
        ? String.valueOf(
            primitive.logicalType() == null ? primitive.type() : primitive.logicalType())
        : "nested";
  }
}
