package org.inshore.scanners.documents.columnar.arrow;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Decoder of the values of one field that are equally long. */
interface ArrowValues {
  /** The value at an index. */
  Object get(MemorySegment values, long index) throws IOException;

  /** A decoder, or null if none knows the type. */
  static @Nullable ArrowValues of(ArrowField field) {
    FlatTable type = field.type();
    return switch (field.kind()) {
      case ArrowField.INT -> {
        int width = ArrowField.width(type);
        yield (values, i) -> integer(values, i, width);
      }
      case 3 ->
          switch (type.small(0, 0)) {
            case 0 -> (values, i) -> Float.float16ToFloat((short) signed(values, i, 16));
            case 1 -> (values, i) -> Float.intBitsToFloat((int) signed(values, i, 32));
            default -> (values, i) -> Double.longBitsToDouble(signed(values, i, 64));
          };
      case 6 -> (values, i) -> (values.get(ValueLayout.JAVA_BYTE, i >> 3) >> (i & 7) & 1) != 0;
      case 7 -> {
        int scale = type.integer(1, 0);
        int width = type.integer(2, 128) / 8;
        yield (values, i) -> new BigDecimal(whole(values.asSlice(width * i, width)), scale);
      }
      case 8 ->
          type.small(0, 1) == 0
              ? (values, i) -> LocalDate.ofEpochDay(signed(values, i, 32))
              : (values, i) -> at(signed(values, i, 64), 1).toString().substring(0, 10);
      case 9 -> {
        int unit = type.small(0, 1);
        int width = type.integer(1, 32);
        yield (values, i) -> LocalTime.ofNanoOfDay(signed(values, i, width) * nanos(unit));
      }
      case 10 -> {
        int unit = type.small(0, 0);
        yield (values, i) -> at(signed(values, i, 64), unit).toString().replace('T', ' ');
      }
      case 11 -> {
        int[] widths = {32, 64, 128};
        int width = widths[Math.clamp(type.small(0, 0), 0, 2)] / 8;
        yield (values, i) -> "P" + whole(values.asSlice(width * i, width));
      }
      case 18 -> (values, i) -> signed(values, i, 64);
      case 15 -> {
        int width = type.integer(0, 0);
        yield (values, i) -> values.asSlice(width * i, width).toArray(ValueLayout.JAVA_BYTE);
      }
      default -> null;
    };
  }

  /** An integer of a width in bits, negative if it has a sign. */
  static Object integer(MemorySegment values, long index, int width) throws IOException {
    long value = signed(values, index, Math.abs(width));
    if (width < 0) {
      return value;
    }
    return width == 64
        ? new BigDecimal(Long.toUnsignedString(value))
        : (Object) (value & (-1L >>> (64 - width)));
  }

  private static long signed(MemorySegment values, long index, int bits) throws IOException {
    ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    return switch (bits) {
      case 8 -> values.get(ValueLayout.JAVA_BYTE, index);
      case 16 -> values.get(ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), 2 * index);
      case 32 -> values.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), 4 * index);
      case 64 -> values.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), 8 * index);
      default -> throw new IOException("no width");
    };
  }

  private static BigInteger whole(MemorySegment value) {
    byte[] bytes = value.toArray(ValueLayout.JAVA_BYTE);
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte swapped = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = swapped;
    }
    return new BigInteger(bytes);
  }

  private static long nanos(int unit) {
    long[] all = {1_000_000_000, 1_000_000, 1_000, 1};
    return all[Math.clamp(unit, 0, 3)];
  }

  private static Object at(long count, int unit) {
    long second = 1_000_000_000L / nanos(unit);
    return Instant.ofEpochSecond(
            Math.floorDiv(count, second), Math.floorMod(count, second) * nanos(unit))
        .atOffset(ZoneOffset.UTC)
        .toLocalDateTime();
  }

  /** Bytes as text where the field says so. */
  static Object text(ArrowField field, MemorySegment value) {
    byte[] bytes = value.toArray(ValueLayout.JAVA_BYTE);
    return switch (field.kind()) {
      case 5, 20, 24 -> new String(bytes, StandardCharsets.UTF_8);
      default -> bytes;
    };
  }
}
