package org.inshore.location.address;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Addresses as people write them: IPv6 in the short form of RFC 5952. */
public final class AddressText {
  private AddressText() {}

  /** The address in short form. */
  public static String of(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address.getHostAddress();
    }
    byte[] bytes = address.getAddress();
    int start = -1;
    int length = 1;
    for (int i = 0, run = 0; i < 8; i++) {
      run = (bytes[2 * i] | bytes[2 * i + 1]) == 0 ? run + 1 : 0;
      if (run > length) {
        length = run;
        start = i - run + 1;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
      } else {
        boolean separate = !text.isEmpty() && text.charAt(text.length() - 1) != ':';
        text.append(separate ? ":" : "")
            .append(Integer.toHexString((bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff)));
      }
    }
    return text.toString();
  }
}
