package org.inshore.scanners.documents.database.dbf;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.temporal.JulianFields;
import org.jspecify.annotations.Nullable;

/** Decoder of the value of one field. */
final class DbfValue {
  private DbfValue() {}

  /** The text of a value that ends where its record does, at the latest; null if it has none. */
  static @Nullable String of(DbfHeader.Field field, byte[] record, int end, Charset charset) {
    int from = field.offset();
    ByteBuffer bytes = ByteBuffer.wrap(record, from, end - from).order(ByteOrder.LITTLE_ENDIAN);
    return switch (field.type()) {
      case 'I', '+' -> end - from == 4 ? String.valueOf(bytes.getInt()) : null;
      case 'B', 'O' -> end - from == 8 ? plain(bytes.getDouble()) : null;
      case 'Y' -> end - from == 8 ? BigDecimal.valueOf(bytes.getLong(), 4).toPlainString() : null;
      case 'T', '@' -> end - from == 8 ? time(bytes) : null;
      case 'M', 'G', 'P', 'W', '0' -> null;
      case 'V', 'Q' -> variable(record, from, end, charset);
      default -> {
        String text = DbfReader.trimmed(record, from, end, charset);
        // Numbers stand at the right.
        yield field.type() == 'C' ? text : text.strip();
      }
    };
  }

  /** A text whose last byte is its length, unless it fills the field. */
  private static String variable(byte[] record, int from, int end, Charset charset) {
    int length = end > from ? record[end - 1] & 0xff : 0;
    boolean shorter = length < end - from;
    return DbfReader.trimmed(record, from, shorter ? from + length : end, charset);
  }

  private static String plain(double value) {
    return Double.isFinite(value) && Math.abs(value) < 1e25
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  private static @Nullable String time(ByteBuffer bytes) {
    int day = bytes.getInt();
    int milliseconds = bytes.getInt();
    if (day < 1_721_426 || day > 5_373_484) {
      return null;
    }
    return LocalDateTime.of(2000, 1, 1, 0, 0)
        .with(JulianFields.JULIAN_DAY, day)
        .plusSeconds(milliseconds / 1000)
        .toString();
  }
}
