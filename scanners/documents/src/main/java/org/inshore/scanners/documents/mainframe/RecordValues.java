package org.inshore.scanners.documents.mainframe;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decoder of the values of fields in one code page. */
final class RecordValues {
  private static final byte SHIFT_OUT = 0x0e;
  private static final byte SHIFT_IN = 0x0f;

  private final Charset codePage;
  private final byte blank;
  private final byte minus;

  RecordValues(Charset codePage) {
    this.codePage = codePage;
    this.blank = " ".getBytes(codePage)[0];
    this.minus = "-".getBytes(codePage)[0];
  }

  /** A field's value as text; null where there is none, or none of its form. */
  @Nullable String value(Field field, byte[] record, int from) {
    int size = field.size();
    return switch (field.usage) {
      case null -> null;
      case TEXT -> text(record, from, size);
      case NATIONAL -> national(record, from, size);
      case ZONED -> number(field, zoned(field, record, from), record, from);
      case PACKED -> number(field, packed(record, from, size), record, from);
      case BINARY -> {
        BigInteger whole =
            field.signed
                ? new BigInteger(Arrays.copyOfRange(record, from, from + size))
                : new BigInteger(1, Arrays.copyOfRange(record, from, from + size));
        yield scaled(field, whole);
      }
      case FLOAT, DOUBLE -> hexadecimal(record, from, size);
    };
  }

  private @Nullable String text(byte[] record, int from, int size) {
    String text = new String(record, from, size, codePage);
    StringBuilder clean = new StringBuilder(text.length());
    text.chars().filter(c -> c >= ' ').forEach(c -> clean.append((char) c));
    return clean.isEmpty() ? null : clean.toString().strip();
  }

  /** Characters of two bytes each, in EBCDIC without the shifts that tell them from others. */
  private @Nullable String national(byte[] record, int from, int size) {
    if (blank != 0x40) {
      return text(record, from, size);
    }
    byte[] shifted = new byte[size + 2];
    shifted[0] = SHIFT_OUT;
    System.arraycopy(record, from, shifted, 1, size);
    shifted[size + 1] = SHIFT_IN;
    return text(shifted, 0, shifted.length);
  }

  /** The digits, with a minus before them if there is one; null if they are none. */
  private @Nullable String zoned(Field field, byte[] record, int from) {
    StringBuilder digits = new StringBuilder();
    boolean negative = false;
    int size = field.size();
    for (int i = 0; i < size; i++) {
      int b = record[from + i] & 0xff;
      boolean signPlace = field.leadingSign ? i == 0 : i == size - 1;
      if (signPlace && field.separateSign) {
        negative = record[from + i] == minus;
        continue;
      }
      int zone = b >>> 4;
      int digit = b & 0xf;
      boolean plain = zone == (blank == 0x40 ? 0xf : 0x3);
      boolean over = signPlace && (zone == 0xc || zone == 0xd || zone == 0x7);
      if (digit > 9 || !(plain || over)) {
        return null;
      }
      negative |= over && zone != 0xc;
      digits.append(digit);
    }
    return negative ? "-" + digits : digits.toString();
  }

  /** Two digits a byte, and a sign in the last half. */
  private static @Nullable String packed(byte[] record, int from, int size) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < 2 * size - 1; i++) {
      int b = record[from + i / 2] & 0xff;
      int digit = i % 2 == 0 ? b >>> 4 : b & 0xf;
      if (digit > 9) {
        return null;
      }
      digits.append(digit);
    }
    int sign = record[from + size - 1] & 0xf;
    return sign < 10 ? null : sign == 0xd || sign == 0xb ? "-" + digits : digits.toString();
  }

  /** A number with its point; one that counts nothing keeps all its digits: it may be a name. */
  private @Nullable String number(Field field, @Nullable String digits, byte[] record, int from) {
    if (digits == null) {
      // What is no number may be text that a redefinition means.
      return text(record, from, field.size());
    }
    if (field.scale == 0 && !digits.startsWith("-")) {
      return digits.substring(Math.max(0, digits.length() - field.length));
    }
    return scaled(field, new BigInteger(digits));
  }

  private static String scaled(Field field, BigInteger whole) {
    return new BigDecimal(whole, field.scale).toPlainString();
  }

  /** A floating point number of a mainframe: sign, a power of 16, a fraction. */
  private static String hexadecimal(byte[] record, int from, int size) {
    long fraction = 0;
    for (int i = 1; i < size; i++) {
      fraction = fraction << 8 | (record[from + i] & 0xff);
    }
    int power = (record[from] & 0x7f) - 64;
    double value = fraction * Math.pow(16, power - 2.0 * (size - 1));
    return BigDecimal.valueOf(record[from] < 0 ? -value : value).stripTrailingZeros().toPlainString();
  }
}
