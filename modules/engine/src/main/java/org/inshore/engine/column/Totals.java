package org.inshore.engine.column;

import java.util.regex.Pattern;
import org.inshore.spi.content.Cells;

/** Words that stand in the place of a name in rows of sums. */
final class Totals {
  private static final int LONGEST = 64;
  private static final Pattern WORDS =
      Pattern.compile(
          "\\W*((本页|本部门|机构|支行|部门|分行|本月|本年|本期)?(小计|合计|总计|累计|共计)"
              + "|(?i:(sub|grand|final|page)?[ -]?totals?))[:：\\s]*",
          Pattern.UNICODE_CHARACTER_CLASS);

  private Totals() {}

  /** Whether a cell is such a word; most are told apart by their last byte. */
  static boolean is(Cells cells, int start, int end) {
    byte[] bytes = cells.bytes();
    int last = end - 1;
    while (last > start && bytes[last] == ' ') {
      last--;
    }
    if (end - start > LONGEST || !mayEnd(bytes, start, last)) {
      return false;
    }
    return WORDS
        .matcher(new String(bytes, start, end - start, cells.encoding().charset()))
        .matches();
  }

  /** Whether the end is that of 计 in UTF-8 or GB 18030, of total, or a colon. */
  private static boolean mayEnd(byte[] bytes, int start, int last) {
    int b = bytes[last] & 0xff;
    if (b < 0x80) {
      return b == 'l' || b == 'L' || b == 's' || b == 'S' || b == ':';
    }
    int before = last > start ? bytes[last - 1] & 0xff : 0;
    return (before == 0xae && b == 0xa1) || (before == 0xbc && b == 0xc6) || b == 0x9a || b == 0xba;
  }
}
