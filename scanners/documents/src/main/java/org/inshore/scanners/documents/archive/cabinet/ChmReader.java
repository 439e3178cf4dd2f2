package org.inshore.scanners.documents.archive.cabinet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.guard.ForwardingSink;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Reads one file of compiled help: the chunks of its directory, then both of its sections. */
final class ChmReader {
  private static final int HEADER = 0x60;
  private static final int DIRECTORY_HEADER = 0x54;
  private static final int CHUNK_HEADER = 0x14;
  private static final int LARGEST_CHUNK = 1 << 16;
  private static final String STORAGE = "::DataSpace/Storage/MSCompressed/";
  private static final String SPACES = "::DataSpace/";
  private static final int FRAME = 1 << 15;

  /** What the program itself makes of the pages, for its index and its search. */
  private static final List<String> DERIVED = List.of("/#", "/$");

  /** Sink that takes what text stands in documents as it is. */
  private static final class Runs extends ForwardingSink {
    Runs(ContentSink sink) {
      super(sink);
    }

    @Override
    public void content(Content content) throws ScanException, InterruptedException {
      if (content instanceof Content.Binary binary) {
        try {
          TextRuns.push(binary.location(), binary.bytes(), sink());
        } catch (IOException e) {
          throw Problems.damaged(e);
        }
      }
    }
  }

  private record Item(String name, int section, long start, long size) {
    StreamSegment piece() {
      return new StreamSegment(name.startsWith("/") ? name.substring(1) : name, start, size);
    }
  }

  private final Bytes bytes;
  private final ArchiveEntries entries;

  /** Titles stand in what the program makes, and nowhere else. */
  private final ArchiveEntries derived;

  private final List<Item> items = new ArrayList<>();
  private final int mostEntries;
  private long contentAt;

  private ChmReader(Content.Binary document, Limits limits, ContentSink sink) {
    this.bytes = document.bytes();
    this.mostEntries = limits.entries();
    this.entries = new ArchiveEntries(document.location(), bytes.size(), limits, sink);
    this.derived = new ArchiveEntries(document.location(), bytes.size(), limits, new Runs(sink));
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    new ChmReader(document, limits, sink).read();
  }

  private void read() throws IOException, ScanException, InterruptedException {
    boolean isWhole = list();
    for (ArchiveEntries to : List.of(entries, derived)) {
      List<StreamSegment> plain = pieces(0, to.equals(derived));
      if (!plain.isEmpty()) {
        try (InputStream in = at(contentAt)) {
          StreamSegment.handOn(plain, in, to);
        }
      }
      List<StreamSegment> packed = pieces(1, to.equals(derived));
      if (!packed.isEmpty()) {
        packed(packed, to);
      }
    }
    if (items.stream().anyMatch(item -> item.section > 1)) {
      throw Problems.noReader("archive.method");
    }
    if (!isWhole) {
      throw items.isEmpty()
          ? Problems.damaged(null)
          : Problems.unreadable("zip.truncated", String.valueOf(items.size()));
    }
  }

  /** What is a page or belongs to one, or what was made of them; not how they are packed. */
  private List<StreamSegment> pieces(int section, boolean isDerived) {
    return items.stream()
        .filter(item -> item.section == section && item.size > 0 && !item.name.startsWith(SPACES))
        .filter(item -> isDerived == DERIVED.stream().anyMatch(item.name::startsWith))
        .map(Item::piece)
        .toList();
  }

  private void packed(List<StreamSegment> packed, ArchiveEntries to)
      throws IOException, ScanException, InterruptedException {
    Item content = find("Content");
    Item control = find("ControlData");
    if (content == null || control == null) {
      throw Problems.damaged(null);
    }
    ByteBuffer data = part(contentAt + control.start, 24);
    int unit = data.getInt(8) == 2 ? FRAME : 1;
    long reset = (long) data.getInt(12) * unit;
    long window = (long) data.getInt(16) * unit;
    if (reset < FRAME || window < FRAME || window > 1 << LzxStream.LARGEST_WINDOW) {
      throw Problems.damaged(null);
    }
    // All that it holds: of the last frame nothing less can be unpacked.
    long total =
        items.stream()
            .filter(item -> item.section == 1)
            .mapToLong(item -> item.start + item.size)
            .max()
            .orElse(0);
    try (InputStream in = at(contentAt + content.start)) {
      StreamSegment.handOn(
          packed,
          new LzxStream(
              in,
              Long.numberOfTrailingZeros(window),
              (int) Math.min(reset / FRAME, 1 << 20),
              total),
          to);
    }
  }

  private @Nullable Item find(String name) {
    return items.stream().filter(item -> item.name.equals(STORAGE + name)).findFirst().orElse(null);
  }

  /** Whether the directory could be read to its end. */
  private boolean list() throws IOException, ScanException, InterruptedException {
    ByteBuffer header = part(0, HEADER);
    long directoryAt = header.getLong(0x48);
    contentAt = header.getInt(4) >= 3 ? header.getLong(0x58) : directoryAt + header.getLong(0x50);
    ByteBuffer directory = part(directoryAt, DIRECTORY_HEADER);
    int headerSize = directory.getInt(8);
    int chunkSize = directory.getInt(0x10);
    int chunks = directory.getInt(0x2c);
    if (directory.getInt(0) != 0x50535449
        || headerSize < DIRECTORY_HEADER
        || chunkSize < CHUNK_HEADER
        || chunkSize > LARGEST_CHUNK) {
      throw Problems.damaged(null);
    }
    try (InputStream in = at(directoryAt + headerSize)) {
      for (int i = 0; i < chunks; i++) {
        Guard.checkInterrupt();
        byte[] chunk = in.readNBytes(chunkSize);
        if (chunk.length < chunkSize) {
          return false;
        }
        // Others index these.
        if (chunk[0] == 'P' && chunk[1] == 'M' && chunk[2] == 'G' && chunk[3] == 'L') {
          names(ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN));
        }
      }
      return true;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      return false;
    }
  }

  private void names(ByteBuffer chunk) throws ScanException {
    int end = chunk.capacity() - chunk.getInt(4);
    chunk.limit(end).position(CHUNK_HEADER);
    while (chunk.hasRemaining()) {
      byte[] name = new byte[Math.clamp(number(chunk), 0, chunk.remaining() + 1)];
      chunk.get(name);
      int section = (int) number(chunk);
      long start = number(chunk);
      long size = number(chunk);
      if (section < 0 || start < 0 || size < 0) {
        throw Problems.damaged(null);
      }
      if (items.size() == mostEntries) {
        throw Problems.limit("limit.entries", String.valueOf(mostEntries));
      }
      items.add(new Item(new String(name, StandardCharsets.UTF_8), section, start, size));
    }
  }

  /** A number, seven bits to a byte, the highest first. */
  private static long number(ByteBuffer chunk) {
    long number = 0;
    byte next;
    do {
      next = chunk.get();
      number = number << 7 | (next & 0x7f);
    } while (next < 0);
    return number;
  }

  private ByteBuffer part(long from, int count) throws IOException, ScanException {
    try (InputStream in = at(from)) {
      byte[] part = in.readNBytes(count);
      if (part.length < count) {
        throw Problems.damaged(null);
      }
      return ByteBuffer.wrap(part).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private InputStream at(long from) throws IOException, ScanException {
    if (from < 0 || from > bytes.size()) {
      throw Problems.damaged(null);
    }
    InputStream in = new BufferedInputStream(bytes.open(), 1 << 16);
    in.skipNBytes(from);
    return in;
  }
}
