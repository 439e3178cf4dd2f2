package org.inshore.scanners.documents.columnar;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.compress.utils.IOUtils;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.sweep.UndeliveredLines;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
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

  /** The length of the footer and the mark of the form, at the end of the file. */
  private static final int TAIL = 8;

  private static final int MAX_FOOTER = 64 << 20;

  private ParquetReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        HardwoodContext context = HardwoodContext.create(1);
        ParquetFileReader file = ParquetFileReader.open(input(spool), context)) {
      UndeliveredLines rest = UndeliveredLines.of(sink);
      rows(file, document, limits, sink);
      beside(file, document, sink);
      if (rest != null) {
        footer(spool, document, rest.amongBytes());
      }
    } catch (UnsupportedOperationException e) {
      throw Problems.noReader("columnar.codec");
    }
  }

  /**
   * What programs say beside the table: schemas of their own with comments, notes, who wrote it.
   */
  private static void beside(ParquetFileReader file, Content.Binary document, ContentSink sink)
      throws ScanException, InterruptedException {
    TextBlocks text = new TextBlocks(document.location().append("part", "attributes"), sink);
    for (Map.Entry<String, String> said : file.getFileMetaData().keyValueMetadata().entrySet()) {
      text.append(said.getKey() + ": " + said.getValue() + "\n");
    }
    text.finish();
  }

  /** Numbers and addresses of the footer that no row has, such as bounds of values. */
  private static void footer(Spool spool, Content.Binary document, ContentSink rest)
      throws IOException, ScanException, InterruptedException {
    try (SeekableByteChannel channel = spool.channel()) {
      ByteBuffer end = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(Math.max(0, channel.size() - TAIL));
      IOUtils.readFully(channel, end);
      long length = end.flip().getInt();
      if (length > 0 && length <= Math.min(channel.size() - TAIL, MAX_FOOTER)) {
        ByteBuffer footer = ByteBuffer.allocate((int) length);
        channel.position(channel.size() - TAIL - length);
        IOUtils.readFully(channel, footer);
        TextRuns.push(document.location().append("part", "footer"), Bytes.of(footer.array()), rest);
      }
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
