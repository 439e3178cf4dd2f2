package org.inshore.scanners.documents.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * The bytes by which a text may say how it is encoded.
 *
 * @param charset the charset
 * @param bytes the bytes, as characters
 */
public record ByteOrderMark(Charset charset, String bytes) {

  /** Longest first: the mark of UTF-32LE begins with that of UTF-16LE. */
  private static final List<ByteOrderMark> ALL =
      List.of(
          new ByteOrderMark(Charset.forName("UTF-32LE"), "\u00ff\u00fe\0\0"),
          new ByteOrderMark(Charset.forName("UTF-32BE"), "\0\0\u00fe\u00ff"),
          new ByteOrderMark(Encoding.GB18030.charset(), "\u00841\u00953"),
          new ByteOrderMark(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
          new ByteOrderMark(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
          new ByteOrderMark(StandardCharsets.UTF_16BE, "\u00fe\u00ff"));

  /** The mark that a text begins with, or null. */
  public static @Nullable ByteOrderMark of(byte[] text, int length) {
    for (ByteOrderMark mark : ALL) {
      boolean fits = length >= mark.length();
      for (int i = 0; fits && i < mark.length(); i++) {
        fits = (text[i] & 0xff) == mark.bytes.charAt(i);
      }
      if (fits) {
        return mark;
      }
    }
    return null;
  }

  /** How many bytes it has. */
  public int length() {
    return bytes.length();
  }
}
