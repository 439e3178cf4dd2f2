package org.inshore.scanners.documents.serial;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.scan.ScanException;

/** Reader of Smile, as Jackson and Elasticsearch write it (Smile Format Specification 1.0). */
final class SmileFormat implements SerialFormat {
  private static final int HEADER = ':';
  private static final int END_OF_TEXT = 0xfc;
  private static final int END_OF_CONTENT = 0xff;
  private static final int END_OF_ARRAY = 0xf9;
  private static final int END_OF_OBJECT = 0xfb;
  private static final int SHARED = 1024;
  private static final int LONGEST_SHARED = 64;

  private final List<byte[]> names = new ArrayList<>();
  private final List<byte[]> texts = new ArrayList<>();
  private boolean sharesNames;
  private boolean sharesTexts;

  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    if (in.peek() == HEADER) {
      in.next();
      if (in.next() != ')' || in.next() != '\n') {
        throw new IOException("header");
      }
      int flags = in.next();
      sharesNames = (flags & 1) != 0;
      sharesTexts = (flags & 2) != 0;
      names.clear();
      texts.clear();
      value(in, sink);
    } else if (in.peek() == END_OF_CONTENT) {
      in.next();
    } else {
      value(in, sink);
    }
  }

  private void value(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int head = in.next();
    if (head > 0 && head < 0x20) {
      sink.text(shared(texts, head - 1));
    } else if (head < 0x40) {
      scalar(head, in, sink);
    } else if (head < 0x80) {
      text(in.bytes(head - 0x40 + 1L), sink);
    } else if (head < 0xc0) {
      text(in.bytes(head - 0x80 + 2L), sink);
    } else if (head < 0xe0) {
      sink.number(zigzag(head & 0x1f));
    } else {
      large(head, in, sink);
    }
  }

  private static void scalar(int head, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    switch (head) {
      case 0x20 -> sink.text("");
      case 0x21 -> sink.none();
      case 0x22 -> sink.text("false");
      case 0x23 -> sink.text("true");
      case 0x24, 0x25 -> sink.number(zigzag(length(in)));
      case 0x26 -> sink.text(new BigInteger(septets(in)).toString());
      case 0x28 -> sink.number((double) Float.intBitsToFloat((int) bits(in, 5)));
      case 0x29 -> sink.number(Double.longBitsToDouble(bits(in, 10)));
      case 0x2a -> {
        int scale = (int) zigzag(length(in));
        BigDecimal value = new BigDecimal(new BigInteger(septets(in)), scale);
        sink.text(Math.abs(scale) > SHARED ? value.toString() : value.toPlainString());
      }
      default -> throw new IOException("head");
    }
  }

  private void large(int head, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    switch (head) {
      case 0xe0, 0xe4 -> sink.text(in.until(END_OF_TEXT));
      case 0xe8 -> sink.bytes(septets(in));
      case 0xec, 0xed, 0xee, 0xef -> sink.text(shared(texts, (head & 3) << Byte.SIZE | in.next()));
      case 0xf8 -> {
        sink.beginArray();
        while (in.peek() != END_OF_ARRAY) {
          value(in, sink);
        }
        in.next();
        sink.end();
      }
      case 0xfa -> {
        sink.beginObject();
        while (in.peek() != END_OF_OBJECT) {
          key(in, sink);
          value(in, sink);
        }
        in.next();
        sink.end();
      }
      case 0xfd -> sink.bytes(in.bytes(length(in)));
      default -> throw new IOException("head");
    }
  }

  private void key(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    int head = in.next();
    if (head == 0x20) {
      sink.key("");
    } else if (head >= 0x30 && head < 0x34) {
      sink.key(shared(names, (head & 3) << Byte.SIZE | in.next()));
    } else if (head == 0x34) {
      sink.key(in.until(END_OF_TEXT));
    } else if (head >= 0x40 && head < 0x80) {
      sink.key(shared(names, head & 0x3f));
    } else if (head >= 0x80 && head < 0xf8) {
      byte[] name = in.bytes(head < 0xc0 ? head - 0x80 + 1L : head - 0xc0 + 2L);
      share(names, name, sharesNames);
      sink.key(name);
    } else {
      throw new IOException("key");
    }
  }

  private void text(byte[] value, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    share(texts, value, sharesTexts);
    sink.text(value);
  }

  private static void share(List<byte[]> table, byte[] value, boolean isShared) {
    if (isShared && value.length <= LONGEST_SHARED) {
      if (table.size() == SHARED) {
        table.clear();
      }
      table.add(value);
    }
  }

  private static byte[] shared(List<byte[]> table, int index) throws IOException {
    if (index >= table.size()) {
      throw new IOException("no such text");
    }
    return table.get(index);
  }

  /** A number in seven bits each, of which the last has six and a mark. */
  private static long length(SerialInput in) throws IOException {
    long value = 0;
    int next = in.next();
    for (int i = 0; next < 0x80; i++) {
      if (i > 10) {
        throw new IOException("number without end");
      }
      value = value << 7 | next;
      next = in.next();
    }
    return value << 6 | (next & 0x3f);
  }

  private static long zigzag(long value) {
    return value >>> 1 ^ -(value & 1);
  }

  private static long bits(SerialInput in, int septets) throws IOException {
    long value = 0;
    for (int i = 0; i < septets; i++) {
      value = value << 7 | (in.next() & 0x7f);
    }
    return value;
  }

  /** Bytes of a length, seven in eight; of the last ones the rest of the bits stand apart. */
  private static byte[] septets(SerialInput in) throws IOException {
    long length = length(in);
    byte[] packed = in.bytes(length < 0 ? -1 : length + (length + 6) / 7);
    ByteBuffer bytes = ByteBuffer.allocate((int) length);
    for (int at = 0; bytes.hasRemaining(); ) {
      int count = Math.min(7, bytes.remaining());
      long value = 0;
      for (int i = 0; i < count; i++) {
        value = (value << 7) | (packed[at++] & 0x7f);
      }
      value = (value << count) | (packed[at++] & ((1 << count) - 1));
      for (int i = count - 1; i >= 0; i--) {
        bytes.put((byte) (value >> (i * Byte.SIZE)));
      }
    }
    return bytes.array();
  }
}
