package org.inshore.core.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Tells messages of CMS, certificates and keys in BER by their first fields. */
final class CmsKind {
  static final String CMS = "application/pkcs7-mime";

  private static final int SEQUENCE = 0x30;
  private static final int INDEFINITE = 0x80;
  private static final int WITHIN = 24;
  private static final Pattern ARMOR =
      Pattern.compile("-----BEGIN (?:[A-Z0-9]+ )?(?:CERTIFICATE|PKCS7|CMS)[ A-Z]*-----");

  /** Object identifiers of kinds of message, and the version that a certificate begins with. */
  private static final List<String> MARKS =
      List.of(
          "\6\11*\u0086H\u0086\u00f7\15\1\7",
          "\6\13*\u0086H\u0086\u00f7\15\1\11\20\1",
          "\u00a0\3\2\1\2\2");

  private CmsKind() {}

  /** Whether a text begins with one in PEM; of keys nothing is read. */
  static boolean isArmored(byte[] head) {
    if (head.length < WITHIN || head[0] != '-') {
      return false;
    }
    String begin =
        new String(head, 0, Math.min(head.length, WITHIN * 2), StandardCharsets.US_ASCII);
    return ARMOR.matcher(begin).lookingAt();
  }

  static boolean fits(byte[] head) {
    if (head.length < WITHIN || head[0] != SEQUENCE || (head[1] & 0xff) < INDEFINITE) {
      return false;
    }
    String begin = new String(head, 0, WITHIN, StandardCharsets.ISO_8859_1);
    return MARKS.stream().anyMatch(begin::contains);
  }
}
