package org.inshore.scanners.smb;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;

/**
 * Sockets of one connection, none of which is waited for without end: to be connected, for the
 * server to take what is sent, and until the login is done. What is cut stays cut.
 */
final class TimedSockets extends SocketFactory {
  private static final Duration LONGEST_TICK = Duration.ofSeconds(1);

  private final int connectMillis;
  private final Duration login;
  private final Duration write;
  private final List<Watched> open = new ArrayList<>();
  private boolean cut;
  private volatile boolean loggedIn;

  /**
   * Makes none yet.
   *
   * @param connect longest wait for a connection
   * @param login longest time from there until {@link #loggedIn}
   * @param write longest wait until the server takes what is sent
   */
  TimedSockets(Duration connect, Duration login, Duration write) {
    this.connectMillis = (int) Math.min(Integer.MAX_VALUE, connect.toMillis());
    this.login = login;
    this.write = write;
  }

  /** Notes that the login is done: from now on requests have times of their own. */
  void loggedIn() {
    loggedIn = true;
  }

  /** Closes all, whoever is reading or writing, and makes no further ones. */
  void cut() {
    List<Watched> all;
    synchronized (this) {
      cut = true;
      all = List.copyOf(open);
      open.clear();
    }
    all.forEach(Watched::cut);
  }

  /** A socket that is cut when it has been waited for too long. */
  private final class Watched extends Socket {
    private final long begun = System.nanoTime();

    /** Since when the server has taken nothing of what is being sent; 0 if nothing is. */
    private volatile long writing;

    @Override
    public OutputStream getOutputStream() throws IOException {
      return new FilterOutputStream(super.getOutputStream()) {
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          writing = System.nanoTime() | 1;
          try {
            out.write(bytes, offset, length);
          } finally {
            writing = 0;
          }
        }
      };
    }

    private void watch() {
      Duration shortest = login.compareTo(write) < 0 ? login : write;
      Duration tick = shortest.dividedBy(4);
      try {
        while (!isClosed()) {
          Thread.sleep(tick.compareTo(LONGEST_TICK) < 0 ? tick : LONGEST_TICK);
          long since = writing;
          if ((since != 0 && isOver(since, write)) || (!loggedIn && isOver(begun, login))) {
            cut();
          }
        }
      } catch (InterruptedException e) {
        cut();
      }
    }

    private static boolean isOver(long since, Duration most) {
      return System.nanoTime() - since > most.toNanos();
    }

    private void cut() {
      try {
        close();
      } catch (IOException e) {
        writing = 0; // what cannot be closed is gone
      }
    }
  }

  @Override
  public Socket createSocket() {
    throw new UnsupportedOperationException("only to a host");
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  /** By the first of the host's addresses that answers. */
  private Socket connected(String host, int port) throws IOException {
    IOException failure = null;
    for (InetAddress address : InetAddress.getAllByName(host)) {
      try {
        return connected(new InetSocketAddress(address, port));
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure == null ? new IOException(host) : failure;
  }

  private Socket connected(InetSocketAddress address) throws IOException {
    Watched socket = new Watched();
    synchronized (this) {
      if (cut) {
        throw new IOException("cut");
      }
      open.add(socket);
    }
    try {
      socket.connect(address, connectMillis);
      Thread.ofVirtual().name("inshore-smb-watch").start(socket::watch);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
