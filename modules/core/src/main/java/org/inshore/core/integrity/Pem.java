package org.inshore.core.integrity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Keys as text (RFC 7468). */
final class Pem {
  private static final int LINE = 64;

  private Pem() {}

  /**
   * The bytes in the first block of a kind.
   *
   * @throws IllegalArgumentException if there is none, or it is not Base64
   */
  static byte[] read(String kind, String text) {
    String begin = "-----BEGIN " + kind + "-----";
    int from = text.indexOf(begin);
    int to = text.indexOf("-----END " + kind + "-----", Math.max(from, 0));
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException("no " + kind);
    }
    return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to).strip());
  }

  static String write(String kind, byte[] bytes) {
    Base64.Encoder encoder = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return "-----BEGIN "
        + kind
        + "-----\n"
        + encoder.encodeToString(bytes)
        + "\n-----END "
        + kind
        + "-----\n";
  }
}
