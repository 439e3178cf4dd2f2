package org.inshore.core.integrity;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.inshore.core.file.Sha256;
import org.inshore.core.integrity.Action.Verb;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of actions: number from 1, time in UTC, verb, source, account, place, result,
 * and the hash, with a tab between. The hash is the SHA-256, in hex, of the hash of the line
 * before, a line feed, and this line up to the tab before its hash, in UTF-8. The first line is a
 * head without a hash of its own; the line after it is bound to the SHA-256 of the head.
 *
 * @param number its number
 * @param text all before its hash
 * @param chain its hash
 */
record ActionLine(long number, String text, String chain) {
  private static final int FIELDS = 8;
  private static final int MAX_DIGITS = 18;
  private static final Map<String, Verb> VERBS =
      Arrays.stream(Verb.values()).collect(Collectors.toMap(Verb::word, verb -> verb));
  private static final String HEAD = "# Inshore actions 3\t";

  /** Of a form without folders that are carried over as one. */
  private static final String OLDER = "# Inshore actions 2\t";

  static String head(String run) {
    return HEAD + escaped(run);
  }

  /** The id of the scan that a head names; null if it is none of this form. */
  static @Nullable String run(String head) {
    return head.startsWith(HEAD) || head.startsWith(OLDER) ? head.substring(HEAD.length()) : null;
  }

  static String text(long number, Instant time, Action action) {
    return number + "\t" + time + "\t" + tail(action);
  }

  /** What an action says by itself, whenever it is written. */
  static String tail(Action action) {
    return action.verb().word()
        + "\t"
        + escaped(action.source())
        + "\t"
        + escaped(action.account())
        + "\t"
        + escaped(action.place())
        + "\t"
        + escaped(action.result());
  }

  static String chain(String before, String text) {
    return Sha256.of(before + "\n" + text);
  }

  /** Reads a line; null if it is not one. */
  static @Nullable ActionLine parse(String line) {
    int first = line.indexOf('\t');
    int last = first;
    int fields = 1;
    for (int tab = first; tab >= 0; tab = line.indexOf('\t', tab + 1)) {
      last = tab;
      fields++;
    }
    if (fields != FIELDS || first < 1 || first > MAX_DIGITS || line.charAt(0) == '0') {
      return null;
    }
    long number = 0;
    for (int i = 0; i < first; i++) {
      char digit = line.charAt(i);
      if (digit < '0' || digit > '9') {
        return null;
      }
      number = 10 * number + (digit - '0');
    }
    return new ActionLine(number, line.substring(0, last), line.substring(last + 1));
  }

  /** The verb of its action; null if it is none that is known. */
  @Nullable Verb verb() {
    return VERBS.get(field(2));
  }

  /** The source of its action, still escaped. */
  String source() {
    return field(3);
  }

  /** The place of its action, still escaped. */
  String place() {
    return field(5);
  }

  /** The result of its action, still escaped. */
  String result() {
    return field(6);
  }

  private String field(int index) {
    int from = 0;
    for (int i = 0; i < index; i++) {
      from = text.indexOf('\t', from) + 1;
    }
    int to = text.indexOf('\t', from);
    return to < 0 ? text.substring(from) : text.substring(from, to);
  }

  /** A name of a foreign system without what would end a field or a line. */
  static String escaped(String text) {
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, plain);
    text.substring(plain)
        .codePoints()
        .forEach(
            c -> {
              if (c == '\\') {
                escaped.append("\\\\");
              } else if (c < 0x10000 && !Character.isSurrogate((char) c) && isPlain((char) c)) {
                escaped.append((char) c);
              } else if (c >= 0x10000) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return escaped.toString();
  }

  /** The name that was escaped. */
  static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
      } else if (text.charAt(++i) == '\\') {
        plain.append('\\');
      } else {
        plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
        i += 4;
      }
    }
    return plain.toString();
  }

  private static boolean isPlain(char c) {
    return c != '\\'
        && !Character.isISOControl(c)
        && c != 0x2028
        && c != 0x2029
        && !Character.isSurrogate(c);
  }
}
