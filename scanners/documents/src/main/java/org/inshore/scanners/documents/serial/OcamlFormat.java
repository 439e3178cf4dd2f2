package org.inshore.scanners.documents.serial;

import java.io.IOException;
import org.inshore.spi.scan.ScanException;

/** Reader of values that OCaml marshals (runtime/intern.c); blocks are arrays, lists too. */
final class OcamlFormat implements SerialFormat {
  private static final long SMALL = 0x8495a6beL;

  /** Block of two fields; also what it ends with, the number 0. */
  private static final int CELL = 0xa0;

  private static final int NIL = 0x40;
  private static final long LARGE = 0x8495a6bfL;

  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    long mark = in.big(4);
    if (mark != SMALL && mark != LARGE) {
      throw new IOException("mark");
    }
    in.bytes(mark == SMALL ? 16 : 28);
    value(in, sink);
  }

  private void value(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int code = in.next();
    if (code >= 0x80) {
      block(code >> 4 & 7, in, sink);
    } else if (code >= 0x40) {
      sink.number(code & 0x3f);
    } else if (code >= 0x20) {
      sink.bytes(in.bytes(code & 0x1f));
    } else {
      coded(code, in, sink);
    }
  }

  private void coded(int code, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    switch (code) {
      case 0, 1, 2, 3 -> sink.number(in.signed(1 << code));
      case 4, 5, 6, 20 -> {
        in.big(code == 20 ? 8 : 1 << (code - 4));
        sink.none();
      }
      case 8 -> block(in.big(4) >>> 10, in, sink);
      case 19 -> block(in.big(8) >>> 10, in, sink);
      case 9 -> sink.bytes(in.bytes(in.big(1)));
      case 10 -> sink.bytes(in.bytes(in.big(4)));
      case 21 -> sink.bytes(in.bytes(in.big(8)));
      case 11 -> sink.number(Double.longBitsToDouble(in.big(8)));
      case 12 -> sink.number(Double.longBitsToDouble(in.little(8)));
      case 13, 14 -> numbers(in.big(1), code == 14, in, sink);
      case 15, 7 -> numbers(in.big(4), code == 7, in, sink);
      default -> throw new IOException("code");
    }
  }

  private static void numbers(long count, boolean little, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginArray();
    for (long i = 0; i < count; i++) {
      sink.number(Double.longBitsToDouble(little ? in.little(8) : in.big(8)));
    }
    sink.end();
  }

  private void block(long count, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginArray();
    for (long left = count; left > 0; left--) {
      value(in, sink);
      // The rest of a list is the second field of each of its cells.
      if (count == 2 && left == 2 && in.peek() == CELL) {
        in.next();
        left = 3;
      } else if (count == 2 && left == 2 && in.peek() == NIL) {
        in.next();
        break;
      }
    }
    sink.end();
  }
}
