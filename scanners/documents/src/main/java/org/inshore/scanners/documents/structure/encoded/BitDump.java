package org.inshore.scanners.documents.structure.encoded;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of a line of {@code xxd -b} behind its offset, each written as its bits. */
final class BitDump {
  private static final Pattern BYTES = Pattern.compile(" ?((?:[01]{8} ){2,32}|[01]{8} ) .*");

  private BitDump() {}

  /** The bytes of a line; none if it is another. */
  static byte[] bytes(String line, int from) {
    Matcher bits = BYTES.matcher(line).region(from, line.length());
    if (!bits.matches()) {
      return new byte[0];
    }
    String[] each = bits.group(1).strip().split(" ", -1);
    byte[] bytes = new byte[each.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(each[i], 2);
    }
    return bytes;
  }
}
