package org.inshore.core.content;

import java.util.Set;

/** Recogniser of tables of dBASE and FoxPro, which have no mark: their whole head must agree. */
final class DbfKind {
  static final String DBF = "application/x-dbf";

  private static final int FIELD = 32;
  private static final int END = 0x0d;
  private static final String TYPES = "CNDLFMGPBIYT@+OVQW0";

  /** Versions of dBASE III to 7 and FoxPro. */
  private static final Set<Integer> VERSIONS =
      Set.of(
          0x02, 0x03, 0x04, 0x05, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8c, 0x8e, 0xcb, 0xe5,
          0xf5, 0xfb);

  private DbfKind() {}

  static boolean fits(byte[] head) {
    if (head.length < 2 * FIELD + 1 || !VERSIONS.contains(head[0] & 0xff)) {
      return false;
    }
    int header = (head[8] & 0xff) | (head[9] & 0xff) << 8;
    int record = (head[10] & 0xff) | (head[11] & 0xff) << 8;
    if (head[2] > 12 || head[3] > 31 || head[2] < 0 || head[3] < 0 || record < 2) {
      return false;
    }
    int at = FIELD;
    for (; at + FIELD <= Math.min(header, head.length) && head[at] != END; at += FIELD) {
      if (head[at] == 0 || TYPES.indexOf(head[at + 11] & 0xff) < 0 || head[at + 16] == 0) {
        return false;
      }
    }
    boolean ended = at < head.length && head[at] == END && at < header;
    return at > FIELD && (ended || header > head.length);
  }
}
