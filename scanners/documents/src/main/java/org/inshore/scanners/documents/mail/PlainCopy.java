package org.inshore.scanners.documents.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain text of a message beside its HTML: only the lines that the HTML does not have, in their
 * order, are more than a copy. Letters and digits alone are compared.
 */
final class PlainCopy {
  /** Lines in another order than the HTML's are looked for as long as it is not too costly. */
  private static final long MAX_WORK = 50_000_000;

  /** Stands where bytes are no characters. */
  private static final char UNKNOWN = '\ufffd';

  private static final int LONGEST_ENTITY = 8;

  private final byte[] plain;

  /**
   * A plain text.
   *
   * @param plain its bytes
   */
  PlainCopy(byte[] plain) {
    this.plain = plain;
  }

  /** The whole text. */
  byte[] whole() {
    return plain;
  }

  /**
   * The lines that an HTML text does not have; empty if it has all. What is neither in UTF-8 nor in
   * GB 18030 cannot be compared and has none.
   */
  byte[] without(byte[] html) {
    Charset charset = charset(plain);
    Charset theirs = charset(html);
    if (charset == null || theirs == null) {
      return plain;
    }
    String markup = new String(html, theirs);
    String text = new String(plain, charset);
    String other = shown(markup);
    StringBuilder left = new StringBuilder();
    int at = 0;
    long work = 0;
    for (String line : text.split("\n", -1)) {
      String own = letters(line);
      int found = own.isEmpty() ? at : work > MAX_WORK ? -1 : other.indexOf(own, at);
      if (found < 0) {
        work += other.length() - at;
        left.append(line).append('\n');
      } else {
        at = found + own.length();
      }
    }
    return left.toString().getBytes(charset);
  }

  /** The charset in which all of a text is well-formed, or null. */
  private static @Nullable Charset charset(byte[] text) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      if (new String(text, charset).indexOf(UNKNOWN) < 0) {
        return charset;
      }
    }
    return null;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString();
  }

  /** The letters and digits of an HTML text outside of its tags. */
  private static String shown(String html) {
    StringBuilder shown = new StringBuilder(html.length());
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<') {
        int end = html.indexOf('>', i);
        i = end < 0 ? html.length() : end;
      } else if (c == '&') {
        int end = html.indexOf(';', i);
        if (end > i && end - i <= LONGEST_ENTITY) {
          character(html.substring(i + 1, end), shown);
          i = end;
        }
      } else if (Character.isLetterOrDigit(c)) {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  /** Adds the character that a number refers to; those with names are no letters. */
  private static void character(String reference, StringBuilder shown) {
    if (!reference.startsWith("#")) {
      return;
    }
    boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
    try {
      int code = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
      if (Character.isValidCodePoint(code) && Character.isLetterOrDigit(code)) {
        shown.appendCodePoint(code);
      }
    } catch (NumberFormatException e) {
      // No reference: its line is handed on.
    }
  }
}
