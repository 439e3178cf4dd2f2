package org.inshore.scanners.documents.digits;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in Base64 (RFC 4648), however short. Three digits are four characters, of which each has
 * few values; three such groups in a row are told by a table, wherever they begin.
 */
final class Base64Digits {
  private static final int GROUP = 4;
  private static final int LEAST_GROUPS = 3;

  /** Within the shortest number, groups stand whole at one of so many places. */
  private static final int STEP = (LEAST_GROUPS - 1) * GROUP + 1;

  private static final int LONGEST = 1 << 10;

  private static final Pattern NUMBER =
      Pattern.compile("(?<![0-9A-Za-z])[0-9]{11,18}[0-9Xx](?![0-9A-Za-z])|(?<![0-9])1[0-9]{10}(?![0-9])");

  /** At which places of a group a character may stand if the group is three digits. */
  private static final byte[] PLACES = new byte[256];

  static {
    String[] places = {"MNO", "DTjz", "AEIMQUYcgk", "wxyz012345"};
    for (int place = 0; place < GROUP; place++) {
      for (char c : places[place].toCharArray()) {
        PLACES[c] |= (byte) (1 << place);
      }
    }
  }

  private final byte[] text;
  private final int from;
  private final int to;

  Base64Digits(byte[] text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** The next number; null if there is none. */
  @Nullable SpelledNumber next(int start) {
    for (int probe = start; probe + GROUP <= to; probe += STEP) {
      if (PLACES[text[probe] & 0xff] == 0) {
        continue;
      }
      for (int place = 0; place < GROUP; place++) {
        int group = probe + place;
        if (group >= from && isGroup(group)) {
          int begin = group;
          while (begin - GROUP >= from && isGroup(begin - GROUP)) {
            begin -= GROUP;
          }
          int end = group + GROUP;
          while (isGroup(end)) {
            end += GROUP;
          }
          if (end - begin >= LEAST_GROUPS * GROUP) {
            SpelledNumber number = number(begin, end);
            if (number != null) {
              return number;
            }
            probe = Math.max(probe, end - STEP);
          }
          break;
        }
      }
    }
    return null;
  }

  private boolean isGroup(int at) {
    if (at < from || at + GROUP > to) {
      return false;
    }
    int places = 0;
    for (int i = 0; i < GROUP; i++) {
      places |= PLACES[text[at + i] & 0xff] & 1 << i;
    }
    return places == (1 << GROUP) - 1;
  }

  /** The number around some groups of digits. */
  private @Nullable SpelledNumber number(int groups, int end) {
    int first = groups;
    while (first - GROUP >= from && groups - first < GROUP && isCode(first - GROUP)) {
      first -= GROUP;
    }
    int last = end;
    while (last < to && last - end < 2 * GROUP && isDigit(text[last])) {
      last++;
    }
    if (last - first > LONGEST) {
      return null;
    }
    int rest = (last - first) % GROUP;
    String code = new String(text, first, last - first - (rest == 1 ? 1 : 0), StandardCharsets.ISO_8859_1);
    String plain =
        new String(
            Base64.getDecoder().decode(code.replace('-', '+').replace('_', '/')),
            StandardCharsets.ISO_8859_1);
    Matcher number = NUMBER.matcher(plain);
    while (number.find()) {
      if (SpelledNumber.isCoded(number.group())) {
        int begin = first + number.start() / 3 * GROUP;
        return new SpelledNumber(begin, Math.min(last, begin + (number.group().length() + 2) / 3 * GROUP + GROUP), number.group());
      }
    }
    return null;
  }

  private boolean isCode(int at) {
    for (int i = at; i < at + GROUP; i++) {
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
