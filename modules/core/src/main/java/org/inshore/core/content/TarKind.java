package org.inshore.core.content;

import java.nio.charset.StandardCharsets;

/** Recogniser of archives of the first tar, which have no mark: the sum of their head agrees. */
final class TarKind {
  static final String TAR = "application/x-tar";

  private static final int BLOCK = 512;
  private static final int SUM = 148;
  private static final int SUM_BYTES = 8;

  private TarKind() {}

  static boolean fits(byte[] head) {
    if (head.length < BLOCK || head[0] == 0) {
      return false;
    }
    String field = new String(head, SUM, SUM_BYTES, StandardCharsets.ISO_8859_1);
    String octal = field.replace('\0', ' ').strip();
    if (!octal.matches("[0-7]{3,7}")) {
      return false;
    }
    int sum = SUM_BYTES * ' ';
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= SUM && i < SUM + SUM_BYTES ? 0 : head[i] & 0xff;
    }
    return sum == Integer.parseInt(octal, 8);
  }
}
