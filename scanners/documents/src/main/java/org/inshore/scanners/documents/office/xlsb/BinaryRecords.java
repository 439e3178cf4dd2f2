package org.inshore.scanners.documents.office.xlsb;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.guard.ExactBytes;

/** Pull reader of the records of a part of a binary workbook (BIFF12). */
final class BinaryRecords implements Closeable {
  private static final int LARGEST = 64 << 20;

  private final InputStream in;
  private int type;
  private byte[] data = new byte[0];

  BinaryRecords(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Goes to the next record; false at the end. */
  boolean next() throws IOException {
    int first = in.read();
    if (first < 0) {
      return false;
    }
    type = first < 0x80 ? first : (first & 0x7f) | ((octet() & 0x7f) << 7);
    int length = 0;
    for (int i = 0; i < 4; i++) {
      int octet = octet();
      length |= (octet & 0x7f) << (7 * i);
      if (octet < 0x80) {
        break;
      }
    }
    if (length > LARGEST) {
      throw new IOException("no record");
    }
    data = ExactBytes.read(in, length);
    return true;
  }

  int type() {
    return type;
  }

  int length() {
    return data.length;
  }

  int u8(int at) {
    return at < data.length ? data[at] & 0xff : 0;
  }

  int u16(int at) {
    return u8(at) | (u8(at + 1) << 8);
  }

  int i32(int at) {
    return u16(at) | (u16(at + 2) << 16);
  }

  double real(int at) {
    return Double.longBitsToDouble((i32(at) & 0xffffffffL) | ((long) i32(at + 4) << 32));
  }

  /** A number of 30 bits, whole or the head of a floating one, maybe to be divided by 100. */
  double packed(int at) {
    int raw = i32(at);
    double value = (raw & 2) != 0 ? raw >> 2 : Double.longBitsToDouble((long) (raw & ~3) << 32);
    return (raw & 1) != 0 ? value / 100 : value;
  }

  /** How many bytes the string at a place takes, its length included. */
  int stringBytes(int at) {
    return 4 + 2 * Math.clamp(i32(at), 0, Math.max(0, (data.length - at - 4) / 2));
  }

  /** The string at a place: its length, then UTF-16. */
  String string(int at) {
    return text(at + 4, stringBytes(at) - 4);
  }

  /** UTF-16 at a place. */
  String text(int at, int bytes) {
    if (at < 0 || bytes <= 0 || at + bytes > data.length) {
      return "";
    }
    return new String(data, at, bytes, StandardCharsets.UTF_16LE);
  }

  private int octet() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException();
    }
    return octet;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
