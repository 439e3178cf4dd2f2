package org.inshore.testkit.server;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords of servers that live for minutes. */
final class Passwords {
  private Passwords() {}

  /** A new one: 128 random bits in hex, so that it needs no quoting anywhere. */
  static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
