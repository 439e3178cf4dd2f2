package org.inshore.location.site;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A block of addresses, IPv4 or IPv6. */
final class Subnet {
  private static final List<Subnet> PRIVATE =
      Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
          .map(Subnet::parse)
          .toList();

  private static final List<Subnet> NOWHERE =
      Stream.of(
              "0.0.0.0/8",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "198.18.0.0/15",
              "224.0.0.0/3",
              "::/8", // unspecified, loopback, and forms of IPv4
              "64:ff9b::/32", // NAT64
              "2001::/32", // Teredo
              "2002::/16", // 6to4
              "fe80::/10",
              "ff00::/8")
          .map(Subnet::parse)
          .toList();

  private final String text;

  /** Its lowest address, 4 or 16 bytes. */
  private final byte[] first;

  /** How many leading bits are fixed. */
  private final int prefix;

  private Subnet(String text, byte[] first, int prefix) {
    this.text = text;
    this.first = first;
    this.prefix = prefix;
  }

  /**
   * Reads {@code 10.1.0.0/16}, {@code fd00:1::/32} or a single address.
   *
   * @throws IllegalArgumentException if it has another form, or bits beyond the prefix are set
   */
  static Subnet parse(String text) {
    int slash = text.indexOf('/');
    byte[] address =
        InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash)).getAddress();
    int bits = 8 * address.length;
    int prefix = slash < 0 ? bits : number(text.substring(slash + 1), bits);
    if (!Arrays.equals(address, masked(address, prefix))) {
      throw new IllegalArgumentException("bits are set beyond /" + prefix);
    }
    return new Subnet(text, address, prefix);
  }

  /**
   * Whether it is more than one site has. A site may have all of a private range of IPv4 (RFC 1918,
   * RFC 6598). Of public addresses at most a /16: hardly any one network announces more, and a bank
   * that does can list several. IPv6 from /32 on: that is what a registry gives a whole provider.
   */
  boolean isTooWide() {
    if (first.length == 4) {
      return prefix < 16 && PRIVATE.stream().noneMatch(range -> range.covers(this));
    }
    return prefix < 32;
  }

  /**
   * Whether it has addresses that are at no site: each machine or network has the same, or, as
   * those that IPv6 embeds IPv4 in, they stand for all others.
   */
  boolean isNowhere() {
    return NOWHERE.stream().anyMatch(this::overlaps);
  }

  private boolean covers(Subnet other) {
    return prefix <= other.prefix && overlaps(other);
  }

  /** As it was written. */
  String text() {
    return text;
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == first.length && Arrays.equals(masked(bytes, prefix), first);
  }

  boolean overlaps(Subnet other) {
    int shorter = Math.min(prefix, other.prefix);
    return first.length == other.first.length
        && Arrays.equals(masked(first, shorter), masked(other.first, shorter));
  }

  private static int number(String text, int most) {
    int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
    if (number < 0 || number > most) {
      throw new IllegalArgumentException("prefix 0 … " + most);
    }
    return number;
  }

  private static byte[] masked(byte[] address, int prefix) {
    byte[] masked = address.clone();
    for (int i = 0; i < masked.length; i++) {
      int kept = Math.clamp(prefix - 8 * i, 0, 8);
      masked[i] &= (byte) (0xff00 >> kept);
    }
    return masked;
  }
}
