package org.inshore.core.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Tells messages and keys of OpenPGP (RFC 9580) by their first packet, and by what follows it. */
final class PgpKind {
  static final String PGP = "application/pgp-encrypted";

  private static final Pattern ARMOR =
      Pattern.compile(
          "-----BEGIN PGP (?:MESSAGE|PUBLIC KEY BLOCK|PRIVATE KEY BLOCK|SIGNATURE)[^\\n]{0,40}-----");

  private static final int WITHIN = 72;
  private static final int LEAST = 8;
  private static final int LONGEST_KEY = 1 << 13;
  private static final int WITHIN_PACKED = 64;

  /** Of a packet whose length is told piece by piece, or whose end is that of the file. */
  private static final int UNKNOWN = -1;

  private PgpKind() {}

  /** Whether a text begins with one in ASCII armor. */
  static boolean isArmored(byte[] head) {
    return head.length > WITHIN
        && head[0] == '-'
        && ARMOR.matcher(new String(head, 0, WITHIN, StandardCharsets.US_ASCII)).lookingAt();
  }

  static boolean fits(byte[] head) {
    if (head.length < LEAST || head[0] >= 0) {
      return false;
    }
    int tag = tag(head[0]);
    int from = bodyAt(head);
    int length = length(head);
    if (from < 0 || from + LEAST > head.length || !isBody(tag, length, head, from)) {
      return false;
    }
    int end = from + length;
    return length == UNKNOWN || end >= head.length || (head[end] < 0 && tag(head[end]) < 22);
  }

  private static int tag(byte first) {
    return (first & 0x40) != 0 ? first & 0x3f : (first & 0x3f) >> 2;
  }

  private static int bodyAt(byte[] head) {
    if ((head[0] & 0x40) == 0) {
      return (head[0] & 3) == 3 ? 1 : 1 + (1 << (head[0] & 3));
    }
    int first = head[1] & 0xff;
    return first < 192 || (first >= 224 && first < 255) ? 2 : first < 224 ? 3 : 6;
  }

  private static int length(byte[] head) {
    int first = head[1] & 0xff;
    int second = head[2] & 0xff;
    if ((head[0] & 0x40) == 0) {
      return switch (head[0] & 3) {
        case 0 -> first;
        case 1 -> first << 8 | second;
        case 2 -> whole(head, 1);
        default -> UNKNOWN;
      };
    } else if (first < 192) {
      return first;
    } else if (first < 224) {
      return ((first - 192) << 8) + second + 192;
    }
    return first < 255 ? UNKNOWN : whole(head, 2);
  }

  private static int whole(byte[] head, int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      value = value << 8 | (head[i] & 0xff);
    }
    return value < 0 || value > Integer.MAX_VALUE - LONGEST_KEY ? UNKNOWN : value;
  }

  private static boolean isBody(int tag, int length, byte[] head, int from) {
    int version = head[from];
    int second = head[from + 1] & 0xff;
    int third = head[from + 2] & 0xff;
    boolean isShort = length >= LEAST && length < LONGEST_KEY;
    return switch (tag) {
      case 1 ->
          isShort
              && (version == 3 ? from + 9 < head.length && isKey(head[from + 9]) : version == 6);
      case 2 -> isShort && (version == 3 ? second == 5 : version == 4 && isKey((byte) third));
      case 3 -> length >= 4 && length < 64 && version >= 4 && version <= 6 && second < 14;
      case 4 -> length == 13 && version == 3 && second < 2 && third < 15 && isKey(head[from + 3]);
      case 5, 6 -> isShort && (version == 4 || version == 6) && isKey(head[from + 5]);
      case 8 -> isPacked(head, from);
      case 11 -> "btulm1".indexOf(version) >= 0 && (length == UNKNOWN || second + 6 <= length);
      case 18 -> version == 1 && (length == UNKNOWN || length > 20);
      default -> false;
    };
  }

  private static boolean isKey(byte algorithm) {
    return (algorithm > 0 && algorithm < 4)
        || (algorithm >= 16 && algorithm <= 22)
        || (algorithm >= 25 && algorithm <= 28);
  }

  /** Whether what is packed begins with a packet, too. */
  private static boolean isPacked(byte[] head, int from) {
    int method = head[from];
    if (method == 3) {
      return head[from + 1] == 'B' && head[from + 2] == 'Z' && head[from + 3] == 'h';
    } else if (method != 1 && method != 2) {
      return false;
    }
    Inflater inflater = new Inflater(method == 1);
    try {
      inflater.setInput(head, from + 1, head.length - from - 1);
      byte[] plain = new byte[WITHIN_PACKED];
      return fits(Arrays.copyOf(plain, inflater.inflate(plain)));
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
