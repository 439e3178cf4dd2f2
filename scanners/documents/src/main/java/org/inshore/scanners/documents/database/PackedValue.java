package org.inshore.scanners.documents.database;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Unpacker of binary values that are deflated: with the header of zlib, perhaps behind a length of
 * four bytes, or without one, as archives of SQLite keep files. What is unpacked must end where the
 * value does.
 */
final class PackedValue {
  private static final int LENGTH = 4;
  private static final int SHORTEST = 12;
  private static final int MAX_BYTES = 64 << 20;

  /** A value of this many bytes may be packed without a header by chance. */
  private static final int CHANCE = 24;

  private PackedValue() {}

  /** What a value stands for; null if it is not packed. */
  static byte @Nullable [] unpack(byte[] value) {
    if (value.length < SHORTEST) {
      return null;
    }
    if (isZlib(value, 0)) {
      return inflate(value, 0, false);
    } else if (isZlib(value, LENGTH)) {
      return inflate(value, LENGTH, false);
    }
    return value.length >= CHANCE ? inflate(value, 0, true) : null;
  }

  /** Whether two bytes are a header (RFC 1950). */
  private static boolean isZlib(byte[] value, int at) {
    int head = (value[at] & 0xff) << 8 | (value[at + 1] & 0xff);
    return (value[at] & 0x8f) == 8 && head % 31 == 0;
  }

  private static byte @Nullable [] inflate(byte[] value, int from, boolean raw) {
    Inflater inflater = new Inflater(raw);
    try {
      inflater.setInput(value, from, value.length - from);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 12];
      for (int count = inflater.inflate(buffer);
          count > 0 && out.size() < MAX_BYTES;
          count = inflater.inflate(buffer)) {
        out.write(buffer, 0, count);
      }
      boolean whole = inflater.finished() && inflater.getRemaining() == 0;
      return whole && out.size() > 0 ? out.toByteArray() : null;
    } catch (DataFormatException e) {
      return null;
    } finally {
      inflater.end();
    }
  }
}
