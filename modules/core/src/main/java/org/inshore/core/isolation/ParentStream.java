package org.inshore.core.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Stream from the process that started this one, read ahead by a thread of its own: so its end is
 * noticed while a parser hangs.
 */
final class ParentStream extends InputStream {
  private static final int CHUNK = 1 << 16;

  private final LinkedBlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>();
  private byte[] chunk = new byte[0];
  private int at;

  private ParentStream() {}

  /**
   * Begins to read.
   *
   * @param ended what is to be done when the other process is gone
   */
  static InputStream of(InputStream in, Runnable ended) {
    ParentStream stream = new ParentStream();
    Thread.ofPlatform().daemon().name("inshore-parent").start(() -> stream.pump(in, ended));
    return stream;
  }

  private void pump(InputStream in, Runnable ended) {
    try {
      byte[] buffer = new byte[CHUNK];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        chunks.add(Arrays.copyOf(buffer, read));
      }
    } catch (IOException e) {
      // As good as its end.
    }
    ended.run();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (at == chunk.length) {
      try {
        chunk = chunks.take();
        at = 0;
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    int count = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, buffer, offset, count);
    at += count;
    return count;
  }
}
