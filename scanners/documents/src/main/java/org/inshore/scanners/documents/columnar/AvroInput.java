package org.inshore.scanners.documents.columnar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.guard.ExactBytes;

/** Reader of Avro's binary encoding. */
final class AvroInput {
  private final InputStream in;
  private final int longest;

  AvroInput(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  int octet() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException();
    }
    return octet;
  }

  /** An integer in zigzag code, seven bits a byte, the lowest first. */
  long integer() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int octet = octet();
      value |= (octet & 0x7fL) << shift;
      if (octet < 0x80) {
        break;
      }
    }
    return (value >>> 1) ^ -(value & 1);
  }

  /** How many items the next block of an array or a map has; 0 ends it. */
  long count() throws IOException {
    long count = integer();
    if (count < 0) {
      integer();
      return -count;
    }
    return count;
  }

  long fixed(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value |= (long) octet() << (8 * i);
    }
    return value;
  }

  byte[] bytes() throws IOException {
    return bytes(integer());
  }

  byte[] bytes(long length) throws IOException {
    if (length < 0 || length > longest) {
      throw new IOException("no length");
    }
    return ExactBytes.read(in, (int) length);
  }

  String string() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }
}
