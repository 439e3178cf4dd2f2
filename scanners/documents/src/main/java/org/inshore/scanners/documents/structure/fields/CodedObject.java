package org.inshore.scanners.documents.structure.fields;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.content.Percent;
import org.inshore.scanners.documents.structure.json.JsonForm;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Reading of an object of JSON that is coded in a line: escaped as a string, once or more, or as
 * bytes; percent-encoded, as in a query; in Base64, by itself or as the payload of a token (RFC
 * 7519).
 */
final class CodedObject {
  /** How an object begins whose marks and characters are bytes in hexadecimal: nginx, Apache. */
  private static final String IN_BYTES = "{\\x";

  private static final int BYTE = 4;

  /** An object is a string in a string no more often. */
  private static final int MAX_QUOTED = 3;

  private static final String ENCODED = "%7B%22";

  /** A token: a head and a payload that are both objects, and a signature. */
  private static final Pattern TOKEN =
      Pattern.compile("eyJ[A-Za-z0-9_-]{8,2000}+\\.(eyJ[A-Za-z0-9_-]{8,8000}+)\\.[A-Za-z0-9_-]*+");

  /** How an object or an array of such begins in Base64. */
  private static final Pattern BASE64 =
      Pattern.compile(
          "(?<![A-Za-z0-9+/_.-])(?:eyJ|eyAi|W3si)[A-Za-z0-9+/_-]{20,16000}+={0,2}(?![.A-Za-z0-9])");

  private CodedObject() {}

  /** Whether such an object may stand in a line with a brace or an encoded one. */
  static boolean mayBe(byte[] bytes, int at, int end) {
    byte b = bytes[at];
    return (b == '{' && at + 1 < end && bytes[at + 1] == '\\')
        || (b == '%' && begins(bytes, at, end, ENCODED))
        || (b == '.' && begins(bytes, at, end, ".eyJ"))
        || ((b == 'e' || b == 'W') && isBase64(bytes, at, end));
  }

  private static boolean isBase64(byte[] bytes, int at, int end) {
    int before = at > 0 ? bytes[at - 1] : ' ';
    return !Character.isLetterOrDigit(before)
        && before != '.'
        && at + 3 < end
        && ((bytes[at + 1] == 'y' && (bytes[at + 2] == 'J' || bytes[at + 2] == 'A'))
            || (bytes[at + 1] == '3' && bytes[at + 2] == 's' && bytes[at + 3] == 'i'));
  }

  private static boolean begins(byte[] bytes, int at, int end, String sign) {
    for (int i = 0; i < sign.length(); i++) {
      if (at + i >= end || (bytes[at + i] | 0x20) != (sign.charAt(i) | 0x20)) {
        return false;
      }
    }
    return true;
  }

  /** Hands on the fields of the object, and what stands around it as text. */
  static void read(Lines lines, int from, int to, NestedFields nested) {
    Encoding encoding = lines.encoding();
    String line = new String(lines.bytes(), from, to - from, encoding.charset());
    Matcher token = TOKEN.matcher(line);
    int begin = line.indexOf("{\\");
    int encoded = Math.max(line.indexOf(ENCODED), line.indexOf("%7b%22"));
    if (token.find()) {
      String payload = decoded(token.group(1));
      if (payload != null) {
        nested.text(line.substring(0, token.end())); // who has the token may come in
        nested.read(payload.getBytes(encoding.charset()));
        nested.text(line.substring(token.end()));
        return;
      }
    } else if (begin >= 0) {
      int end = Math.max(begin, line.lastIndexOf('}') + 1);
      nested.text(line.substring(0, begin));
      nested.read(unescaped(line.substring(begin, end), encoding));
      nested.text(line.substring(end));
      return;
    } else if (encoded >= 0) {
      int end = encoded;
      while (end < line.length() && " \t\"'<>&".indexOf(line.charAt(end)) < 0) {
        end++;
      }
      nested.text(line.substring(0, encoded));
      nested.read(Percent.decode(line.substring(encoded, end)).getBytes(encoding.charset()));
      nested.text(line.substring(end));
      return;
    }
    base64(line, encoding, nested);
  }

  private static void base64(String line, Encoding encoding, NestedFields nested) {
    Matcher coded = BASE64.matcher(line);
    int done = 0;
    while (coded.find(done)) {
      nested.text(line.substring(done, coded.start()));
      String plain = decoded(coded.group().replace('+', '-').replace('/', '_'));
      if (plain == null || plain.indexOf('\n') >= 0) {
        nested.text(coded.group());
      } else {
        nested.read(plain.getBytes(encoding.charset()));
      }
      done = coded.end();
    }
    nested.text(line.substring(done));
  }

  private static byte[] unescaped(String string, Encoding encoding) {
    byte[] object = string.getBytes(encoding.charset());
    if (string.startsWith(IN_BYTES)) {
      object = withBytes(object);
    }
    for (int i = 0; i < MAX_QUOTED && object.length > 1 && object[1] == '\\'; i++) {
      object = JsonForm.unescaped(object, encoding);
    }
    return object;
  }

  /** Puts each byte in the place of {@code \x22}. */
  private static byte[] withBytes(byte[] text) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(text.length);
    for (int at = 0; at < text.length; at++) {
      boolean escaped = text[at] == '\\' && at + BYTE <= text.length && text[at + 1] == 'x';
      int high = escaped ? Character.digit(text[at + 2], 16) : -1;
      int low = escaped ? Character.digit(text[at + 3], 16) : -1;
      if (high >= 0 && low >= 0) {
        plain.write(high << 4 | low);
        at += BYTE - 1;
      } else {
        plain.write(text[at]);
      }
    }
    return plain.toByteArray();
  }

  private static @Nullable String decoded(String payload) {
    try {
      return new String(Base64.getUrlDecoder().decode(payload.getBytes(ISO_8859_1)), UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
