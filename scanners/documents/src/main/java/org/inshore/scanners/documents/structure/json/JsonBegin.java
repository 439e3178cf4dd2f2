package org.inshore.scanners.documents.structure.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.structure.record.text.ByteWindow;

/** Tells where JSON begins in other text, and what is a literal of it. */
final class JsonBegin {
  private static final String NUMBER = "+-.0123456789eExXabcdefABCDEF_nL";

  private static final int LONGEST_WORD = 9;

  private JsonBegin() {}

  /** Whether a bracket is at hand, and behind it what may stand there. */
  static boolean at(ByteWindow in) throws IOException, InterruptedException {
    int c = in.peek();
    if (c != '{' && c != '[') {
      return false;
    }
    int at = space(in, 1);
    int next = in.peek(at);
    if (next == '"' || next == '\'' || next == '/' || next == (c == '{' ? '}' : ']')) {
      return true;
    } else if (c == '[') {
      return next == '{' || next == '[' || next < 0 || isElement(in, at);
    }
    return next < 0 || isBareKey(in, at);
  }

  private static int space(ByteWindow in, int from) throws IOException, InterruptedException {
    int at = from;
    for (int c = in.peek(at); c >= 0 && c <= ' ' && at < ByteWindow.LONGEST; c = in.peek(at)) {
      at++;
    }
    return at;
  }

  private static boolean isElement(ByteWindow in, int from)
      throws IOException, InterruptedException {
    int at = from;
    int c = in.peek(at);
    while (c >= 0 && (NUMBER.indexOf(c) >= 0 || "trufalsn".indexOf(c) >= 0) && at < 128) {
      c = in.peek(++at);
    }
    if (at == from) {
      return false;
    }
    c = in.peek(space(in, at));
    return c == ',' || c == ']' || c < 0;
  }

  private static boolean isBareKey(ByteWindow in, int from)
      throws IOException, InterruptedException {
    int at = from;
    int c = in.peek(at);
    while (c >= 0x80 || (c > 0 && (Character.isLetterOrDigit(c) || c == '_' || c == '$'))) {
      if (at - from > 128) {
        return false;
      }
      c = in.peek(++at);
    }
    return at > from && in.peek(space(in, at)) == ':';
  }

  /** Whether a word is a number or one of the words of JSON and its kin. */
  static boolean isLiteral(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return false;
    }
    byte first = bytes[from];
    boolean number = (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    for (int i = from; number && i < to; i++) {
      number = NUMBER.indexOf(bytes[i]) >= 0;
    }
    return number
        || (length <= LONGEST_WORD
            && isWord(new String(bytes, from, length, StandardCharsets.ISO_8859_1)));
  }

  private static boolean isWord(String word) {
    return switch (word) {
      case "true", "false", "null", "undefined", "NaN", "Infinity", "None", "True", "False" -> true;
      default -> false;
    };
  }

  /** Whether the four bytes from a place say that there is no value. */
  static boolean isNull(byte[] bytes, int from) {
    return bytes[from] == 'n'
        && bytes[from + 1] == 'u'
        && bytes[from + 2] == 'l'
        && bytes[from + 3] == 'l';
  }
}
