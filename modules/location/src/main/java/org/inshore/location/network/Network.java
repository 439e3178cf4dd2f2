package org.inshore.location.network;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/** Queries to the network. */
public interface Network {

  /**
   * The addresses of a host name, by this machine's name server.
   *
   * @throws IOException if it has none, or no server answers in time
   */
  List<InetAddress> addresses(String host) throws IOException, InterruptedException;

  /**
   * Connects a few times and hangs up without sending anything.
   *
   * @throws IOException if nothing answers in time
   */
  Connects connect(String host, int port) throws IOException, InterruptedException;

  /**
   * Result of connecting.
   *
   * @param peer the address that answered
   * @param fastest the shortest time that it took
   * @param count how many connects there were
   */
  record Connects(InetAddress peer, Duration fastest, int count) {}
}
