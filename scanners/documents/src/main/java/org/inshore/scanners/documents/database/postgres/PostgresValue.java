package org.inshore.scanners.documents.database.postgres;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Decoder of a value as PostgreSQL sends it, whose type nothing tells: what is no text, and as long
 * as a number, is one; numbers of the type {@code numeric} prove themselves by their head.
 */
final class PostgresValue {
  private static final int NUMERIC_HEAD = 8;
  private static final int NEGATIVE = 0x4000;
  private static final int DECIMALS = 4;
  private static final int BASE = 10_000;
  private static final int MOST_DIGITS = 64;

  /** A fraction that somebody wrote has no more digits. */
  private static final int WRITTEN_DIGITS = 15;

  private static final double SMALLEST = 1e-6;
  private static final double LARGEST = 1e15;

  private PostgresValue() {}

  /** Adds a value to the row at hand. */
  static void add(byte[] value, NamedRows rows) throws ScanException, InterruptedException {
    BigDecimal numeric = numeric(value);
    if (numeric != null) {
      rows.text(numeric.toPlainString());
    } else if (value.length > 1 && value[0] == 1 && (value[1] == '{' || value[1] == '[')) {
      // jsonb: its version, then the text.
      rows.bytes(Arrays.copyOfRange(value, 1, value.length));
    } else if (isText(value)) {
      rows.bytes(value);
    } else {
      switch (value.length) {
        case Byte.BYTES -> rows.number(value[0]);
        case Short.BYTES -> rows.number(ByteBuffer.wrap(value).getShort());
        case Integer.BYTES -> rows.number(ByteBuffer.wrap(value).getInt());
        case Long.BYTES -> eight(ByteBuffer.wrap(value), rows);
        default -> rows.bytes(value);
      }
    }
  }

  /** A whole number, unless the bytes are those of a fraction that somebody may have written. */
  private static void eight(ByteBuffer value, NamedRows rows) {
    double fraction = value.getDouble(0);
    double size = Math.abs(fraction);
    if (size >= SMALLEST
        && size <= LARGEST
        && BigDecimal.valueOf(fraction).stripTrailingZeros().precision() <= WRITTEN_DIGITS) {
      rows.number(fraction);
    } else {
      rows.number(value.getLong(0));
    }
  }

  private static boolean isText(byte[] value) {
    for (byte b : value) {
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    // Text of GB 18030 as a number would be far below zero; a small negative one begins with 0xff.
    return value.length == 0
        || value[0] < -1
        || new String(value, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
  }

  /** The number of digits to the base of 10,000 behind a head that says how many there are. */
  private static @Nullable BigDecimal numeric(byte[] value) {
    if (value.length < NUMERIC_HEAD || value.length % Short.BYTES != 0) {
      return null;
    }
    ByteBuffer in = ByteBuffer.wrap(value);
    int digits = in.getShort();
    int weight = in.getShort();
    int sign = in.getShort();
    int scale = in.getShort();
    if (digits < 0
        || digits > MOST_DIGITS
        || value.length != NUMERIC_HEAD + digits * Short.BYTES
        || Math.abs(weight) > MOST_DIGITS
        || (sign != 0 && sign != NEGATIVE)
        || scale < 0
        || scale > DECIMALS * MOST_DIGITS) {
      return null;
    }
    BigInteger whole = BigInteger.ZERO;
    for (int i = 0; i < digits; i++) {
      int digit = in.getShort();
      if (digit < 0 || digit >= BASE) {
        return null;
      }
      whole = whole.multiply(BigInteger.valueOf(BASE)).add(BigInteger.valueOf(digit));
    }
    BigDecimal number = new BigDecimal(whole, (digits - 1 - weight) * DECIMALS);
    number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    number = number.setScale(Math.max(scale, number.scale()), RoundingMode.UNNECESSARY);
    return sign == NEGATIVE ? number.negate() : number;
  }
}
