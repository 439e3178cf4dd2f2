package org.inshore.location.address;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Special-purpose ranges of numeric addresses. Only public ones are anywhere in particular. */
public enum AddressKind {
  /** This machine. */
  LOOPBACK,
  /** Used again and again in private networks, or not on the internet at all. */
  PRIVATE,
  /** On the internet. */
  PUBLIC;

  /**
   * The kind of an address. Private are RFC 1918, RFC 6598 (shared), RFC 4193 (unique local),
   * link-local, any-local and multicast, RFC 2544 (198.18.0.0/15, which proxies hand out instead of
   * real addresses), the blocks for documentation and 240.0.0.0/4.
   */
  public static AddressKind of(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return LOOPBACK;
    }
    boolean special =
        address.isSiteLocalAddress()
            || address.isLinkLocalAddress()
            || address.isAnyLocalAddress()
            || address.isMulticastAddress()
            || isSpecial(address.getAddress());
    return special ? PRIVATE : PUBLIC;
  }

  /** A host given as a number, or this machine by name; null for any other name. */
  public static @Nullable InetAddress literal(String host) {
    String plain = host.toLowerCase(Locale.ROOT);
    if (plain.equals("localhost") || plain.endsWith(".localhost")) {
      return InetAddress.getLoopbackAddress();
    }
    try {
      return InetAddress.ofLiteral(plain);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isSpecial(byte[] bytes) {
    int a = bytes[0] & 0xff;
    int b = bytes[1] & 0xff;
    int c = bytes[2] & 0xff;
    if (bytes.length == 16) {
      boolean documentation = a == 0x20 && b == 0x01 && c == 0x0d && (bytes[3] & 0xff) == 0xb8;
      return (a & 0xfe) == 0xfc || documentation;
    }
    boolean documentation =
        (a == 192 && b == 0 && c == 2)
            || (a == 198 && b == 51 && c == 100)
            || (a == 203 && b == 0 && c == 113);
    return documentation
        || a == 0
        || a >= 240
        || (a == 100 && (b & 0xc0) == 64)
        || (a == 198 && (b & 0xfe) == 18);
  }
}
