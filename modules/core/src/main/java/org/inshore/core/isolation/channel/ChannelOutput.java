package org.inshore.core.isolation.channel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/** Stream to the other end of a channel, which waits where the channel's window is full. */
public final class ChannelOutput extends OutputStream {
  private final Connection connection;
  private final int number;
  private final boolean limited;
  private final Semaphore window = new Semaphore(Connection.WINDOW);

  /**
   * Makes one.
   *
   * @param limited whether it has a window
   */
  ChannelOutput(Connection connection, int number, boolean limited) {
    this.connection = connection;
    this.number = number;
    this.limited = limited;
  }

  void granted(int more) {
    window.release(more);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int sent = 0; sent < length; ) {
      int count = Math.min(Connection.PACKET, length - sent);
      if (limited) {
        try {
          window.acquire(count);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new InterruptedIOException();
        }
      }
      connection.send(number, bytes, from + sent, count);
      sent += count;
    }
  }
}
