package org.inshore.scanners.documents.database.sqlite;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Pages that stand in a file, each behind a header of its own (a log) or none (a database). */
final class PageFile extends Pages {
  private final SeekableByteChannel channel;
  private final int pageSize;
  private final int usable;
  private final int before;
  private final int between;
  private final int count;

  PageFile(SeekableByteChannel channel, int pageSize, int reserved, int before, int between)
      throws IOException {
    this.channel = channel;
    this.pageSize = pageSize;
    this.usable = pageSize - reserved;
    this.before = before;
    this.between = between;
    this.count =
        (int) Math.min(Integer.MAX_VALUE, (channel.size() - before) / (pageSize + between));
  }

  @Override
  int usable() {
    return usable;
  }

  @Override
  int count() {
    return count;
  }

  @Override
  byte[] read(int number) throws IOException {
    return at(before + (number - 1L) * (pageSize + between) + between, pageSize);
  }

  /** What stands before a page. */
  byte[] header(int number) throws IOException {
    return at(before + (number - 1L) * (pageSize + between), between);
  }

  private byte[] at(long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    channel.position(offset);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException();
      }
    }
    return buffer.array();
  }
}
