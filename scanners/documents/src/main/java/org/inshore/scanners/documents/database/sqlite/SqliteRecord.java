package org.inshore.scanners.documents.database.sqlite;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decoder of one record: a header of serial types, then the values. */
final class SqliteRecord {
  private SqliteRecord() {}

  /**
   * The values: null, Long, Double, String or byte[]. A record that breaks off gives what it has.
   */
  static List<@Nullable Object> values(byte[] record, Charset charset, int most) {
    Cursor types = new Cursor(record, 0);
    long end = types.varint();
    List<@Nullable Object> values = new ArrayList<>();
    if (end > record.length) {
      return values;
    }
    Cursor body = new Cursor(record, (int) end);
    while (types.at < end && values.size() < most) {
      long type = types.varint();
      if (type >= 12 && (type - 12) / 2 > record.length - body.at) {
        return values;
      }
      values.add(value(type, body, charset));
    }
    return values;
  }

  /** How many bytes a value of a type takes. */
  static long length(long type) {
    if (type >= 12) {
      return (type - 12) / 2;
    }
    return switch ((int) type) {
      case 1, 2, 3, 4 -> type;
      case 5 -> 6;
      case 6, 7 -> 8;
      default -> 0;
    };
  }

  /** The next value, of a type whose bytes are all there. */
  static @Nullable Object value(long type, Cursor body, Charset charset) {
    if (type >= 12) {
      int length = (int) ((type - 12) / 2);
      int from = body.at;
      body.at += length;
      return type % 2 == 1
          ? new String(body.bytes, from, length, charset)
          : Arrays.copyOfRange(body.bytes, from, from + length);
    }
    return switch ((int) type) {
      case 1, 2, 3, 4 -> body.signed((int) type);
      case 5 -> body.signed(6);
      case 6 -> body.signed(8);
      case 7 -> Double.longBitsToDouble(body.signed(8));
      case 8 -> 0L;
      case 9 -> 1L;
      default -> null;
    };
  }
}
