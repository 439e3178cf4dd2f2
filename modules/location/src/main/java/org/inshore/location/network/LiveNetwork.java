package org.inshore.location.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The network that this machine is on. */
public final class LiveNetwork implements Network {
  /**
   * Enough for one undisturbed answer. A server may count connects that say nothing against this
   * host (MySQL refuses a host after 100 in a row), so there are few.
   */
  private static final int CONNECTS = 3;

  private static final int CONNECT_MILLIS = 3_000;
  private static final int NAME_SECONDS = 5;

  @Override
  public List<InetAddress> addresses(String host) throws IOException, InterruptedException {
    // The resolver of the system cannot be told how long it may take.
    FutureTask<List<InetAddress>> lookUp =
        new FutureTask<>(() -> List.of(InetAddress.getAllByName(host)));
    Thread.ofPlatform().daemon().name("name-look-up").start(lookUp);
    try {
      return lookUp.get(NAME_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new UnknownHostException(host);
    } catch (TimeoutException e) {
      throw new IOException("no name server answers", e);
    }
  }

  @Override
  public Connects connect(String host, int port) throws IOException, InterruptedException {
    List<InetAddress> addresses = addresses(host);
    IOException last = null;
    for (InetAddress address : addresses) {
      try {
        return connect(address, port);
      } catch (IOException e) {
        last = e;
      }
    }
    throw last == null ? new UnknownHostException(host) : last;
  }

  private static Connects connect(InetAddress address, int port)
      throws IOException, InterruptedException {
    InetSocketAddress place = new InetSocketAddress(address, port);
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < CONNECTS; i++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      try (Socket socket = new Socket(Proxy.NO_PROXY)) {
        long start = System.nanoTime();
        socket.connect(place, CONNECT_MILLIS);
        fastest = Math.min(fastest, System.nanoTime() - start);
      }
    }
    return new Connects(address, Duration.ofNanos(Math.max(1, fastest)), CONNECTS);
  }
}
