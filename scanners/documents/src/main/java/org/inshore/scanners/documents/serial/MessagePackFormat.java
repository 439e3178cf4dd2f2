package org.inshore.scanners.documents.serial;

import java.io.IOException;
import org.inshore.spi.scan.ScanException;

/** Reader of MessagePack, also of many objects one behind another. */
final class MessagePackFormat implements SerialFormat {
  private boolean begun;

  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int head = in.peek();
    boolean collection = (head >= 0x80 && head < 0xa0) || (head >= 0xdc && head < 0xe0);
    if (!begun && !collection) {
      throw new IOException("no array or map");
    }
    begun = true;
    value(in, sink);
  }

  private static void value(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int head = in.next();
    if (head >= 0xe0 || head < 0x80) {
      sink.number((byte) head);
    } else if (head < 0x90) {
      map(head & 0xf, in, sink);
    } else if (head < 0xa0) {
      array(head & 0xf, in, sink);
    } else if (head < 0xc0) {
      sink.bytes(in.bytes(head & 0x1f));
    } else {
      typed(head, in, sink);
    }
  }

  private static void typed(int head, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    switch (head) {
      case 0xc0 -> sink.none();
      case 0xc2 -> sink.text("false");
      case 0xc3 -> sink.text("true");
      case 0xc4, 0xc5, 0xc6 -> sink.bytes(in.bytes(in.big(1 << (head - 0xc4))));
      case 0xc7, 0xc8, 0xc9 -> extension(in.big(1 << (head - 0xc7)), in, sink);
      case 0xca -> sink.number((double) Float.intBitsToFloat((int) in.big(4)));
      case 0xcb -> sink.number(Double.longBitsToDouble(in.big(8)));
      case 0xcc, 0xcd, 0xce, 0xcf -> sink.text(Long.toUnsignedString(in.big(1 << (head - 0xcc))));
      case 0xd0 -> sink.number(in.signed(1));
      case 0xd1 -> sink.number(in.signed(2));
      case 0xd2 -> sink.number(in.signed(4));
      case 0xd3 -> sink.number(in.signed(8));
      case 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> extension(1L << (head - 0xd4), in, sink);
      case 0xd9, 0xda, 0xdb -> sink.bytes(in.bytes(in.big(1 << (head - 0xd9))));
      case 0xdc, 0xdd -> array(in.big(head == 0xdc ? 2 : 4), in, sink);
      case 0xde, 0xdf -> map(in.big(head == 0xde ? 2 : 4), in, sink);
      default -> throw new IOException("head");
    }
  }

  private static void extension(long length, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    in.next();
    sink.bytes(in.bytes(length));
  }

  private static void array(long count, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginArray();
    for (long i = 0; i < count; i++) {
      value(in, sink);
    }
    sink.end();
  }

  private static void map(long count, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginObject();
    for (long i = 0; i < count; i++) {
      int head = in.peek();
      if (head >= 0xa0 && head < 0xc0) {
        sink.key(in.bytes(in.next() & 0x1f));
      } else if (head >= 0xd9 && head <= 0xdb) {
        sink.key(in.bytes(in.big(1 << (in.next() - 0xd9))));
      } else if (head < 0x80) {
        sink.key(Integer.toString(in.next()));
      } else {
        value(in, sink);
      }
      value(in, sink);
    }
    sink.end();
  }
}
