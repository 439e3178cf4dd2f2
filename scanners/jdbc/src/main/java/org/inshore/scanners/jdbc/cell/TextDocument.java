package org.inshore.scanners.jdbc.cell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.scanners.jdbc.product.DocumentForm;
import org.jspecify.annotations.Nullable;

/** Tells documents in text columns: messages of mail, and what is in Base64 or hexadecimal. */
final class TextDocument {
  /** Shorter text is no document. */
  private static final int LEAST = 40;

  /** So many digits show whether a document begins. */
  private static final int BEGIN = 16;

  private static final int LONGEST_HEADER = 40;

  /** So many documents are taken from one text. */
  private static final int MOST = 100;

  private static final Pattern MAIL =
      Pattern.compile("\\r?\\n(?:MIME-Version|Content-Type|Message-ID):", Pattern.CASE_INSENSITIVE);

  private TextDocument() {}

  /** Whether it is a message of mail (RFC 5322), whose body may be encoded. */
  static boolean isMail(String text) {
    if (text.length() < LEAST || !Character.isLetter(text.charAt(0))) {
      return false;
    }
    int colon = text.indexOf(':');
    if (colon <= 0 || colon > LONGEST_HEADER) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      if (!Character.isLetter(text.charAt(i)) && text.charAt(i) != '-') {
        return false;
      }
    }
    return MAIL.matcher(text).find();
  }

  /** The bytes that a text stands for, if they begin like a document; else null. */
  static byte @Nullable [] decoded(String text) {
    if (text.length() < LEAST) {
      return null;
    }
    int begin = text.startsWith("data:") ? text.indexOf(";base64,") + ";base64,".length() : 0;
    if (text.startsWith("0x") || text.startsWith("\\x")) {
      begin = 2;
    }
    if (begin < 0 || text.length() - begin < LEAST) {
      return null;
    }
    String first = text.substring(begin, begin + BEGIN);
    byte[] bytes = hexadecimal(first);
    if (bytes != null && DocumentForm.of(bytes) != null) {
      return hexadecimal(text.substring(begin));
    }
    bytes = base64(first);
    return bytes != null && DocumentForm.of(bytes) != null ? base64(text.substring(begin)) : null;
  }

  /** The documents that stand in Base64 within a text, as messages in JSON or XML have them. */
  static List<byte[]> within(String text) {
    if (text.length() < 2 * LEAST) {
      return List.of();
    }
    List<byte[]> found = new ArrayList<>();
    int end = 0;
    for (int at = LEAST - 1; at < text.length() && found.size() < MOST; at += LEAST) {
      if (isDigit(text.charAt(at))) {
        int begin = at;
        while (begin > end && isDigit(text.charAt(begin - 1))) {
          begin--;
        }
        end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
          end++;
        }
        byte[] bytes = document(text, begin, end);
        if (bytes != null) {
          found.add(bytes);
        }
        at = end;
      }
    }
    return found;
  }

  /** The document that begins first in a run of digits, or in one of its lines. */
  private static byte @Nullable [] document(String text, int begin, int end) {
    for (int at = begin; end - at >= LEAST; at++) {
      boolean first = at == begin || text.charAt(at - 1) <= ' ';
      if (first && DocumentForm.beginsBase64(text, at)) {
        return base64(text.substring(at, end));
      }
    }
    return null;
  }

  private static byte @Nullable [] hexadecimal(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (Character.digit(digits.charAt(i), 16) < 0) {
        return null;
      }
    }
    return digits.length() % 2 == 0 ? HexFormat.of().parseHex(digits) : null;
  }

  private static byte @Nullable [] base64(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if (!isDigit(digits.charAt(i))) {
        return null;
      }
    }
    try {
      return Base64.getMimeDecoder().decode(digits.getBytes(StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether it is a digit of Base64 or its padding, or parts its lines. */
  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9')
        || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80)
        || "+/=\r\n".indexOf(c) >= 0;
  }
}
