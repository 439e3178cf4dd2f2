package org.inshore.core.isolation.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stream of what comes for a channel, read ahead by the thread of its connection. An interrupt ends
 * a wait.
 */
public final class ChannelInput extends InputStream {
  /** What no packet is: without bytes. */
  private static final byte[] END = new byte[0];

  /** So much is read before the other side hears of it: fewer packets of grants. */
  private static final int GRANT = Connection.WINDOW / 4;

  private final @Nullable Connection granting;
  private final int number;
  private final LinkedBlockingQueue<byte[]> packets = new LinkedBlockingQueue<>();
  private final AtomicInteger queued = new AtomicInteger();
  private byte[] packet = new byte[0];
  private int at;
  private int read;
  private boolean over;

  /**
   * Makes one.
   *
   * @param granting the connection over which the other side is granted what was read; null if it
   *     has no window
   */
  ChannelInput(@Nullable Connection granting, int number) {
    this.granting = granting;
    this.number = number;
  }

  /** Takes a packet. */
  void add(byte[] more) throws IOException {
    if (granting != null && queued.addAndGet(more.length) > Connection.WINDOW) {
      throw new IOException(); // more than it was granted
    }
    packets.add(more);
  }

  void end() {
    packets.add(END);
  }

  @Override
  public int read() throws IOException {
    return more() ? packet[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, packet.length - at);
    System.arraycopy(packet, at, buffer, offset, count);
    at += count;
    return count;
  }

  /** Waits for the next packet where the last was read to its end; false at the end of all. */
  private boolean more() throws IOException {
    if (at < packet.length) {
      return true;
    }
    if (over) {
      return false;
    }
    granted(packet.length);
    try {
      packet = packets.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
    at = 0;
    over = packet.length == 0;
    return !over;
  }

  private void granted(int length) throws IOException {
    Connection connection = granting;
    if (connection == null) {
      return;
    }
    queued.addAndGet(-length);
    read += length;
    if (read >= GRANT) {
      connection.grant(number, read);
      read = 0;
    }
  }
}
