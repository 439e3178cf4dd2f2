package org.inshore.spi.source;

import org.inshore.spi.message.Wording;

/**
 * A host on which a source's content is stored, as far as its scanner can tell without reading.
 *
 * @param host host name or numeric address, without port or brackets; {@code localhost} for this
 *     machine
 * @param port TCP port, or 0 when there is none or it is not known
 * @param how how the scanner knows it, for instance the target itself or the mount table
 */
public record Endpoint(String host, int port, Wording how) {

  /** Checks the port. */
  public Endpoint {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("no port: " + port);
    }
  }

  /** A place whose host nothing names, for instance a bucket mounted as a folder. */
  public static Endpoint unnamed(String what, Wording how) {
    return new Endpoint("<" + what + ">", 0, how);
  }

  /** Whether there is a host that could be asked for. */
  public boolean isNamed() {
    return !host.startsWith("<");
  }

  /** A host whose port is not known. */
  public Endpoint(String host, Wording how) {
    this(host, 0, how);
  }
}
