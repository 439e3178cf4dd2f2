package org.inshore.scanners.jdbc.cell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.inshore.scanners.jdbc.product.DocumentForm;
import org.inshore.scanners.jdbc.product.Selection;
import org.jspecify.annotations.Nullable;

/** Inflates short texts that a program compressed before it stored them. */
final class Inflated {
  /** What MySQL's COMPRESS puts before: how long the text is. */
  private static final int LENGTH = 4;

  private Inflated() {}

  /**
   * The bytes; null if they are not compressed so, broken, or too many for a cell.
   *
   * @param form the one that they begin like
   */
  static byte @Nullable [] of(byte[] bytes, @Nullable DocumentForm form) {
    int from = 0;
    if (form != DocumentForm.GZIP && form != DocumentForm.ZLIB) {
      if (!isCounted(bytes)) {
        return null;
      }
      from = LENGTH;
    }
    InputStream in = new ByteArrayInputStream(bytes, from, bytes.length - from);
    try (InputStream inflated =
        form == DocumentForm.GZIP ? new GZIPInputStream(in) : new InflaterInputStream(in)) {
      byte[] all = inflated.readNBytes(Selection.MAX_BINARY_TEXT + 1);
      return all.length > Selection.MAX_BINARY_TEXT ? null : all;
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isCounted(byte[] bytes) {
    return bytes.length > LENGTH + 2
        && bytes[LENGTH] == 0x78
        && ((bytes[LENGTH] << 8) + (bytes[LENGTH + 1] & 0xff)) % 31 == 0
        && bytes[LENGTH - 1] == 0;
  }
}
