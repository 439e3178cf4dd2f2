package org.inshore.core.content;

/** Recogniser of tables of dBASE and FoxPro, which have no mark: their whole head must agree. */
final class DbfKind {
  static final String DBF = "application/x-dbf";

  private static final int FIELD = 32;
  private static final int END = 0x0d;
  private static final String TYPES = "CNDLFMGPBIYT@+OVQW0";

  /** Versions of dBASE III to 7 and FoxPro. */
  private static final String VERSIONS =
      "\u0002\u0003\u0004\u0005\u0030\u0031\u0032\u0043\u0063\u0083\u008b\u008c\u008e\u00cb\u00e5\u00f5\u00fb";

  private DbfKind() {}

  static boolean fits(byte[] head) {
    if (head.length < 2 * FIELD + 1 || VERSIONS.indexOf(head[0] & 0xff) < 0) {
      return false;
    }
    int header = head[8] & 0xff | (head[9] & 0xff) << 8;
    int record = head[10] & 0xff | (head[11] & 0xff) << 8;
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
