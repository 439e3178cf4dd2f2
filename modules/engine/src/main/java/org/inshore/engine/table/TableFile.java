package org.inshore.engine.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * File that tables were written to. Its parts are read from it when they are needed, so that it
 * takes no memory but theirs; a file that is mapped stays in memory whole once its sum is checked.
 * It is kept open: whatever takes its name later changes nothing. For all threads.
 */
public final class TableFile implements Closeable {
  private static final int CHUNK = 1 << 18;

  private final RandomAccessFile file;

  private TableFile(RandomAccessFile file) {
    this.file = file;
  }

  public static TableFile open(Path path) throws IOException {
    return new TableFile(new RandomAccessFile(path.toFile(), "r"));
  }

  public long size() throws IOException {
    return file.length();
  }

  /** The CRC-32 of all bytes from a position on. */
  public int sum(long from) throws IOException {
    CRC32 sum = new CRC32();
    ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    FileChannel channel = file.getChannel();
    for (long at = from, read; (read = channel.read(chunk, at)) > 0; at += read) {
      sum.update(chunk.flip());
      chunk.clear();
    }
    return (int) sum.getValue();
  }

  /**
   * Reads bytes.
   *
   * @throws java.io.EOFException if there are fewer
   */
  public synchronized byte[] read(long from, int length) throws IOException {
    byte[] bytes = new byte[length];
    file.seek(from);
    file.readFully(bytes);
    return bytes;
  }

  /** Reads what {@link TableWriter#written} returned and was written from a position on. */
  public TableReader reader(long from) throws IOException {
    int length = ByteBuffer.wrap(read(from, Integer.BYTES)).order(ByteOrder.LITTLE_ENDIAN).getInt();
    long head = from + Integer.BYTES;
    return new TableReader(read(head, length), this, head + length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
