package org.inshore.scanners.documents.structure.multipart;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.content.Percent;
import org.inshore.scanners.documents.structure.record.Records;
import org.inshore.spi.scan.ScanException;

/** Reading of values that are fields of a form encoded as a query: {@code name=a&phone=1}. */
public final class QueryValue {
  private static final int LONGEST = 1 << 14;
  private static final Pattern FIELDS =
      Pattern.compile(
          "[A-Za-z][\\w.\\[\\]-]{0,63}+=[^&=\\s]*+(?:&[A-Za-z][\\w.\\[\\]-]{0,63}+=[^&=\\s]*+)++");

  private QueryValue() {}

  /** Hands on the fields; false if a value is none, and nothing was handed on. */
  public static boolean read(byte[] bytes, int from, int to, long line, Records records)
      throws IOException, ScanException, InterruptedException {
    if (to - from > LONGEST || !mayBe(bytes, from, to)) {
      return false;
    }
    Charset charset = records.encoding().charset();
    String text = new String(bytes, from, to - from, charset);
    if (!FIELDS.matcher(text).matches()) {
      return false;
    }
    records.beginObject();
    for (String field : text.split("&", -1)) {
      int sign = field.indexOf('=');
      byte[] key = field.substring(0, sign).getBytes(StandardCharsets.US_ASCII);
      byte[] value = Percent.decode(field.substring(sign + 1)).getBytes(charset);
      records.key(key, 0, key.length, line);
      if (value.length == 0) {
        records.none();
      } else {
        records.value(value, 0, value.length, line);
      }
    }
    records.end();
    return true;
  }

  private static boolean mayBe(byte[] bytes, int from, int to) {
    boolean sign = false;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == ' ' || b == '\n') {
        return false;
      }
      sign |= b == '=';
      if (b == '&') {
        return sign;
      }
    }
    return false;
  }
}
