package org.inshore.core.isolation;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Set;

/**
 * Refusal of every way in which Java opens a connection: sockets by their factories, channels by
 * the provider that {@link #OPTIONS} names, addresses by an empty file of hosts, and all web
 * protocols.
 */
final class NoNetwork {
  /** Options of the JVM that belong to it. */
  static final List<String> OPTIONS =
      List.of(
          "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName(),
          "-Djava.nio.channels.spi.AsynchronousChannelProvider="
              + NoAsynchronousChannels.class.getName(),
          "-Djdk.net.hosts.file=/dev/null");

  private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

  private NoNetwork() {}

  /** Refuses from now on, for as long as the process lives. */
  // Factories that may be set once are what there is to hold a whole process to it.
  @SuppressWarnings("deprecation")
  static void install() {
    try {
      Socket.setSocketImplFactory(NoNetwork::none);
      ServerSocket.setSocketFactory(NoNetwork::none);
      DatagramSocket.setDatagramSocketImplFactory(
          () -> {
            throw refusal();
          });
      URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusing());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static UnsupportedOperationException refusal() {
    return new UnsupportedOperationException("no network");
  }

  private static SocketImpl none() {
    throw refusal();
  }

  /** A web address that nothing is behind. */
  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      throw new SocketException("no network");
    }
  }
}
