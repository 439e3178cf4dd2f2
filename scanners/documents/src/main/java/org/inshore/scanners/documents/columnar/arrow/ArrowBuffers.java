package org.inshore.scanners.documents.columnar.arrow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;

/** Cursor over the nodes and buffers of one batch, in the order of its fields. */
final class ArrowBuffers {
  private static final int LARGEST_UNPACKED = 128 << 20;
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final FlatTable batch;
  private final MemorySegment body;
  private final Budget budget;
  private final int codec;
  private long unpacked;
  private int node;
  private int buffer;
  private int variadic;

  ArrowBuffers(FlatTable batch, MemorySegment body, Budget budget) {
    this.batch = batch;
    this.body = body;
    this.budget = budget;
    FlatTable compression = batch.table(3);
    this.codec = compression == null ? -1 : compression.octet(0, 0);
  }

  /** How many values the next field has. */
  long node() throws IOException {
    if (node >= batch.count(1)) {
      throw new IOException("no node");
    }
    long length = batch.bigAt(1, 2L * node);
    node++;
    if (length < 0) {
      throw new IOException("no length");
    }
    return length;
  }

  int variadicCount() throws IOException {
    if (variadic >= batch.count(4)) {
      throw new IOException("no count");
    }
    return Math.toIntExact(batch.bigAt(4, variadic++));
  }

  MemorySegment next() throws IOException, ScanException, InterruptedException {
    Guard.checkInterrupt();
    if (buffer >= batch.count(2)) {
      throw new IOException("no buffer");
    }
    MemorySegment bytes =
        body.asSlice(batch.bigAt(2, 2L * buffer), batch.bigAt(2, 2L * buffer + 1));
    buffer++;
    if (codec < 0 || bytes.byteSize() == 0) {
      return bytes;
    }
    long length = bytes.get(LONG, 0);
    MemorySegment packed = bytes.asSlice(8);
    return length == -1 ? packed : MemorySegment.ofArray(unpack(packed, length));
  }

  private byte[] unpack(MemorySegment packed, long length) throws IOException, ScanException {
    unpacked += length;
    if (length < 0 || unpacked > LARGEST_UNPACKED) {
      throw Problems.limit("problem.memory");
    }
    budget.took(length);
    try (InputStream bytes = new ByteArrayInputStream(packed.toArray(ValueLayout.JAVA_BYTE));
        InputStream in =
            switch (codec) {
              case 0 -> new FramedLZ4CompressorInputStream(bytes);
              case 1 -> new ZstdCompressorInputStream(bytes);
              default -> throw Problems.noReader("columnar.codec");
            }) {
      return ExactBytes.read(in, (int) length);
    }
  }
}
