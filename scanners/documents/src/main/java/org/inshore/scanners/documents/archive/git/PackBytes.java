package org.inshore.scanners.documents.archive.git;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Positioned reader of a pack: single bytes, and what zlib packed there. */
final class PackBytes implements AutoCloseable {
  private final SeekableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
  private final Inflater inflater = new Inflater();

  PackBytes(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /** Where the next byte stands. */
  long position() throws IOException {
    return channel.position() - buffer.remaining();
  }

  void seek(long to) throws IOException {
    buffer.limit(0);
    channel.position(to);
  }

  int next() throws IOException {
    if (!buffer.hasRemaining() && !fill()) {
      throw new EOFException();
    }
    return buffer.get() & 0xff;
  }

  private boolean fill() throws IOException {
    buffer.clear();
    int count = channel.read(buffer);
    buffer.flip();
    return count > 0;
  }

  /** What is packed at the position, all of it. */
  byte[] unpack(int size) throws IOException {
    byte[] all = new byte[size];
    try (InputStream in = unpacking()) {
      if (in.readNBytes(all, 0, size) < size || in.read() >= 0) {
        throw new ZipException();
      }
    }
    return all;
  }

  /** What is packed at the position; at its end the position is behind it. */
  InputStream unpacking() {
    inflater.reset();
    return new Unpacking();
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    channel.close();
  }

  private final class Unpacking extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      try {
        while (!inflater.finished()) {
          if (inflater.needsDictionary() || (!buffer.hasRemaining() && !fill())) {
            throw new EOFException();
          }
          inflater.setInput(buffer);
          int count = inflater.inflate(into, offset, length);
          if (count > 0) {
            return count;
          }
        }
        return -1;
      } catch (DataFormatException e) {
        throw new ZipException();
      }
    }
  }
}
