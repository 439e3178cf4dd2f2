package org.inshore.scanners.documents.structure.blocks;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.lines.RuleLine;

/** Tells the lines of a record of several lines apart: a key with its value, or what parts them. */
final class BlockLine {
  /** Sign between a key and its value. */
  enum Sign {
    BAR("|"),
    COLON(":："),
    EQUALS("="),

    /** Blanks, where all values stand below each other. */
    GAP(""),

    /** At least one blank, in records that a client marks. */
    BLANK("");

    private final String marks;

    Sign(String marks) {
      this.marks = marks;
    }

    /** Whether only a client's mark tells that it does not part fields of rows. */
    boolean ofMarked() {
      return this == BAR || this == BLANK;
    }
  }

  /** What a client writes before each record: psql, Spark, MariaDB, cqlsh, ClickHouse, vCard. */
  private static final Pattern MARK =
      Pattern.compile(
          "-\\[ (?:RECORD|记录|行) ?\\d{1,9} ?]-*+[-+]*+|-RECORD \\d{1,9}-*+"
              + "|\\* (?:Record|记录|行) ?\\d{1,9}|\\*{3,}+ ?\\d{1,9}\\. ?row ?\\*{3,}+"
              + "|@? ?Row \\d{1,9}:?|(?:BEGIN|END):V[A-Z]{3,8}");

  private static final Pattern PARAMETERS =
      Pattern.compile("(?:;[A-Za-z-]++(?:=(?:\"[^\":]*+\"|[\\w,.-]++))?+)++:");

  private static final int LONGEST_MARK = 400;
  private static final int LONGEST_KEY = 40;

  /** Four times as many bytes as a key of wide characters and its parameters take. */
  private static final int BEGINNING = 512;

  private static final int MAX_WORDS = 4;
  private static final String IN_KEY = "_-./()（）·#*";

  private BlockLine() {}

  /** The text of a line without its end. */
  static String text(Lines lines, int from, int feed) {
    int to = lines.trimmed(from, feed);
    return new String(lines.bytes(), from, to - from, lines.encoding().charset());
  }

  /** What a line begins with: enough for a key, its parameters and a title. */
  static String beginning(Lines lines, int from, int feed) {
    int to = Math.min(lines.trimmed(from, feed), from + BEGINNING);
    return new String(lines.bytes(), from, to - from, lines.encoding().charset());
  }

  /** Bytes of a line in UTF-8. */
  static int width(String line) {
    int bytes = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      // Each half of a pair of surrogates counts half of the four.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /** Whether a line is one that a client writes before a record. */
  static boolean isMark(Lines lines, int from, int feed) {
    byte first = from < feed ? lines.bytes()[from] : 0;
    boolean may = "-*@RBE".indexOf(first) >= 0;
    return may
        && feed - from < LONGEST_MARK
        && MARK.matcher(text(lines, from, feed).strip()).matches();
  }

  /** Whether a line parts records: a blank one, a rule, a mark. */
  static boolean parts(Lines lines, int from, int feed) {
    return lines.isBlank(from, feed) || RuleLine.is(lines, from, feed) || isMark(lines, from, feed);
  }

  /** The index of the sign behind the key that a line begins with; -1 if it has none. */
  static int sign(String line, Sign sign) {
    if (sign == Sign.GAP || sign == Sign.BLANK) {
      return gap(line, sign == Sign.GAP ? 2 : 1);
    }
    int at = 0;
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
    int start = at;
    int words = 1;
    for (; at < line.length() && at - start <= LONGEST_KEY + 1; at++) {
      char c = line.charAt(at);
      if (sign.marks.indexOf(c) >= 0) {
        boolean scheme = line.startsWith("//", at + 1);
        return at > start && !scheme && Character.isLetter(line.charAt(start)) ? at : -1;
      } else if (c == ';' && sign == Sign.COLON) {
        return parameters(line, at);
      } else if (isBlank(c)) {
        words += at + 1 < line.length() && Character.isLetter(line.charAt(at + 1)) ? 1 : 0;
      } else if (!Character.isLetterOrDigit(c) && IN_KEY.indexOf(c) < 0) {
        return -1;
      }
      if (words > MAX_WORDS) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * The blank behind the first word of a line, if it is a name; -1 if fewer than some follow it, or
   * several stand in the value as well.
   */
  private static int gap(String line, int least) {
    int at = line.indexOf(' ');
    if (at <= 0 || at > LONGEST_KEY || !Character.isLetter(line.charAt(0))) {
      return -1;
    }
    for (int i = 1; i < at; i++) {
      char c = line.charAt(i);
      if (!Character.isLetterOrDigit(c) && "_-.".indexOf(c) < 0) {
        return -1;
      }
    }
    int value = at;
    while (value < line.length() && line.charAt(value) == ' ') {
      value++;
    }
    boolean several = least > 1 && line.stripTrailing().indexOf("  ", value) >= 0;
    return value - at < least || several ? -1 : at;
  }

  /** Whether it sets words, or the characters of a key, apart: {@code 姓　名}. */
  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u3000' || c == '\u00a0';
  }

  /**
   * The sign behind a key with parameters: {@code TEL;TYPE=CELL:1}, in vCard 2.1 {@code
   * TEL;CELL:1}.
   */
  private static int parameters(String line, int from) {
    Matcher parameters = PARAMETERS.matcher(line).region(from, line.length());
    return parameters.lookingAt() ? parameters.end() - 1 : -1;
  }

  /** The key before a sign. */
  static String key(String line, int sign) {
    int parameters = line.indexOf(';');
    return line.substring(0, parameters > 0 && parameters < sign ? parameters : sign).strip();
  }

  /** The value behind a sign; of LDIF, also one that is written in Base64. */
  static String value(String line, int sign) {
    if (line.startsWith(":: ", sign)) {
      String coded = line.substring(sign + 3).strip();
      try {
        return new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return coded;
      }
    }
    return line.substring(sign + 1).strip();
  }
}
