package org.inshore.scanners.documents.columnar.orc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.columnar.NestedText;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.scanners.documents.guard.Budget;
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
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reader of one ORC file: its directory at the end, then stripe by stripe, row by row. */
final class OrcReader {
  private static final int MAX_TAIL = 64 << 20;
  private static final int MAX_CHUNK = 1 << 23;
  private static final int DEFAULT_CHUNK = 256 << 10;

  private final SeekableByteChannel channel;
  private final Budget budget;
  private final OrcStream.Packing packing;
  private final byte[] directory;
  private final long boundsFrom;
  private final long boundsLength;
  private final Protobuf footer;

  private OrcReader(SeekableByteChannel channel, Limits limits) throws IOException, ScanException {
    this.channel = channel;
    this.budget = new Budget(limits, channel.size());
    OrcStream.Packing none = new OrcStream.Packing(0, 0, budget);
    long size = channel.size();
    int length = new OrcStream(channel, none, size - 1, 1).read();
    Protobuf script = message(none, size - 1 - length, length);
    long chunk = script.has(3) ? script.number(3) : DEFAULT_CHUNK;
    if (chunk < 1 || chunk > MAX_CHUNK) {
      throw Problems.limit("problem.memory");
    }
    this.packing = new OrcStream.Packing((int) script.number(2), (int) chunk, budget);
    long end = size - 1 - length - script.number(1);
    this.directory = bytes(packing, end, script.number(1));
    this.footer = Protobuf.of(directory);
    this.boundsLength = script.number(5);
    this.boundsFrom = end - boundsLength;
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        SeekableByteChannel channel = spool.channel()) {
      OrcReader reader = new OrcReader(channel, limits);
      UndeliveredLines rest = UndeliveredLines.of(sink);
      reader.rows(document, limits, sink);
      reader.beside(document, sink, rest);
    }
  }

  private Protobuf message(OrcStream.Packing how, long from, long length) throws IOException {
    return Protobuf.of(bytes(how, from, length));
  }

  private byte[] bytes(OrcStream.Packing how, long from, long length) throws IOException {
    if (length < 0 || length > MAX_TAIL) {
      throw new IOException("no length");
    }
    try (InputStream in = new OrcStream(channel, how, from, length)) {
      return in.readNBytes(MAX_TAIL);
    }
  }

  /** Notes of who wrote the file, and what bounds of values say that no row has. */
  private void beside(Content.Binary document, ContentSink sink, @Nullable UndeliveredLines rest)
      throws IOException, ScanException, InterruptedException {
    TextBlocks text = new TextBlocks(document.location().append("part", "attributes"), sink);
    for (Protobuf note : footer.messages(5)) {
      text.append(
          String.join("", note.strings(1)) + ": " + String.join("", note.strings(2)) + "\n");
    }
    text.finish();
    if (rest != null) {
      Location place = document.location().append("part", "footer");
      TextRuns.push(place, Bytes.of(directory), rest.amongBytes());
      TextRuns.push(place, Bytes.of(bytes(packing, boundsFrom, boundsLength)), rest.amongBytes());
    }
  }

  private void rows(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    if (footer.has(10)) {
      throw Problems.encrypted(null);
    }
    OrcType root = OrcType.tree(footer.messages(4));
    boolean struct = root.kind() == OrcType.STRUCT;
    List<OrcType> types = struct ? root.children() : List.of(root);
    List<Content.Column> columns = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      String name = i < root.names().size() ? root.names().get(i) : String.valueOf(i);
      columns.add(new Content.Column(name, null, types.get(i).name()));
    }
    NamedRows rows = new NamedRows(document.location(), columns, limits, sink);
    try {
      for (Protobuf stripe : footer.messages(3)) {
        stripe(stripe, types, rows);
      }
    } finally {
      rows.finish();
    }
  }

  private void stripe(Protobuf stripe, List<OrcType> types, NamedRows rows)
      throws IOException, ScanException, InterruptedException {
    long offset = stripe.number(1);
    long end = offset + stripe.number(2) + stripe.number(3);
    OrcColumn.Stripe streams = new Streams(message(packing, end, stripe.number(4)), offset);
    List<OrcColumn> columns = new ArrayList<>();
    for (OrcType type : types) {
      columns.add(new OrcColumn(type, streams));
    }
    if (columns.isEmpty()) {
      return;
    }
    for (long row = stripe.number(5); row > 0; row--) {
      Guard.checkInterrupt();
      budget.took(1); // Rows that repeat take no room, and may be said to be without end.
      rows.begin();
      for (OrcColumn column : columns) {
        if (!rows.isFull()) {
          NestedText.put(rows, column.next());
        }
      }
    }
  }

  /** Streams of one stripe, by what its footer says. */
  private final class Streams implements OrcColumn.Stripe {
    private record Extent(long from, long length) {}

    private final Map<Long, Extent> extents = new HashMap<>();
    private final List<Protobuf> encodings;
    private final ZoneId zone;

    Streams(Protobuf footer, long offset) throws IOException {
      long from = offset;
      for (Protobuf stream : footer.messages(1)) {
        long length = stream.number(3);
        if (length < 0) {
          throw new EOFException();
        }
        extents.put(key((int) stream.number(2), (int) stream.number(1)), new Extent(from, length));
        from += length;
      }
      encodings = footer.messages(2);
      zone = zone(footer.strings(3));
    }

    private static long key(int column, int kind) {
      return (long) column << 8 | kind;
    }

    private static ZoneId zone(List<String> names) {
      try {
        return names.isEmpty() ? ZoneOffset.UTC : ZoneId.of(names.getLast());
      } catch (DateTimeException e) {
        return ZoneOffset.UTC; // Only the hour of times would differ.
      }
    }

    @Override
    public boolean has(int column, int kind) {
      return extents.containsKey(key(column, kind));
    }

    @Override
    public InputStream stream(int column, int kind) throws IOException {
      Extent extent = extents.get(key(column, kind));
      return extent == null
          ? InputStream.nullInputStream()
          : new OrcStream(channel, packing, extent.from(), extent.length());
    }

    @Override
    public int encoding(int column) {
      return column < encodings.size() ? (int) encodings.get(column).number(1) : 0;
    }

    @Override
    public int dictionarySize(int column) {
      return Math.toIntExact(encodings.get(column).number(2));
    }

    @Override
    public ZoneId zone() {
      return zone;
    }
  }
}
