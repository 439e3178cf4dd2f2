package org.inshore.scanners.documents.database.postgres;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.inshore.scanners.documents.database.postgres.contents.DumpHead;
import org.inshore.scanners.documents.database.postgres.contents.DumpInput;
import org.inshore.scanners.documents.guard.BulkStream;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * The archive as the script that pg_restore would write: all definitions, then the data of each
 * table behind its COPY. Large objects are left to {@link #blobs}.
 */
final class ScriptStream extends BulkStream {
  private static final int DATA = 1;
  private static final int BLOBS = 3;

  /** Takes large objects. */
  interface Blobs {
    void blob(long id, InputStream in) throws IOException, ScanException, InterruptedException;
  }

  private final DumpInput in;
  private final DumpHead head;
  private final Iterator<DumpHead.Entry> definitions;
  private final Map<Long, String> copies = new HashMap<>();
  private @Nullable InputStream part;
  private @Nullable ChunkStream block;
  private boolean data;
  private boolean inCopy;

  ScriptStream(DumpInput in, DumpHead head) {
    this.in = in;
    this.head = head;
    this.definitions = head.entries().iterator();
    head.entries().forEach(entry -> copies.put(entry.id(), entry.copy()));
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      InputStream open = part;
      int read = open == null ? -1 : open.read(bytes, offset, length);
      if (read >= 0) {
        return read;
      }
      if (!advance()) {
        return -1;
      }
    }
  }

  /** Opens the next part of the script. */
  private boolean advance() throws IOException {
    if (definitions.hasNext()) {
      String definition = definitions.next().definition();
      part = text(definition.isEmpty() ? "" : definition + "\n");
      return true;
    }
    ChunkStream last = block;
    if (data && last != null) {
      // COPY has been said; what it reads follows.
      data = false;
      part = unpacked(last);
      return true;
    }
    if (last != null) {
      last.drain();
      block = null;
      part = text(inCopy ? "\\.\n\n" : "\n");
      return true;
    }
    return head.hasData() && nextBlock();
  }

  /**
   * Whether no block follows: at the end, and where pg_dump from 16 on, if its output is
   * redirected, writes its table of contents again.
   */
  private boolean isEnd(int type) throws IOException {
    if (type == 0 && in.unsigned() != head.entries().size()) {
      throw new IOException("no block");
    }
    return type <= 0;
  }

  private boolean nextBlock() throws IOException {
    for (int type = in.next(); !isEnd(type); type = in.next()) {
      long id = in.integer();
      if (type == DATA) {
        String copy = copies.getOrDefault(id, "");
        inCopy = !copy.isBlank();
        part = text(inCopy ? copy.strip() + "\n" : "");
        block = new ChunkStream(in);
        data = true;
        return true;
      } else if (type == BLOBS) {
        for (long blob = in.integer(); blob != 0; blob = in.integer()) {
          new ChunkStream(in).drain();
        }
      } else {
        throw new IOException("no block");
      }
    }
    return false;
  }

  /** Hands on the large objects, which stand between the data of tables. */
  void blobs(Blobs sink) throws IOException, ScanException, InterruptedException {
    int type = head.hasData() ? in.next() : -1;
    for (; !isEnd(type); type = in.next()) {
      in.integer();
      if (type == DATA) {
        new ChunkStream(in).drain();
        continue;
      }
      for (long blob = in.integer(); blob != 0; blob = in.integer()) {
        ChunkStream chunks = new ChunkStream(in);
        sink.blob(blob, unpacked(chunks));
        chunks.drain();
      }
    }
  }

  private InputStream unpacked(InputStream chunks) throws IOException {
    return switch (head.compression()) {
      case NONE -> chunks;
      case ZLIB -> new InflaterInputStream(chunks);
      case LZ4 -> new FramedLZ4CompressorInputStream(chunks);
      case ZSTD -> new ZstdCompressorInputStream(chunks);
    };
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
