package org.inshore.scanners.documents.digits;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.spi.content.Encoding;

/**
 * Joiner of cards and mobile numbers within which marks stand. They prove themselves less than
 * identity numbers do, so that a label must stand before them, or the marks be such of emphasis,
 * which part no figures from each other. What stands within is moved behind the number.
 */
final class LabelledNumbers {
  private static final int LONGEST = 19;
  private static final int BEFORE = 64;

  /** Cards are parted into groups of so many digits where nothing but a sign does it. */
  private static final int GROUP = 4;

  private static final int MOBILE = 11;

  private static final int PAIR = 2;
  private static final String UNION_PAY = "62";

  /** Digits of an escaped character, which may stand before a number. */
  private static final int ESCAPE = 4;

  /** What a label says of a telephone and of a card. */
  private static final Pattern TELEPHONE = words("(?i)mobile|phone|tel\\b", "手机", "手機", "电话", "電話");

  private static final Pattern CARD = words("(?i)card|acct|account|\\bpan\\b", "卡", "账号", "帐号");

  /** Marks that part no figures from each other. */
  private static final Pattern EMPHASIS =
      Pattern.compile(
          "<.*|\\*\\*.*|'{2,5}.*|\\\\f.*|[@\\\\][a-z]+\\{.*|\\\\ \\*.*", Pattern.DOTALL);

  /** Signs that part a card's groups, and how a hyphen or a blank in them is written. */
  private static final Pattern SIGN =
      Pattern.compile(
          "\\t| ?\\u00c2\\u00b7 ?|-[ \\t]*\\r?\\n[ \\t]*|\\\\u00[aA]0|\\\\u0020|\\\\u200[0-9a-fA-F]");

  private final byte[] bytes;
  private final int from;
  private final int to;
  private final NumberMarks marks;

  LabelledNumbers(byte[] bytes, int from, int to, NumberMarks marks) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.marks = marks;
  }

  private static Pattern words(String english, String... chinese) {
    return Pattern.compile(
        Stream.of(chinese)
            .flatMap(
                word ->
                    Stream.of(Encoding.UTF_8, Encoding.GB18030)
                        .map(encoding -> word.getBytes(encoding.charset())))
            .map(bytes -> Pattern.quote(new String(bytes, StandardCharsets.ISO_8859_1)))
            .collect(Collectors.joining("|", english + "|", "")));
  }

  /** What a label says of a telephone. */
  static boolean isTelephone(CharSequence label) {
    return TELEPHONE.matcher(label).find();
  }

  /** Whether a byte behind a digit may begin what parts a number. */
  static boolean mayPart(byte b) {
    return NumberMarks.mayBegin(b) || b == ' ' || b == '-';
  }

  /** Takes the digits before a mark and all that follow; where the number ends, or the mark. */
  int at(int first) {
    int start = first;
    while (start > from && first - start < LONGEST && Ascii.isDigit(bytes[start - 1])) {
      start--;
    }
    if (isEscape(start + ESCAPE)) {
      start = Math.min(first - 1, start + ESCAPE);
    }
    boolean mobile = bytes[start] == '1';
    if (!mobile && "3456".indexOf(bytes[start]) < 0) {
      return first;
    }
    if (start > from && (isOfNumber(start) || first - start >= LONGEST)) {
      return first;
    }
    // Last, since a pattern tells it.
    int second = end(first);
    boolean goesOn = second > first && second < to && Ascii.isDigit(bytes[second]);
    return goesOn ? joined(start, first, second, mobile) : first;
  }

  private int joined(int start, int first, int second, boolean mobile) {
    StringBuilder digits = new StringBuilder(text(start, first));
    StringBuilder between = new StringBuilder();
    int most = mobile ? MOBILE : LONGEST;
    boolean emphasis = true;
    int at = first;
    for (int end = second; digits.length() < most; end = end(at)) {
      int next = end;
      while (next < to && next - end <= LONGEST && Ascii.isDigit(bytes[next])) {
        next++;
      }
      if (end == at || next == end) {
        break;
      }
      String mark = text(at, end);
      if (partsGroups(mark)
          && (mobile || digits.length() % (mark.equals(" ") ? PAIR : GROUP) != 0)) {
        return first;
      }
      emphasis &= EMPHASIS.matcher(mark).matches();
      between.append(mark);
      digits.append(text(end, next));
      at = next;
    }
    String number = digits.toString();
    boolean known = mobile ? IdentifierDigits.isMobile(number) : IdentifierDigits.isCard(number);
    boolean plain = emphasis && (mobile || number.startsWith(UNION_PAY));
    if (!known || !isEnd(at) || between.isEmpty() || !(plain || isSaid(start, mobile))) {
      return first;
    }
    byte[] whole = (number + between).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(whole, 0, bytes, start, whole.length);
    return at;
  }

  /** Whether a mark is one of those that stand between groups of a card alone. */
  private static boolean partsGroups(String mark) {
    return "\t \u00c2".indexOf(mark.charAt(0)) >= 0
        && (mark.equals(" ") || SIGN.matcher(mark).matches());
  }

  /** Whether a number ends at a place: at most the sign of a long integer follows. */
  private boolean isEnd(int at) {
    if (at == to) {
      return true;
    }
    boolean literal = (bytes[at] | 0x20) == 'l';
    if (Ascii.isLetterOrDigit(bytes[at])) {
      return literal && (at + 1 == to || !Ascii.isLetterOrDigit(bytes[at + 1]));
    }
    int next = end(at);
    if (next == at || next == to || !Ascii.isDigit(bytes[next])) {
      return true;
    }
    String mark = text(at, next);
    return !EMPHASIS.matcher(mark).matches() || mark.startsWith("<br");
  }

  private int end(int at) {
    if (at >= to) {
      return at;
    }
    byte own = bytes[at];
    if (own == ' ') {
      boolean paired = isPair(at + 1) && isPair(at - PAIR);
      return paired ? at + 1 : at;
    }
    if (own == '-' || own == '\t' || own == '\\' || own == (byte) 0xc2) {
      Matcher sign = SIGN.matcher(text(at, Math.min(to, at + NumberMarks.MAX_MARK)));
      if (sign.lookingAt()) {
        return at + sign.end();
      }
    }
    boolean ends = (own == '"' || own == '\'') && !marks.goesOnWith(at, NumberMarks.BEHIND_STRING);
    return ends || ".()/+\n\r".indexOf(own) >= 0 ? at : marks.end(at);
  }

  /** Whether two digits stand alone. */
  private boolean isPair(int at) {
    return at >= from
        && at + PAIR <= to
        && Ascii.isDigit(bytes[at])
        && Ascii.isDigit(bytes[at + 1])
        && (at + PAIR == to || !Ascii.isDigit(bytes[at + PAIR]))
        && (at == from || !Ascii.isDigit(bytes[at - 1]));
  }

  /** Whether digits are the rest of something: of a word, a fraction, a number with marks. */
  private boolean isOfNumber(int start) {
    byte before = bytes[start - 1];
    if (Ascii.isLetterOrDigit(before)) {
      return !isEscape(start) && !marks.endsBefore(start);
    }
    boolean sign =
        before == '.' || before == '-' || before == '_' || before == '\t' || before == ' ';
    return sign && start - from > 1 && Ascii.isDigit(bytes[start - 2]);
  }

  private boolean isEscape(int end) {
    int begin = end - ESCAPE - PAIR;
    return begin >= from && bytes[begin] == '\\' && bytes[begin + 1] == 'u';
  }

  private boolean isSaid(int start, boolean mobile) {
    String label = text(Math.max(from, start - BEFORE), start);
    return (mobile ? TELEPHONE : CARD).matcher(label).find();
  }

  private String text(int begin, int end) {
    return new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1);
  }
}
