package org.inshore.scanners.documents.afp;

import java.util.Arrays;

/** Parameters of a structured field, each with its length and kind before it. */
final class Triplets {
  /** Kinds of names. */
  static final int ATTRIBUTE = 0x0b;

  static final int CODE_PAGE = 0x85;

  private static final int NAME = 0x02;
  private static final int RESOURCE = 0x24;
  private static final int VALUE = 0x36;
  private static final int HEAD = 4;

  private final byte[] data;
  private final int from;
  private final int end;

  Triplets(byte[] data, int from, int end) {
    this.data = data;
    this.from = from;
    this.end = end;
  }

  /** A name of a kind; empty if there is none. */
  String name(int kind) {
    for (int at = from; at + HEAD <= end; at = next(at)) {
      if (data[at + 1] == NAME && (data[at + 2] & 0xff) == kind) {
        return new CodePages().decode(content(at), 0);
      }
    }
    return "";
  }

  /** The number by which a page speaks of a resource; -1 if it has none. */
  int resource() {
    for (int at = from; at + HEAD <= end; at = next(at)) {
      if (data[at + 1] == RESOURCE) {
        return data[at + 3] & 0xff;
      }
    }
    return -1;
  }

  /** The value of an attribute. */
  byte[] value() {
    for (int at = from; at + HEAD <= end; at = next(at)) {
      if (data[at + 1] == VALUE) {
        return content(at);
      }
    }
    return new byte[0];
  }

  private byte[] content(int at) {
    return Arrays.copyOfRange(data, at + HEAD, Math.max(at + HEAD, next(at)));
  }

  private int next(int at) {
    return Math.min(end, at + Math.max(1, data[at] & 0xff));
  }
}
