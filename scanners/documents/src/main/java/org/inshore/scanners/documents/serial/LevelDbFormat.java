package org.inshore.scanners.documents.serial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.ScanException;

/**
 * Reader of files of LevelDB: sorted tables, of which the index at the end tells the blocks, and
 * logs of what was written. A key and its value are a record, also where they were replaced or
 * deleted later.
 */
final class LevelDbFormat implements SerialFormat {
  private static final long TABLE = 0xdb4775248b80fb57L;
  private static final int FOOTER = 48;
  private static final int TRAILER = 8;
  private static final int LARGEST = 64 << 20;
  private static final int LOG_BLOCK = 1 << 15;
  private static final int LOG_HEAD = 7;
  private static final int SNAPPY = 1;
  private static final int FIRST = 2;
  private static final int LAST = 4;

  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    in.peek();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (!in.isAtEnd()) {
      if (all.size() >= LARGEST) {
        throw new IOException("size");
      }
      all.write(in.next());
    }
    ByteBuffer file = ByteBuffer.wrap(all.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    int end = file.limit();
    try {
      if (end >= FOOTER && file.getLong(end - Long.BYTES) == TABLE) {
        table(file, sink);
      } else {
        log(file, sink);
      }
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException
        | ArithmeticException e) {
      throw new IOException(e);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // handed on once
  private record Pair(byte[] key, ByteBuffer value) {}

  private static void table(ByteBuffer file, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    ByteBuffer footer = file.duplicate().position(file.limit() - FOOTER);
    number(footer);
    number(footer);
    for (Pair index : pairs(block(file, footer))) {
      Guard.checkInterrupt();
      for (Pair pair : pairs(block(file, index.value()))) {
        int length = Math.max(0, pair.key().length - TRAILER);
        record(Arrays.copyOf(pair.key(), length), bytes(pair.value()), sink);
      }
    }
  }

  /** The block that a handle tells, unpacked. */
  private static ByteBuffer block(ByteBuffer file, ByteBuffer handle) throws IOException {
    int offset = Math.toIntExact(number(handle));
    int size = Math.toIntExact(number(handle));
    byte[] bytes = bytes(file.slice(offset, size));
    int packing = file.get(offset + size);
    if (packing == SNAPPY) {
      try (InputStream in = new SnappyCompressorInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readNBytes(LARGEST);
      }
    } else if (packing != 0) {
      throw new IOException("packing");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The entries of a block, each key as far as it differs from the one before. */
  private static List<Pair> pairs(ByteBuffer block) {
    int restarts = block.getInt(block.limit() - Integer.BYTES);
    block.limit(block.limit() - Integer.BYTES - Math.multiplyExact(restarts, Integer.BYTES));
    List<Pair> pairs = new ArrayList<>();
    byte[] last = {};
    while (block.hasRemaining()) {
      int shared = Math.toIntExact(number(block));
      int own = Math.toIntExact(number(block));
      int length = Math.toIntExact(number(block));
      if (shared < 0 || own < 0 || own > block.remaining()) {
        throw new IllegalArgumentException("key");
      }
      byte[] key = Arrays.copyOf(last, Math.addExact(Math.min(shared, last.length), own));
      block.get(key, key.length - own, own);
      pairs.add(new Pair(key, block.slice(block.position(), length)));
      block.position(block.position() + length);
      last = key;
    }
    return pairs;
  }

  /** Records in blocks, which may go on in the next one. */
  private static void log(ByteBuffer file, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    while (file.remaining() >= LOG_HEAD) {
      Guard.checkInterrupt();
      int left = LOG_BLOCK - file.position() % LOG_BLOCK;
      if (left < LOG_HEAD) {
        file.position(Math.min(file.limit(), file.position() + left));
        continue;
      }
      file.getInt();
      int length = file.getShort() & 0xffff;
      int type = file.get();
      if (type == 0 && length == 0) {
        // The rest of a block that was set aside.
        file.position(Math.min(file.limit(), file.position() + left - LOG_HEAD));
        continue;
      }
      if (type < 1 || type > LAST) {
        throw new IOException("record");
      }
      byte[] part = new byte[length];
      file.get(part);
      if (type <= FIRST) {
        record.reset();
      }
      record.writeBytes(part);
      if (type == 1 || type == LAST) {
        batch(ByteBuffer.wrap(record.toByteArray()).order(ByteOrder.LITTLE_ENDIAN), sink);
      }
    }
    if (file.hasRemaining()) {
      throw new EOFException();
    }
  }

  /** What was written at once; in a manifest other things stand, whose texts are kept. */
  private static void batch(ByteBuffer batch, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    ByteBuffer whole = batch.duplicate();
    List<byte[]> pairs = new ArrayList<>();
    try {
      batch.position(Long.BYTES);
      for (int count = batch.getInt(); count > 0; count--) {
        boolean put = batch.get() == 1;
        pairs.add(bytes(batch, Math.toIntExact(number(batch))));
        pairs.add(put ? bytes(batch, Math.toIntExact(number(batch))) : new byte[0]);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
      sink.bytes(bytes(whole));
      return;
    }
    for (int i = 0; i < pairs.size(); i += 2) {
      record(pairs.get(i), pairs.get(i + 1), sink);
    }
  }

  private static void record(byte[] key, byte[] value, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginObject();
    sink.key("key");
    sink.bytes(key);
    sink.key("value");
    sink.bytes(value);
    sink.end();
  }

  private static byte[] bytes(ByteBuffer buffer) {
    return bytes(buffer, buffer.remaining());
  }

  private static byte[] bytes(ByteBuffer buffer, int length) {
    if (length < 0 || length > buffer.remaining()) {
      throw new IllegalArgumentException("length");
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }

  /** A number in groups of seven bits, the lowest first. */
  private static long number(ByteBuffer buffer) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = buffer.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("number");
  }
}
