package org.inshore.location.site;

import java.net.InetAddress;
import java.util.Arrays;

/** A block of addresses, IPv4 or IPv6. */
final class Subnet {
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
