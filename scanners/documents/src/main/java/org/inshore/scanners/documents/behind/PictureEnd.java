package org.inshore.scanners.documents.behind;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.inshore.spi.content.Bytes;

/** Finds where a JPEG, PNG, GIF, WebP or BMP ends, by its own marks. */
public final class PictureEnd {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int read;
  private int filled;
  private long at;

  private PictureEnd(InputStream in) {
    this.in = in;
  }

  /** Its length; -1 where its form does not tell, or it breaks off. */
  public static long of(Bytes picture) throws IOException {
    try (InputStream in = picture.open()) {
      return new PictureEnd(in).find();
    }
  }

  private long find() throws IOException {
    int first = next();
    int second = next();
    if (first == 0xff && second == 0xd8) {
      return jpeg();
    }
    if (first == 0x89 && second == 'P') {
      return pass(6) ? png() : -1;
    }
    if (first == 'G' && second == 'I') {
      return gif();
    }
    if (first == 'R' && second == 'I') {
      return pass(2) ? (8 + little(4) + 1) & ~1L : -1;
    }
    return first == 'B' && second == 'M' ? little(4) : -1;
  }

  private long jpeg() throws IOException {
    while (passScan()) {
      int marker = next();
      while (marker == 0xff) {
        marker = next();
      }
      if (marker == 0xd9) {
        return at;
      }
      boolean isBare = marker == 0 || marker == 1 || (marker >= 0xd0 && marker <= 0xd8);
      if (!isBare && !pass(big(2) - 2)) {
        return -1;
      }
    }
    return -1;
  }

  /** Goes on to behind the next byte that begins a marker; false where none comes. */
  private boolean passScan() throws IOException {
    while (read < filled || fill()) {
      int from = read;
      while (read < filled) {
        if (buffer[read++] == (byte) 0xff) {
          at += read - from;
          return true;
        }
      }
      at += read - from;
    }
    return false;
  }

  private boolean fill() throws IOException {
    read = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    return filled > 0;
  }

  private long png() throws IOException {
    while (true) {
      long length = big(4);
      String chunk = ascii(4);
      if (length < 0 || chunk.length() < 4 || !pass(length + 4)) {
        return -1;
      }
      if (chunk.equals("IEND")) {
        return at;
      }
    }
  }

  private long gif() throws IOException {
    if (!pass(8)) {
      return -1;
    }
    int flags = next();
    if (!pass(2) || !colours(flags)) {
      return -1;
    }
    for (int block = next(); block >= 0; block = next()) {
      if (block == 0x3b) {
        return at;
      }
      boolean fits =
          block == 0x21 ? pass(1) : block == 0x2c && pass(8) && colours(next()) && pass(1);
      if (!fits || !pieces()) {
        return -1;
      }
    }
    return -1;
  }

  private boolean colours(int flags) throws IOException {
    return flags >= 0 && ((flags & 0x80) == 0 || pass(3L << ((flags & 7) + 1)));
  }

  private boolean pieces() throws IOException {
    int length = next();
    while (length > 0 && pass(length)) {
      length = next();
    }
    return length == 0;
  }

  private int next() throws IOException {
    if (read == filled && !fill()) {
      return -1;
    }
    at++;
    return buffer[read++] & 0xff;
  }

  private boolean pass(long count) throws IOException {
    if (count < 0) {
      return false;
    }
    int held = (int) Math.min(count, filled - read);
    read += held;
    at += count;
    try {
      in.skipNBytes(count - held);
      return true;
    } catch (EOFException e) {
      return false;
    }
  }

  private long big(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number = (number << 8) | next();
    }
    return number;
  }

  private long little(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) next() << (8 * i);
    }
    return number;
  }

  private String ascii(int bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes; i++) {
      int next = next();
      if (next >= 0) {
        text.append((char) next);
      }
    }
    return text.toString();
  }
}
