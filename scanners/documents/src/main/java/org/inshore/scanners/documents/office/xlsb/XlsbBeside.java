package org.inshore.scanners.documents.office.xlsb;

import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.scan.ScanException;

/**
 * Finder of the strings in records whose fields are not told apart: names, links, lists, prompts,
 * filters, formulas, caches. Strings are UTF-16 behind a length of 32 bits, or of 16 behind the
 * mark of a constant in a formula.
 */
final class XlsbBeside {
  private static final int CONSTANT = 0x17;
  private static final int SHORTEST = 2;

  private XlsbBeside() {}

  static void append(BinaryRecords records, int from, TextBlocks text)
      throws ScanException, InterruptedException {
    int at = from;
    while (at + 4 <= records.length()) {
      int length = records.i32(at);
      int start = at + 4;
      if (records.u8(at) == CONSTANT && isText(records, at + 3, records.u16(at + 1))) {
        length = records.u16(at + 1);
        start = at + 3;
      } else if (!isText(records, start, length)) {
        at++;
        continue;
      }
      text.append(records.text(start, 2 * length) + "\n");
      at = start + 2 * length;
    }
  }

  private static boolean isText(BinaryRecords records, int at, int length) {
    if (length < SHORTEST || length > (records.length() - at) / 2) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      int c = records.u16(at + 2 * i);
      boolean known =
          (c >= ' ' || c == '\n' || c == '\r' || c == '\t')
              && c != 0xffff
              && Character.isDefined((char) c);
      if (!known) {
        return false;
      }
    }
    return true;
  }
}
