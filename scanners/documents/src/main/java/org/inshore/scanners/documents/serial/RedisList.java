package org.inshore.scanners.documents.serial;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Parser of the lists that Redis keeps in one string: what looks like a number is one in binary.
 */
final class RedisList {
  static final int MOST = 4_000_000;

  private static final int END = 0xff;

  private RedisList() {}

  /** Reads one item of a form. */
  private interface Form {
    byte[] item(int code, ByteBuffer in);
  }

  /** The items of a listpack. */
  static List<byte[]> listpack(byte[] bytes) throws IOException {
    return items(bytes, 6, 0, RedisList::packed);
  }

  /** The items of a ziplist, each behind the length of the one before. */
  static List<byte[]> ziplist(byte[] bytes) throws IOException {
    return items(bytes, 10, 254, RedisList::zipped);
  }

  /** The numbers of a set of such. */
  static List<byte[]> integers(byte[] bytes) throws IOException {
    if (bytes.length < 8) {
      throw new IOException("set");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int width = in.getInt();
    in.getInt();
    List<byte[]> all = new ArrayList<>();
    while (width > 0 && width <= 8 && in.remaining() >= width) {
      all.add(number(in, width));
    }
    return all;
  }

  /**
   * Reads items up to the end.
   *
   * @param before the first byte of a length before each item that is followed by four more; 0
   *     where there is none, but one behind each
   */
  private static List<byte[]> items(byte[] bytes, int head, int before, Form form)
      throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<byte[]> all = new ArrayList<>();
    try {
      in.position(head);
      while ((in.get(in.position()) & 0xff) != END) {
        if (before > 0 && (in.get() & 0xff) == before) {
          in.getInt();
        }
        int start = in.position();
        all.add(form.item(in.get() & 0xff, in));
        if (before == 0) {
          in.position(in.position() + lengthOf(in.position() - start));
        }
        if (all.size() > MOST) {
          throw new IOException("size");
        }
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException(e);
    }
    return all;
  }

  private static int lengthOf(int length) {
    return length < 128
        ? 1
        : length < 16_383 ? 2 : length < 2_097_151 ? 3 : length < 268_435_455 ? 4 : 5;
  }

  private static byte[] packed(int code, ByteBuffer in) {
    if (code < 0x80) {
      return text(code);
    } else if (code < 0xc0) {
      return bytes(in, code & 0x3f);
    } else if (code < 0xe0) {
      return text(((code & 0x1f) << 8 | (in.get() & 0xff)) << 19 >> 19);
    } else if (code < 0xf0) {
      return bytes(in, (code & 0x0f) << 8 | (in.get() & 0xff));
    }
    return switch (code) {
      case 0xf0 -> bytes(in, in.getInt());
      case 0xf1 -> number(in, 2);
      case 0xf2 -> number(in, 3);
      case 0xf3 -> number(in, 4);
      case 0xf4 -> number(in, 8);
      default -> throw new IllegalArgumentException();
    };
  }

  private static byte[] zipped(int code, ByteBuffer in) {
    return switch (code >> 6) {
      case 0 -> bytes(in, code);
      case 1 -> bytes(in, (code & 0x3f) << 8 | (in.get() & 0xff));
      case 2 -> bytes(in, Integer.reverseBytes(in.getInt()));
      default ->
          switch (code) {
            case 0xc0 -> number(in, 2);
            case 0xd0 -> number(in, 4);
            case 0xe0 -> number(in, 8);
            case 0xf0 -> number(in, 3);
            case 0xfe -> number(in, 1);
            default -> text((code & 0x0f) - 1);
          };
    };
  }

  private static byte[] bytes(ByteBuffer in, int length) {
    if (length < 0 || length > in.remaining()) {
      throw new IllegalArgumentException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static byte[] number(ByteBuffer in, int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value |= (in.get() & 0xffL) << (i * Byte.SIZE);
    }
    int unused = Long.SIZE - width * Byte.SIZE;
    return text(value << unused >> unused);
  }

  private static byte[] text(long number) {
    return Long.toString(number).getBytes(StandardCharsets.US_ASCII);
  }
}
