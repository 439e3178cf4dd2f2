package org.inshore.scanners.documents.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Size of a picture in pixels; 0 by 0 where its head does not tell. */
record PictureSize(int width, int height) {
  static final PictureSize UNKNOWN = new PictureSize(0, 0);

  /** So many bytes of the beginning tell the size of nearly every picture. */
  static final int HEAD = 1 << 16;

  private static final int PNG = 0x89504e47;

  /** Reads the size from the first bytes of a PNG, JPEG, GIF or BMP. */
  static PictureSize of(byte[] head) {
    ByteBuffer bytes = ByteBuffer.wrap(head);
    if (head.length < 26) {
      return UNKNOWN;
    }
    if (bytes.getInt(0) == PNG) {
      return checked(bytes.getInt(16), bytes.getInt(20));
    }
    if ((bytes.getShort(0) & 0xffff) == 0xffd8) {
      return jpeg(bytes);
    }
    ByteBuffer little = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (head[0] == 'G' && head[1] == 'I' && head[2] == 'F') {
      return checked(little.getShort(6) & 0xffff, little.getShort(8) & 0xffff);
    }
    if (head[0] == 'B' && head[1] == 'M') {
      return checked(little.getInt(18), Math.abs(little.getInt(22)));
    }
    return UNKNOWN;
  }

  private static PictureSize jpeg(ByteBuffer bytes) {
    int at = 2;
    while (at + 9 < bytes.limit() && (bytes.get(at) & 0xff) == 0xff) {
      int marker = bytes.get(at + 1) & 0xff;
      boolean frame = marker >= 0xc0 && marker <= 0xcf;
      if (frame && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
        return checked(bytes.getShort(at + 7) & 0xffff, bytes.getShort(at + 5) & 0xffff);
      }
      at += marker == 0xff ? 1 : 2 + Math.max(2, bytes.getShort(at + 2) & 0xffff);
    }
    return UNKNOWN;
  }

  private static PictureSize checked(int width, int height) {
    return width > 0 && height > 0 ? new PictureSize(width, height) : UNKNOWN;
  }
}
