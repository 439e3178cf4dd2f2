package org.inshore.scanners.documents.rtf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file that was put into a document as it is, by the packager of Windows (MS-OLEDS, 2.2.5): an
 * object of OLE 1 whose data are names, a length and the bytes.
 */
final class RtfPackage {
  private static final int VERSION_AND_FORM = 8;
  private static final int SIGNATURE = 2;

  private RtfPackage() {}

  /** The file that an object holds; null if it is none, or broken. */
  static byte @Nullable [] file(byte[] object) {
    ByteBuffer in = ByteBuffer.wrap(object).order(ByteOrder.LITTLE_ENDIAN);
    if (in.remaining() < VERSION_AND_FORM) {
      return null;
    }
    in.position(VERSION_AND_FORM);
    byte[] kind = block(in);
    if (kind == null || !new String(kind, StandardCharsets.ISO_8859_1).startsWith("Package")) {
      return null;
    }
    byte[] topic = block(in);
    byte[] item = block(in);
    if (topic == null || item == null || in.remaining() < 4 + SIGNATURE) {
      return null;
    }
    in.position(in.position() + 4 + SIGNATURE);
    boolean labelled = skipName(in);
    boolean named = skipName(in);
    if (!labelled || !named || in.remaining() < 4) {
      return null;
    }
    in.getInt();
    byte[] path = block(in);
    return path == null ? null : block(in);
  }

  /** Bytes behind their length. */
  private static byte @Nullable [] block(ByteBuffer in) {
    int length = in.remaining() < 4 ? -1 : in.getInt();
    if (length < 0 || length > in.remaining()) {
      return null;
    }
    byte[] block = new byte[length];
    in.get(block);
    return block;
  }

  private static boolean skipName(ByteBuffer in) {
    while (in.hasRemaining()) {
      if (in.get() == 0) {
        return true;
      }
    }
    return false;
  }
}
