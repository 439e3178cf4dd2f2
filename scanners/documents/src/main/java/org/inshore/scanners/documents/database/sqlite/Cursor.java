package org.inshore.scanners.documents.database.sqlite;

/** A position in bytes from which variable-length integers are read. */
final class Cursor {
  final byte[] bytes;
  int at;

  Cursor(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next integer of one to nine bytes, the highest first; zeros stand for what is missing. */
  long varint() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      int b = Pages.u8(bytes, at++);
      value = (value << 7) | (b & 0x7f);
      if (b < 0x80) {
        return value;
      }
    }
    return (value << 8) | Pages.u8(bytes, at++);
  }

  /** The next integer of some bytes, the highest first, with a sign. */
  long signed(int length) {
    long value = (byte) Pages.u8(bytes, at);
    for (int i = 1; i < length; i++) {
      value = (value << 8) | Pages.u8(bytes, at + i);
    }
    at += length;
    return value;
  }
}
