package org.inshore.scanners.documents.structure.record.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.inshore.scanners.documents.charset.Ascii;
import org.jspecify.annotations.Nullable;

/** Tells values that are text in Base64: what they stand for is UTF-8 without controls. */
public final class Base64Text {
  /** A shorter one may be a word, and what it seems to stand for chance. */
  private static final int SHORTEST = 20;

  /** Unless it stands for digits alone: a mobile number has so many characters. */
  private static final int SHORTEST_NUMBER = 16;

  private static final int LONGEST = ByteWindow.LONGEST;
  private static final int LONGEST_TYPE = 100;

  private Base64Text() {}

  /** The text, encoded as wanted; null if a value is none. */
  public static byte @Nullable [] decode(byte[] bytes, int from, int to, Charset charset) {
    int begin = begin(bytes, from, to);
    if (begin > from) {
      return decode(bytes, begin, to, charset);
    }
    int length = to - from;
    if (length < SHORTEST_NUMBER || length > LONGEST) {
      return null;
    }
    byte[] joined = joined(bytes, from, to);
    if (joined != null) {
      return decode(joined, 0, joined.length, charset);
    }
    if (length % 4 != 0) {
      return null;
    }
    boolean lower = false;
    boolean upper = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      lower |= b >= 'a' && b <= 'z';
      upper |= b >= 'A' && b <= 'Z';
      boolean padding = b == '=' && i >= to - 2;
      if (!padding && !isDigit(b)) {
        return null;
      }
    }
    if (!lower || !upper) {
      return null; // hexadecimal digits, or a word
    }
    byte[] decoded;
    try {
      decoded = Base64.getDecoder().decode(Arrays.copyOfRange(bytes, from, to));
    } catch (IllegalArgumentException e) {
      return null;
    }
    for (byte b : decoded) {
      boolean control = b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t';
      if (control || b == 0x7f || (length < SHORTEST && !Ascii.isDigit(b))) {
        return null;
      }
    }
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded));
      return text.toString().getBytes(charset);
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Lines of digits as one; null if they are none or but one. */
  private static byte @Nullable [] joined(byte[] bytes, int from, int to) {
    for (int i = from; i < from + SHORTEST_NUMBER; i++) {
      if (!isDigit(bytes[i]) && bytes[i] > ' ') {
        return null;
      }
    }
    byte[] joined = new byte[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b != '\n' && b != '\r' && b != ' ' && b != '\t') {
        if (!isDigit(b) && b != '=') {
          return null;
        }
        joined[count++] = b;
      }
    }
    return count < to - from ? Arrays.copyOf(joined, count) : null;
  }

  /** Where the content of an address begins that holds it (RFC 2397); else where the value does. */
  private static int begin(byte[] bytes, int from, int to) {
    int length = Math.min(to - from, LONGEST_TYPE);
    if (length < SHORTEST || bytes[from] != 'd' || bytes[from + 4] != ':') {
      return from;
    }
    String begin = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    int mark = begin.startsWith("data:") ? begin.indexOf(";base64,") : -1;
    return mark < 0 ? from : from + mark + ";base64,".length();
  }

  private static boolean isDigit(byte b) {
    return ((b | 0x20) >= 'a' && (b | 0x20) <= 'z')
        || (b >= '0' && b <= '9')
        || b == '+'
        || b == '/';
  }
}
