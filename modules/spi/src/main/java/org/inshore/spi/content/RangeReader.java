package org.inshore.spi.content;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** Reader of ranges of bytes, at any place of them. One thread at a time. */
public interface RangeReader extends Closeable {

  /**
   * Reads some bytes.
   *
   * @param position of the first one
   * @return how many were read, perhaps fewer than asked for; -1 at the end
   */
  int read(long position, byte[] to, int offset, int length) throws IOException;

  /** Hears of a range that will be read soon; they are told in the order of their places. */
  default void expect(long position, int length) {}

  /** How many bytes are read in the time of a request: ranges that are nearer are one. */
  default int gap() {
    return 0;
  }

  /** Opens a file of this machine. */
  static RangeReader of(Path file, OpenOption... options) throws IOException {
    FileChannel channel = FileChannel.open(file, options);
    return new RangeReader() {
      @Override
      public int read(long position, byte[] to, int offset, int length) throws IOException {
        return channel.read(ByteBuffer.wrap(to, offset, length), position);
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }
}
