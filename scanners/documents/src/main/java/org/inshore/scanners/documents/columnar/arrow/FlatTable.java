package org.inshore.scanners.documents.columnar.arrow;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** View of a table in FlatBuffers: fields are found through the table's list of offsets. */
final class FlatTable {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment bytes;
  private final long at;

  private FlatTable(MemorySegment bytes, long at) {
    this.bytes = bytes;
    this.at = at;
  }

  static FlatTable root(MemorySegment bytes) {
    return new FlatTable(bytes, bytes.get(INT, 0));
  }

  private long field(int number) {
    long offsets = at - bytes.get(INT, at);
    int entry = 4 + 2 * number;
    int length = Short.toUnsignedInt(bytes.get(SHORT, offsets));
    int offset = entry < length ? Short.toUnsignedInt(bytes.get(SHORT, offsets + entry)) : 0;
    return offset == 0 ? -1 : at + offset;
  }

  int octet(int number, int absent) {
    long place = field(number);
    return place < 0 ? absent : Byte.toUnsignedInt(bytes.get(ValueLayout.JAVA_BYTE, place));
  }

  int small(int number, int absent) {
    long place = field(number);
    return place < 0 ? absent : bytes.get(SHORT, place);
  }

  int integer(int number, int absent) {
    long place = field(number);
    return place < 0 ? absent : bytes.get(INT, place);
  }

  long big(int number) {
    long place = field(number);
    return place < 0 ? 0 : bytes.get(LONG, place);
  }

  @Nullable FlatTable table(int number) {
    long place = field(number);
    return place < 0 ? null : new FlatTable(bytes, target(place));
  }

  FlatTable needed(int number) throws IOException {
    FlatTable table = table(number);
    if (table == null) {
      throw new IOException("no table");
    }
    return table;
  }

  String string(int number) {
    long place = field(number);
    if (place < 0) {
      return "";
    }
    long start = target(place);
    byte[] chars = bytes.asSlice(start + 4, bytes.get(INT, start)).toArray(ValueLayout.JAVA_BYTE);
    return new String(chars, StandardCharsets.UTF_8);
  }

  /** How many items a vector has. */
  int count(int number) throws IOException {
    long place = field(number);
    if (place < 0) {
      return 0;
    }
    int count = bytes.get(INT, target(place));
    if (count < 0 || count > bytes.byteSize()) {
      throw new IOException("no count");
    }
    return count;
  }

  FlatTable table(int number, int index) {
    return new FlatTable(bytes, target(target(field(number)) + 4 + 4L * index));
  }

  int integerAt(int number, int index) {
    return bytes.get(INT, target(field(number)) + 4 + 4L * index);
  }

  /** A number of 64 bits in a vector of them, or of structs of them. */
  long bigAt(int number, long index) {
    return bytes.get(LONG, target(field(number)) + 4 + 8 * index);
  }

  private long target(long place) {
    return place + Integer.toUnsignedLong(bytes.get(INT, place));
  }
}
