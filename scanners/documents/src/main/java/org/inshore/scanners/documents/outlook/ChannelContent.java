package org.inshore.scanners.documents.outlook;

import com.pff.PSTFileContent;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel as the library reads stores, with a buffer, since it reads single bytes. */
final class ChannelContent extends PSTFileContent {
  private final SeekableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 13).limit(0);

  ChannelContent(SeekableByteChannel channel) {
    this.channel = channel;
  }

  @Override
  public void seek(long position) throws IOException {
    if (position < 0) {
      throw new EOFException();
    }
    long start = channel.position() - buffer.limit();
    if (position >= start && position < start + buffer.limit()) {
      buffer.position((int) (position - start));
    } else {
      channel.position(position);
      buffer.limit(0);
    }
  }

  @Override
  public long getFilePointer() throws IOException {
    return channel.position() - buffer.remaining();
  }

  @Override
  public int read() throws IOException {
    return fill() ? buffer.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes) throws IOException {
    int read = 0;
    while (read < bytes.length && fill()) {
      int count = Math.min(buffer.remaining(), bytes.length - read);
      buffer.get(bytes, read, count);
      read += count;
    }
    return read == 0 && bytes.length > 0 ? -1 : read;
  }

  @Override
  public byte readByte() throws IOException {
    int value = read();
    if (value < 0) {
      throw new EOFException();
    }
    return (byte) value;
  }

  private boolean fill() throws IOException {
    if (!buffer.hasRemaining()) {
      buffer.clear();
      int read = channel.read(buffer);
      buffer.position(0).limit(Math.max(0, read));
    }
    return buffer.hasRemaining();
  }

  @Override
  public void close() {
    // The channel is closed by its owner.
  }
}
