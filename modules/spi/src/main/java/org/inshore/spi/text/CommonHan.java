package org.inshore.spi.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Tells the 3,755 characters of GB 2312's first level, of which nearly all Chinese text is. Decoded
 * on first use.
 */
public final class CommonHan {
  private static final int FIRST_ROW = 0xb0;
  private static final int LAST_ROW = 0xd7;
  private static final int FIRST_CELL = 0xa1;
  private static final int LAST_CELL = 0xfe;

  private static final BitSet COMMON = decode();

  private CommonHan() {}

  /** Whether a character is one of them. */
  public static boolean is(char c) {
    return COMMON.get(c);
  }

  private static BitSet decode() {
    ByteBuffer codes =
        ByteBuffer.allocate(2 * (LAST_ROW - FIRST_ROW + 1) * (LAST_CELL - FIRST_CELL + 1));
    for (int row = FIRST_ROW; row <= LAST_ROW; row++) {
      for (int cell = FIRST_CELL; cell <= LAST_CELL; cell++) {
        codes.put((byte) row).put((byte) cell);
      }
    }
    BitSet common = new BitSet(Traditional.LAST);
    new String(codes.array(), Charset.forName("GB18030"))
        .chars()
        .filter(c -> c >= Traditional.FIRST && c <= Traditional.LAST) // five cells are empty
        .forEach(common::set);
    return common;
  }
}
