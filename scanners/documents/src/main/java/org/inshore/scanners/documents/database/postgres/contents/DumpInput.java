package org.inshore.scanners.documents.database.postgres.contents;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;

/** Reader of the numbers and strings of an archive, whose sizes its head tells. */
public final class DumpInput implements Closeable {
  private static final int LONGEST_STRING = 64 << 20;
  private static final int LONGEST_NUMBER = 20;
  private static final int MOST_NUMBERS = 1_000_000;

  private final InputStream in;
  private int integerBytes = 4;
  private int offsetBytes = 8;

  /** Takes the stream of an archive. */
  public DumpInput(InputStream in) {
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
  public InputStream stream() {
    return in;
  }

  /** The next byte; -1 at the end. */
  public int next() throws IOException {
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
    return ExactBytes.read(in, count);
  }

  /** A number: its sign, then its bytes, the lowest first. */
  public long integer() throws IOException {
    boolean negative = octet() != 0;
    long value = unsigned();
    return negative ? -value : value;
  }

  /** The bytes of a number whose sign was read. */
  public long unsigned() throws IOException {
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

  /** Numbers that are written as strings, up to the one that is none. */
  List<Long> numbers() throws IOException, ScanException {
    List<Long> numbers = new ArrayList<>();
    for (long length = integer(); length >= 0; length = integer()) {
      if (length > LONGEST_NUMBER || numbers.size() > MOST_NUMBERS) {
        throw Problems.damaged(null);
      }
      String digits = new String(bytes((int) length), StandardCharsets.ISO_8859_1);
      try {
        numbers.add(Long.parseLong(digits));
      } catch (NumberFormatException e) {
        throw Problems.damaged(e);
      }
    }
    return numbers;
  }

  void offset() throws IOException {
    in.skipNBytes(1L + offsetBytes);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
