package org.inshore.scanners.documents.database.postgres;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;

/** Reader of the numbers and strings of an archive, whose sizes its head tells. */
final class DumpInput implements Closeable {
  private static final int LONGEST_STRING = 64 << 20;

  private final InputStream in;
  private int integerBytes = 4;
  private int offsetBytes = 8;

  DumpInput(InputStream in) {
    this.in = in;
  }

  void sizes(int integers, int offsets) throws ScanException {
    if (integers < 1 || integers > 8 || offsets > 16) {
      throw Problems.damaged(null);
    }
    integerBytes = integers;
    offsetBytes = offsets;
  }

  /** The stream itself, at what comes next. */
  InputStream stream() {
    return in;
  }

  /** The next byte; -1 at the end. */
  int next() throws IOException {
    return in.read();
  }

  int octet() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException();
    }
    return octet;
  }

  byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return bytes;
  }

  /** A number: its sign, then its bytes, the lowest first. */
  long integer() throws IOException {
    boolean negative = octet() != 0;
    long value = unsigned();
    return negative ? -value : value;
  }

  /** The bytes of a number whose sign was read. */
  long unsigned() throws IOException {
    long value = 0;
    for (int i = 0; i < integerBytes; i++) {
      value |= (long) octet() << (8 * i);
    }
    return value;
  }

  /** A string; empty for none. */
  String string() throws IOException, ScanException {
    long length = integer();
    if (length > LONGEST_STRING) {
      throw Problems.damaged(null);
    }
    return length <= 0 ? "" : new String(bytes((int) length), StandardCharsets.UTF_8);
  }

  /** Goes past a string; false if it is none. */
  boolean hasString() throws IOException, ScanException {
    long length = integer();
    if (length > LONGEST_STRING) {
      throw Problems.damaged(null);
    }
    in.skipNBytes(Math.max(0, length));
    return length >= 0;
  }

  void offset() throws IOException {
    in.skipNBytes(1L + offsetBytes);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
