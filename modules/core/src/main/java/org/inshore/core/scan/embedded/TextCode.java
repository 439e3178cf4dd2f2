package org.inshore.core.scan.embedded;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * A code in which text is written: as letters and digits of ASCII (RFC 4648), or as elements of an
 * array.
 */
enum TextCode {
  /** An array of PostgreSQL, {@code {a,"b"}}, or of plain values in JSON, {@code ["a"]}. */
  ARRAY {
    @Override
    @Nullable String decode(String cell) {
      return cell.length() > CellForm.LONGEST ? null : ArrayCell.elements(cell);
    }
  },
  HEXADECIMAL {
    @Override
    @Nullable String decode(String cell) {
      return mayBeText(cell) ? text(hexadecimal(cell)) : null;
    }
  },
  BASE64 {
    @Override
    @Nullable String decode(String cell) {
      return mayBeText(cell) ? text(base64(cell)) : null;
    }

    @Override
    boolean isMixed(String cell) {
      return cell.chars().anyMatch(c -> c >= 'a' && c <= 'z')
          && cell.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    }
  },
  /** An address that holds its content itself (RFC 2397). */
  ADDRESS {
    @Override
    @Nullable String decode(String cell) {
      int begin = cell.startsWith("data:") ? cell.indexOf(MARK) : -1;
      return begin < 0 ? null : BASE64.decode(cell.substring(begin + MARK.length()));
    }
  },
  /** A token of the Web (JWT, RFC 7519): its claims, which are signed and not encrypted. */
  TOKEN {
    @Override
    @Nullable String decode(String cell) {
      int begin = cell.indexOf('.') + 1;
      int end = cell.indexOf('.', begin);
      boolean isToken = cell.startsWith("eyJ") || cell.startsWith("Bearer eyJ");
      return isToken && begin > 0 && end > begin ? BASE64.decode(cell.substring(begin, end)) : null;
    }
  };

  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+");
  private static final String MARK = ";base64,";

  /** What chance does not give: so many bytes that are text. */
  private static final int LONG = 24;

  /** The shortest text is two Chinese characters, of two bytes in GB 18030. */
  private static final int SHORTEST = 6;

  private static final int MIN_BYTES = 4;

  /** The text that a cell stands for, in UTF-8 or GB 18030; null if it stands for none. */
  abstract @Nullable String decode(String cell);

  /** Whether a cell has the signs that the code mostly gives: numbers and words do not. */
  boolean isMixed(String cell) {
    return true;
  }

  /** The text that a cell stands for whose length alone shows it; null if it is none. */
  static @Nullable String decodeLong(String lines) {
    String cell = lines.indexOf('\n') < 0 ? lines : LINE_ENDS.matcher(lines).replaceAll("");
    for (TextCode code : values()) {
      String plain = code == ARRAY || !code.isMixed(cell) ? null : code.decode(cell);
      if (plain != null && plain.length() >= LONG) {
        return plain;
      }
    }
    return null;
  }

  private static boolean mayBeText(String cell) {
    return cell.length() >= SHORTEST && cell.length() <= CellForm.LONGEST && isPlain(cell);
  }

  private static byte @Nullable [] hexadecimal(String cell) {
    String digits = cell;
    if (cell.startsWith("0x") || cell.startsWith("0X") || cell.startsWith("\\x")) {
      digits = cell.substring(2);
    } else if ((cell.startsWith("X'") || cell.startsWith("x'")) && cell.endsWith("'")) {
      digits = cell.substring(2, Math.max(2, cell.length() - 1));
    }
    return digits.length() % 2 == 0 && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)
        ? HexFormat.of().parseHex(digits)
        : null;
  }

  private static byte @Nullable [] base64(String cell) {
    if (!cell.chars().allMatch(TextCode::isSign)) {
      return null; // most cells, without the price of an exception
    }
    boolean url = cell.indexOf('-') >= 0 || cell.indexOf('_') >= 0;
    try {
      return (url ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(cell);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    if (bytes == null || bytes.length < MIN_BYTES || hasControls(bytes)) {
      return null;
    }
    String text = text(bytes, StandardCharsets.UTF_8);
    return text != null ? text : text(bytes, Encoding.GB18030.charset());
  }

  /**
   * Whether a byte is a control character, which it is in either encoding: most numbers have one.
   */
  private static boolean hasControls(byte[] bytes) {
    for (byte b : bytes) {
      if ((b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 0x7f) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a digit of Base64, of either alphabet, or its padding. */
  static boolean isSign(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || "+/-_=".indexOf(c) >= 0;
  }

  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String text(byte[] bytes, Charset charset) {
    // Most bytes are no text, so that is told without an exception.
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    if (decoder.decode(ByteBuffer.wrap(bytes), decoded, true).isError()
        || decoder.flush(decoded).isError()) {
      return null;
    }
    String text = decoded.flip().toString();
    int han = 0;
    int common = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == '\n' || c == '\r' || c == '\t';
      if (!blank && (Character.isISOControl(c) || !isUsual(c))) {
        return null;
      }
      if (c >= 0x4e00 && c <= 0x9fff) {
        han++;
        common += isCommon(c) ? 1 : 0;
      }
    }
    // Any two bytes may be a character of GB 18030; those of names are mostly old ones.
    return charset.equals(StandardCharsets.UTF_8) || 2 * common >= han ? text : null;
  }

  /** Whether it is one of the 6,763 Chinese characters of GB 2312, by its code in GB 18030. */
  private static boolean isCommon(char c) {
    byte[] code = String.valueOf(c).getBytes(Encoding.GB18030.charset());
    return code.length == 2
        && (code[0] & 0xff) >= 0xb0
        && (code[0] & 0xff) <= 0xf7
        && (code[1] & 0xff) >= 0xa1;
  }

  /** Whether a character is of ASCII or a script that is looked for: chance gives any other. */
  private static boolean isUsual(char c) {
    return c < 0x80
        || (c >= 0x4e00 && c <= 0x9fff)
        || (c >= 0x3000 && c <= 0x303f)
        || (c >= 0xff00 && c <= 0xffef)
        || c == '·'
        || (c >= 0x2010 && c <= 0x2026);
  }
}
