package org.inshore.location;

import java.net.InetAddress;
import java.util.Locale;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.jspecify.annotations.Nullable;

/** What a numeric address says of a place: nothing by itself, and the evidence says so. */
final class Addresses {
  private static final Messages MESSAGES = Messages.of(Addresses.class);

  private Addresses() {}

  /** Evidence for a numeric address or this machine, with what to do; null for a name. */
  static @Nullable Evidence evidence(Endpoint endpoint, Wording remedy) {
    String host = endpoint.host().toLowerCase(Locale.ROOT);
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return evidence("address.loopback", endpoint, remedy);
    }
    InetAddress address = literal(host);
    if (address == null) {
      return null;
    }
    if (address.isLoopbackAddress()) {
      return evidence("address.loopback", endpoint, remedy);
    }
    return evidence(isPrivate(address) ? "address.private" : "address.public", endpoint, remedy);
  }

  private static Evidence evidence(String key, Endpoint endpoint, Wording remedy) {
    return new Evidence(
        Evidence.Kind.ADDRESS,
        null,
        MESSAGES.wording(key, endpoint.host(), endpoint.how(), remedy));
  }

  private static @Nullable InetAddress literal(String host) {
    try {
      return InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** RFC 1918, RFC 6598 (shared), RFC 4193 (unique local) and link-local addresses. */
  private static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    return address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || shared
        || uniqueLocal;
  }
}
