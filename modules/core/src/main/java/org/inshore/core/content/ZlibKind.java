package org.inshore.core.content;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Tells files packed by zlib: their two bytes of header are weak, so what follows is unpacked. */
final class ZlibKind {
  static final String ZLIB = "application/zlib";

  private static final int HEADER = 2;

  /** Deflate with the largest window, as all programs write it. */
  private static final int METHOD = 0x78;

  private static final int CHECK = 31;

  /** So much has to unpack without a fault, if there is as much. */
  private static final int LOOKED_AT = 1 << 9;

  private ZlibKind() {}

  static boolean fits(byte[] head) {
    if (head.length <= HEADER
        || head[0] != METHOD
        || (((head[0] & 0xff) << Byte.SIZE) | (head[1] & 0xff)) % CHECK != 0) {
      return false;
    }
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(head);
      byte[] out = new byte[LOOKED_AT];
      int count = 0;
      while (count < out.length) {
        int more = inflater.inflate(out, count, out.length - count);
        if (more == 0) {
          return count > 0 && (inflater.finished() || inflater.needsInput());
        }
        count += more;
      }
      return true;
    } catch (DataFormatException e) {
      return false;
    }
  }
}
