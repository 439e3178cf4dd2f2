package org.inshore.core.isolation.channel;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Connection that multiplexes channels over one pair of pipes, with a flow-control window for each
 * as HTTP/2 has (RFC 9113, 5.2): who reads slowly holds up only what is meant for him. A packet is
 * the number of a channel, a length and so many bytes; a length below zero grants the other side as
 * many more, and no bytes follow.
 *
 * <p>Only what a process writes has a window: a scan answers what was asked for, and no more.
 */
public final class Connection {
  /** The most bytes of one packet. */
  static final int PACKET = 1 << 16;

  /** Bytes of a channel that may be under way. */
  static final int WINDOW = 1 << 20;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final @Nullable Consumer<Channel> opened;
  private final Map<Integer, Channel> channels = new ConcurrentHashMap<>();
  private int last;
  private volatile boolean ended;

  private Connection(InputStream in, OutputStream out, @Nullable Consumer<Channel> opened) {
    this.in = new DataInputStream(new BufferedInputStream(in, PACKET));
    this.out = new DataOutputStream(new BufferedOutputStream(out, PACKET + 2 * Integer.BYTES));
    this.opened = opened;
  }

  /** The scan's end, which opens channels. */
  public static Connection ofScan(InputStream in, OutputStream out) {
    return new Connection(in, out, null);
  }

  /**
   * The end of a process that serves channels.
   *
   * @param opened takes each that the other end opens; must not block
   */
  public static Connection ofProcess(InputStream in, OutputStream out, Consumer<Channel> opened) {
    return new Connection(in, out, opened);
  }

  /** Opens a channel; it is at its end at once where the other process is gone. */
  public synchronized Channel open() {
    return add(++last);
  }

  private Channel add(int number) {
    boolean serving = opened != null;
    Channel channel =
        new Channel(
            number,
            new ChannelInput(serving ? null : this, number),
            new ChannelOutput(this, number, serving));
    channels.put(number, channel);
    if (ended) {
      channel.end();
    }
    return channel;
  }

  /** Forgets a channel: what still comes for it is thrown away. */
  public void drop(Channel channel) {
    channels.remove(channel.number());
    channel.end();
  }

  /**
   * Takes packets until the other process is gone; then all channels are at their end.
   *
   * @throws IOException if the stream is none of packets, or cannot be read
   */
  public void run() throws IOException {
    try {
      while (true) {
        take(in.readInt(), in.readInt());
      }
    } catch (EOFException e) {
      // It is gone.
    } finally {
      ended = true;
      channels.values().forEach(Channel::end);
    }
  }

  private void take(int number, int length) throws IOException {
    if (length == 0 || length > PACKET || length < -WINDOW) {
      throw new IOException();
    }
    Channel channel = channels.get(number);
    Consumer<Channel> taker = opened;
    if (taker == null && length < 0) {
      throw new IOException(); // a scan needs no grants
    }
    if (channel == null && taker != null) {
      channel = add(number);
      taker.accept(channel);
    }
    if (length < 0) {
      if (channel != null) {
        channel.output().granted(-length);
      }
      return;
    }
    byte[] packet = in.readNBytes(length);
    if (packet.length < length) {
      throw new EOFException();
    }
    if (channel != null) {
      channel.input().add(packet);
    }
  }

  /** Sends a packet. */
  synchronized void send(int number, byte[] bytes, int from, int length) throws IOException {
    out.writeInt(number);
    out.writeInt(length);
    out.write(bytes, from, length);
    out.flush();
  }

  /** Lets the other side send so many bytes more. */
  synchronized void grant(int number, int more) throws IOException {
    out.writeInt(number);
    out.writeInt(-more);
    out.flush();
  }
}
