package org.inshore.patterns.personalfinancial.online;

import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.spi.detect.Validator;

/**
 * IP addresses, version 4 (a port may follow) and version 6; not the unspecified, broadcast and
 * multicast ones.
 */
public final class IpAddress implements Validator {
  private static final int GROUPS = 8;

  @Override
  public String name() {
    return "ip-address";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String address = value.toString();
    return address.indexOf('.') > 0 ? isVersion4(address) : isVersion6(address);
  }

  private static boolean isVersion4(String address) {
    int colon = address.indexOf(':');
    String[] parts = (colon < 0 ? address : address.substring(0, colon)).split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      boolean number = !part.isEmpty() && part.length() <= 3 && Digits.only(part);
      if (!number || (part.length() > 1 && part.charAt(0) == '0') || Integer.parseInt(part) > 255) {
        return false;
      }
    }
    int first = Integer.parseInt(parts[0]);
    return first != 0 && first < 224;
  }

  private static boolean isVersion6(String address) {
    int gap = address.indexOf("::");
    if (gap >= 0 && address.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    int groups = 0;
    boolean something = false;
    for (String group : address.split(":", -1)) {
      if (group.length() > 4 || group.chars().anyMatch(c -> Character.digit(c, 16) < 0)) {
        return false;
      }
      groups += group.isEmpty() ? 0 : 1;
      something |= group.chars().anyMatch(c -> c != '0') && !group.equals("1");
    }
    return something
        && (gap >= 0 ? groups < GROUPS : groups == GROUPS)
        && !address.startsWith("ff")
        && !address.startsWith("FF");
  }
}
