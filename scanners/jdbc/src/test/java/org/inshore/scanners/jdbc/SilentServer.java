package org.inshore.scanners.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * A server that answers no more: from the start, or once it is told, when it has passed on what
 * another answered until then.
 */
final class SilentServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int behind;
  private final List<Socket> open = new ArrayList<>();
  private volatile boolean silent;

  /**
   * Starts it.
   *
   * @param behind the port of the server behind it; 0 for none
   */
  SilentServer(int behind) throws IOException {
    this.behind = behind;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Passes nothing on from now on, and keeps all connections. */
  void silence() {
    silent = true;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = keep(socket.accept());
        if (behind > 0 && !silent) {
          Socket server = keep(new Socket(InetAddress.getLoopbackAddress(), behind));
          Thread.ofVirtual().start(() -> pass(client, server));
          Thread.ofVirtual().start(() -> pass(server, client));
        }
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private synchronized Socket keep(Socket one) {
    open.add(one);
    return one;
  }

  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[1 << 13];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (!silent) {
          out.write(buffer, 0, count);
        }
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  @Override
  public synchronized void close() throws IOException {
    socket.close();
    for (Socket each : open) {
      each.close();
    }
  }
}
