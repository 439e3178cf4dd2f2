package org.inshore.core.content;

/** Tells AFP by its first structured fields: a mark, a length, a class, and the next mark. */
final class AfpKind {
  static final String AFP = "application/vnd.ibm.afp";

  private static final int MARK = 0x5a;
  private static final int CLASS = 0xd3;
  private static final int HEAD = 9;

  private AfpKind() {}

  static boolean fits(byte[] head) {
    if (head.length < HEAD || !isField(head, 0)) {
      return false;
    }
    int next = 1 + ((head[1] & 0xff) << 8 | (head[2] & 0xff));
    while (next < head.length && (head[next] == '\r' || head[next] == '\n')) {
      next++;
    }
    return next >= HEAD && (next + HEAD > head.length || isField(head, next));
  }

  private static boolean isField(byte[] head, int at) {
    return head[at] == MARK && (head[at + 3] & 0xff) == CLASS && (head[at + 4] & 0x80) != 0;
  }
}
