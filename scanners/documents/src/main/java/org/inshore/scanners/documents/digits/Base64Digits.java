package org.inshore.scanners.documents.digits;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in Base64 (RFC 4648), however short. Groups of digits have few characters at each place,
 * so that they are told by a table, wherever they begin.
 */
final class Base64Digits {
  /** Place of digits in the bytes that are coded. */
  enum Layout {
    /** A byte each. */
    BYTES(3, 0, 3),
    /** Units of UTF-16 that begin with the digit. */
    LITTLE(2, 1, 2),
    /** Units of UTF-16 that begin with the zero, as UTF-7 has them. */
    BIG(2, 0, 2);

    /** For each character at which places of a group it may stand. */
    private final byte[] places = new byte[1 << 8];

    private final int group;
    private final int least;

    Layout(int width, int zero, int least) {
      boolean wide = width == 2;
      this.group = wide ? 2 * UNIT : UNIT;
      this.least = least;
      for (int number = 0; number < 1000; number++) {
        byte[] bytes = new byte[wide ? 6 : 3];
        for (int i = 0, rest = number; i < 3; i++, rest /= 10) {
          bytes[wide ? 2 * i + 1 - zero : i] = (byte) ('0' + rest % 10);
        }
        byte[] code = Base64.getEncoder().encode(bytes);
        for (int place = 0; place < group; place++) {
          places[code[place]] |= (byte) (1 << place);
        }
      }
    }
  }

  private static final int UNIT = 4;
  private static final int LONGEST = 1 << 10;

  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])(?:[0-9]{14,18}[0-9Xx]|1[0-9]{10})(?![0-9A-Za-z])");

  private final byte[] text;
  private final int from;
  private final int to;
  private final Layout layout;

  Base64Digits(byte[] text, int from, int to, Layout layout) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.layout = layout;
  }

  /** The next number; null if there is none. */
  @Nullable SpelledNumber next(int start) {
    int group = layout.group;
    // Of so many groups one begins at one of these places.
    int step = (layout.least - 1) * group + 1;
    for (int probe = start; probe + group <= to; probe += step) {
      if (layout.places[text[probe] & 0xff] == 0) {
        continue;
      }
      for (int place = 0; place < group; place++) {
        int begin = probe + place;
        if (!isGroup(begin)) {
          continue;
        }
        int end = begin + group;
        while (begin - group >= from && isGroup(begin - group)) {
          begin -= group;
        }
        while (isGroup(end)) {
          end += group;
        }
        if (end - begin >= layout.least * group) {
          SpelledNumber number = number(begin, end);
          if (number != null) {
            return number;
          }
          probe = Math.max(probe, end - step);
        }
        break;
      }
    }
    return null;
  }

  private boolean isGroup(int at) {
    if (at < from || at + layout.group > to) {
      return false;
    }
    for (int i = 0; i < layout.group; i++) {
      if ((layout.places[text[at + i] & 0xff] & (1 << i)) == 0) {
        return false;
      }
    }
    return true;
  }

  /** The number around some groups of digits. */
  private @Nullable SpelledNumber number(int groups, int groupsEnd) {
    int first = groups;
    while (first - UNIT >= from && groups - first < layout.group && isCode(first - UNIT)) {
      first -= UNIT;
    }
    int last = groupsEnd;
    while (last < to && last - groupsEnd < 2 * layout.group && isDigit(text[last])) {
      last++;
    }
    if (last - first > LONGEST) {
      return null;
    }
    int whole = last - ((last - first) % UNIT == 1 ? 1 : 0);
    String code = new String(text, first, whole - first, StandardCharsets.ISO_8859_1);
    byte[] bytes = Base64.getDecoder().decode(code.replace('-', '+').replace('_', '/'));
    String plain = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    Matcher number = NUMBER.matcher(plain);
    while (number.find()) {
      if (SpelledNumber.isCoded(number.group())) {
        return new SpelledNumber(groups, groupsEnd, number.group());
      }
    }
    return null;
  }

  private boolean isCode(int at) {
    for (int i = at; i < at + UNIT; i++) {
      if (!isDigit(text[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(byte b) {
    return (b >= '0' && b <= '9')
        || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z')
        || b == '+'
        || b == '/'
        || b == '-'
        || b == '_';
  }
}
