package org.inshore.scanners.documents.picture.drawing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/** Fields of one record, little-endian; what lies beyond its end is 0 or empty. */
final class RecordBytes {
  private final ByteBuffer bytes;

  RecordBytes(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  int size() {
    return bytes.capacity();
  }

  int getInt(int at) {
    return isWithin(at, Integer.BYTES) ? bytes.getInt(at) : 0;
  }

  int getShort(int at) {
    return isWithin(at, Short.BYTES) ? bytes.getShort(at) : 0;
  }

  int getUnsignedShort(int at) {
    return getShort(at) & 0xffff;
  }

  int getUnsignedByte(int at) {
    return isWithin(at, 1) ? bytes.get(at) & 0xff : 0;
  }

  float getFloat(int at) {
    return isWithin(at, Float.BYTES) ? bytes.getFloat(at) : 0;
  }

  String text(int at, long length, Charset charset) {
    if (at < 0 || at >= size() || length <= 0) {
      return "";
    }
    return new String(bytes.array(), at, (int) Math.min(length, size() - at), charset);
  }

  private boolean isWithin(int at, int count) {
    return at >= 0 && at <= size() - count;
  }
}
