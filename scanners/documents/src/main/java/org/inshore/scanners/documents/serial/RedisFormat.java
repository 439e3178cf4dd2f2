package org.inshore.scanners.documents.serial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.scan.ScanException;

/**
 * Reader of what Redis saves (RDB, versions 1 to 12): a record for each key, whose fields are those
 * of a hash. What modules keep has a form of their own.
 */
final class RedisFormat implements SerialFormat {
  private static final int MARK = "REDIS0012".length();
  private static final int END = 0xff;
  private static final int LONGEST = 64 << 20;

  private boolean isBegun;

  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    if (!isBegun) {
      in.bytes(MARK);
      isBegun = true;
    }
    int code = in.next();
    read(code, in, sink);
    if (code != END) {
      in.peek(); // A file without its end was cut off.
    }
  }

  private static void read(int code, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    switch (code) {
      case END -> rest(in);
      case 0xfe, 0xf8 -> length(in);
      case 0xfd -> in.bytes(4);
      case 0xfc -> in.bytes(8);
      case 0xfb -> {
        length(in);
        length(in);
      }
      case 0xfa -> {
        string(in);
        string(in);
      }
      case 0xf9 -> in.next();
      case 0xf5 -> sink.bytes(string(in));
      case 0xf4 -> {
        length(in);
        length(in);
        length(in);
      }
      default -> {
        sink.beginObject();
        sink.key("key");
        sink.bytes(string(in));
        value(code, in, sink);
        sink.end();
      }
    }
  }

  /** The sum at the end, which files of old versions lack. */
  private static void rest(SerialInput in) throws IOException {
    for (int i = 0; i < 8 && !in.isAtEnd(); i++) {
      in.next();
    }
  }

  private static void value(int type, SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    switch (type) {
      case 0 -> {
        sink.key("value");
        sink.bytes(string(in));
      }
      case 1, 2 -> items(strings(length(in), 1, in), 1, sink);
      case 3, 5 -> {
        List<byte[]> members = new ArrayList<>();
        for (long left = length(in); left > 0; left--) {
          add(members, string(in));
          int width = type == 5 ? 8 : in.next();
          in.bytes(width > 252 ? 0 : width);
        }
        items(members, 1, sink);
      }
      case 4 -> fields(strings(length(in), 2, in), 2, sink);
      case 10 -> items(RedisList.ziplist(string(in)), 1, sink);
      case 11 -> items(RedisList.integers(string(in)), 1, sink);
      case 12 -> items(RedisList.ziplist(string(in)), 2, sink);
      case 13 -> fields(RedisList.ziplist(string(in)), 2, sink);
      case 14, 18 -> items(quicklist(type == 18, in), 1, sink);
      case 15, 19, 21 -> RedisStream.read(type, in, sink);
      case 16 -> fields(RedisList.listpack(string(in)), 2, sink);
      case 17 -> items(RedisList.listpack(string(in)), 2, sink);
      case 20 -> items(RedisList.listpack(string(in)), 1, sink);
      case 24 -> {
        in.bytes(8);
        expiring(in, sink);
      }
      case 25 -> {
        in.bytes(8);
        fields(RedisList.listpack(string(in)), 3, sink);
      }
      default -> throw new IOException("type");
    }
  }

  private static void expiring(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    List<byte[]> all = new ArrayList<>();
    for (long left = length(in); left > 0; left--) {
      length(in);
      add(all, string(in));
      add(all, string(in));
    }
    fields(all, 2, sink);
  }

  private static List<byte[]> quicklist(boolean isMarked, SerialInput in) throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (long left = length(in); left > 0; left--) {
      boolean plain = isMarked && length(in) == 1;
      byte[] node = string(in);
      if (plain) {
        add(all, node);
      } else {
        all.addAll(isMarked ? RedisList.listpack(node) : RedisList.ziplist(node));
      }
    }
    return all;
  }

  private static List<byte[]> strings(long count, int times, SerialInput in) throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (long left = Math.multiplyExact(count, times); left > 0; left--) {
      add(all, string(in));
    }
    return all;
  }

  private static void add(List<byte[]> all, byte[] value) throws IOException {
    if (all.size() >= RedisList.MOST) {
      throw new IOException("size");
    }
    all.add(value);
  }

  /** Every so many items, the others are ranks. */
  private static void items(List<byte[]> items, int step, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.key("values");
    sink.beginArray();
    for (int i = 0; i < items.size(); i += step) {
      sink.bytes(items.get(i));
    }
    sink.end();
  }

  private static void fields(List<byte[]> items, int step, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    for (int i = 0; i + 1 < items.size(); i += step) {
      sink.key(items.get(i));
      sink.bytes(items.get(i + 1));
    }
  }

  static long length(SerialInput in) throws IOException {
    int first = in.next();
    return switch (first >> 6) {
      case 0 -> first;
      case 1 -> (first & 0x3f) << 8 | in.next();
      case 2 -> first == 0x80 ? in.big(4) : in.big(8);
      default -> throw new IOException("length");
    };
  }

  /** A string, also one that is packed (LZF) or written as a number. */
  static byte[] string(SerialInput in) throws IOException {
    int first = in.peek();
    if (first >> 6 != 3) {
      return in.bytes(length(in));
    }
    in.next();
    return switch (first & 0x3f) {
      case 0, 1, 2 -> {
        int width = 1 << (first & 0x3f);
        int unused = Long.SIZE - width * Byte.SIZE;
        long number = in.little(width) << unused >> unused;
        yield Long.toString(number).getBytes(StandardCharsets.US_ASCII);
      }
      case 3 -> {
        long packed = length(in);
        long length = length(in);
        yield unpacked(in.bytes(packed), length);
      }
      default -> throw new IOException("string");
    };
  }

  private static byte[] unpacked(byte[] packed, long length) throws IOException {
    // Two bytes stand for no more than 264.
    if (length < 0 || length > LONGEST || length > packed.length * 264L) {
      throw new IOException("length");
    }
    byte[] bytes = new byte[(int) length];
    int at = 0;
    try {
      for (int i = 0; i < packed.length; ) {
        int control = packed[i++] & 0xff;
        if (control < 32) {
          System.arraycopy(packed, i, bytes, at, control + 1);
          i += control + 1;
          at += control + 1;
          continue;
        }
        int count = control >> 5;
        count += count == 7 ? packed[i++] & 0xff : 0;
        int from = at - ((control & 0x1f) << 8 | (packed[i++] & 0xff)) - 1;
        for (int k = 0; k < count + 2; k++) {
          bytes[at++] = bytes[from++];
        }
      }
    } catch (IndexOutOfBoundsException e) {
      throw new IOException(e);
    }
    return bytes;
  }
}
