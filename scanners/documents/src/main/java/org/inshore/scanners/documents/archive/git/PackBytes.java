package org.inshore.scanners.documents.archive.git;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.inshore.scanners.documents.guard.BulkStream;
import org.inshore.scanners.documents.guard.Guard;

/** Positioned reader of a pack: single bytes, and what zlib packed there. */
final class PackBytes implements AutoCloseable {
  private final SeekableByteChannel channel;

  /** Bytes of the longer checksum. */
  private static final int SHA_256 = 32;

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

  /**
   * Whether what stands behind a stretch is its checksum, which ends a pack: SHA-1, or SHA-256 of a
   * repository that is named so.
   */
  boolean isSummed(long from, long to) throws IOException, InterruptedException {
    MessageDigest sum = sum(channel.size() - to == SHA_256 ? "SHA-256" : "SHA-1");
    seek(from);
    for (long left = to - from; left > 0; ) {
      Guard.checkInterrupt();
      if (!buffer.hasRemaining() && !fill()) {
        return false;
      }
      int count = (int) Math.min(left, buffer.remaining());
      sum.update(buffer.array(), buffer.position(), count);
      buffer.position(buffer.position() + count);
      left -= count;
    }
    for (byte expected : sum.digest()) {
      if (!buffer.hasRemaining() && !fill()) {
        return false;
      }
      if (buffer.get() != expected) {
        return false;
      }
    }
    return true;
  }

  /** A digest that has taken nothing yet. */
  static MessageDigest sum(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has both
    }
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

  private final class Unpacking extends BulkStream {

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
