package org.inshore.scanners.documents.columnar.orc;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.inshore.scanners.documents.archive.lzo.Lzo;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.CarrierException;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.RefilledStream;
import org.inshore.spi.scan.ScanException;

/** Part of a file, unpacked chunk by chunk as it is read; each chunk has a head of three bytes. */
final class OrcStream extends RefilledStream {
  private static final int WINDOW = 1 << 16;
  private static final int LZO = 3;

  /** Compression of a file, with what it may expand to. */
  record Packing(int codec, int chunk, Budget budget) {}

  private final SeekableByteChannel channel;
  private final Packing packing;
  private long at;
  private final long end;

  OrcStream(SeekableByteChannel channel, Packing packing, long from, long length)
      throws IOException {
    if (from < 0 || length < 0 || from + length > channel.size()) {
      throw new EOFException();
    }
    this.channel = channel;
    this.packing = packing;
    this.at = from;
    this.end = from + length;
  }

  @Override
  protected boolean refill() throws IOException {
    if (at >= end) {
      return false;
    }
    byte[] chunk = packing.codec() == 0 ? raw((int) Math.min(WINDOW, end - at)) : unpacked();
    try {
      packing.budget().took(chunk.length);
      Guard.checkInterrupt();
    } catch (ScanException | InterruptedException e) {
      throw new CarrierException(e);
    }
    give(chunk, chunk.length);
    return true;
  }

  private byte[] unpacked() throws IOException {
    byte[] head = raw(3);
    int length = ((head[0] & 0xff) | ((head[1] & 0xff) << 8) | ((head[2] & 0xff) << 16)) >>> 1;
    byte[] packed = raw(length);
    if ((head[0] & 1) != 0) {
      return packed;
    }
    if (packing.codec() == LZO) {
      byte[] all = new byte[packing.chunk()];
      return Arrays.copyOf(all, Lzo.unpack(packed, all));
    }
    InputStream bytes = new ByteArrayInputStream(packed);
    try (InputStream in =
        switch (packing.codec()) {
          case 1 -> new InflaterInputStream(bytes, new Inflater(true));
          case 2 -> new SnappyCompressorInputStream(bytes);
          case 4 -> new BlockLZ4CompressorInputStream(bytes);
          case 5 -> new ZstdCompressorInputStream(bytes);
          default -> throw new CarrierException(Problems.noReader("columnar.codec"));
        }) {
      byte[] all = in.readNBytes(packing.chunk());
      if (in.read() >= 0) {
        throw new IOException("chunk without end");
      }
      return all;
    }
  }

  private byte[] raw(int length) throws IOException {
    if (length > end - at) {
      throw new EOFException();
    }
    ByteBuffer buffer = ByteBuffer.allocate(length);
    channel.position(at);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException();
      }
    }
    at += length;
    return buffer.array();
  }
}
