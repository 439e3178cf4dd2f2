package org.inshore.scanners.documents.columnar.arrow;

import java.io.EOFException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.scanners.documents.columnar.NestedText;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reader of one Arrow file (Feather 2) or stream: messages from front to back, so that what was cut
 * off is read as far as it goes. The file's directory at its end is needed only where a writer
 * leaves the schema out in front, as Arrow's for JavaScript does.
 */
final class ArrowReader {
  private static final byte[] MAGIC = {'A', 'R', 'R', 'O', 'W', '1', 0, 0};
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int MAX_PARTS = 10_000;
  private static final int SCHEMA = 1;
  private static final int DICTIONARY = 2;
  private static final int BATCH = 3;

  private final MemorySegment file;
  private final Content.Binary document;
  private final Limits limits;
  private final ContentSink sink;
  private final Budget budget;
  private final Map<Long, List<ArrowVector>> dictionaries = new HashMap<>();
  private final Map<Long, ArrowField> dictionaryFields = new HashMap<>();
  private List<ArrowField> fields = List.of();
  private @Nullable NamedRows rows;

  private ArrowReader(
      MemorySegment file, Content.Binary document, Limits limits, ContentSink sink) {
    this.file = file;
    this.document = document;
    this.limits = limits;
    this.sink = sink;
    this.budget = new Budget(limits, file.byteSize());
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        Arena arena = Arena.ofConfined()) {
      new ArrowReader(open(spool, arena), document, limits, sink).read();
    }
  }

  private static MemorySegment open(Spool spool, Arena arena) throws IOException {
    byte[] memory = spool.memory();
    if (memory != null) {
      return MemorySegment.ofArray(memory);
    }
    Path path = Objects.requireNonNull(spool.file());
    try (FileChannel channel = FileChannel.open(path)) {
      return channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  private void read() throws IOException, ScanException, InterruptedException {
    try {
      messages();
    } finally {
      if (rows != null) {
        rows.finish();
      }
    }
  }

  private void messages() throws IOException, ScanException, InterruptedException {
    boolean isFile = file.byteSize() > 8 && file.mismatch(MemorySegment.ofArray(MAGIC)) == 8;
    long at = isFile ? 8 : 0;
    while (true) {
      Guard.checkInterrupt();
      if (file.byteSize() - at < 4) {
        // A stream may end so; a file has its directory behind the end mark.
        if (isFile) {
          throw new EOFException();
        }
        break;
      }
      int length = file.get(INT, at);
      at += 4;
      if (length == -1) {
        length = file.get(INT, at);
        at += 4;
      }
      if (length == 0) {
        break;
      }
      if (length < 0) {
        throw new IOException("no message");
      }
      FlatTable message = FlatTable.root(file.asSlice(at, length));
      at += length;
      long body = message.big(3);
      if (isFile && rows == null && message.octet(1, 0) != SCHEMA) {
        schema(directory().needed(1));
      }
      handle(message, file.asSlice(at, body));
      at += body;
    }
    if (rows == null) {
      throw new IOException("no schema");
    }
  }

  private void handle(FlatTable message, MemorySegment body)
      throws IOException, ScanException, InterruptedException {
    FlatTable header = message.needed(2);
    switch (message.octet(1, 0)) {
      case SCHEMA -> schema(header);
      case DICTIONARY -> dictionary(header, body);
      case BATCH -> batch(new ArrowBuffers(header, body, budget), header.big(0));
      default -> throw Problems.noReader("columnar.codec");
    }
  }

  /** The directory at the end: its length and the mark stand behind it. */
  private FlatTable directory() throws IOException {
    long end = file.byteSize() - 10;
    int length = end < 8 ? 0 : file.get(INT, end);
    if (length <= 0 || length > end - 8) {
      throw new EOFException();
    }
    return FlatTable.root(file.asSlice(end - length, length));
  }

  private void schema(FlatTable schema) throws IOException, ScanException {
    if (schema.small(0, 0) != 0) {
      throw Problems.noReader("columnar.codec");
    }
    fields = ArrowField.of(schema);
    note(fields);
    rows =
        new NamedRows(
            document.location(),
            fields.stream()
                .map(field -> new Content.Column(field.name(), null, field.typeName()))
                .toList(),
            limits,
            sink);
  }

  private void note(List<ArrowField> all) {
    for (ArrowField field : all) {
      if (field.dictionary() >= 0) {
        ArrowField values =
            new ArrowField(field.name(), field.kind(), field.type(), -1, 0, field.children());
        dictionaryFields.put(field.dictionary(), values);
      }
      note(field.children());
    }
  }

  private void dictionary(FlatTable header, MemorySegment body)
      throws IOException, ScanException, InterruptedException {
    long id = header.big(0);
    ArrowField field = dictionaryFields.get(id);
    if (field == null) {
      throw new IOException("no field");
    }
    ArrowBuffers buffers = new ArrowBuffers(header.needed(1), body, budget);
    ArrowVector values = ArrowVector.of(field, buffers, dictionaries);
    List<ArrowVector> parts = dictionaries.computeIfAbsent(id, _ -> new ArrayList<>());
    if (header.octet(2, 0) == 0) {
      parts.clear();
    }
    if (parts.size() >= MAX_PARTS) {
      throw new IOException("dictionary without end");
    }
    parts.add(values);
  }

  private void batch(ArrowBuffers buffers, long length)
      throws IOException, ScanException, InterruptedException {
    NamedRows table = rows;
    if (table == null) {
      throw new IOException("no schema");
    }
    List<ArrowVector> columns = new ArrayList<>();
    for (ArrowField field : fields) {
      columns.add(ArrowVector.of(field, buffers, dictionaries));
    }
    for (long row = 0; row < length && !columns.isEmpty(); row++) {
      Guard.checkInterrupt();
      budget.took(1); // Rows without values take no room, and may be said to be without end.
      table.begin();
      for (int i = 0; i < columns.size() && !table.isFull(); i++) {
        NestedText.put(table, columns.get(i).get(row));
      }
    }
  }
}
