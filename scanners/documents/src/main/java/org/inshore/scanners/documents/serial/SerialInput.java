package org.inshore.scanners.documents.serial;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/** Cursor over the bytes of serialised values; what ends too early is an {@link IOException}. */
public final class SerialInput {
  /** Longer values are no values of a person; what reads them would hold them in memory. */
  private static final int LONGEST = 64 << 20;

  private static final int LONGEST_LINE = 1 << 16;

  private final InputStream in;
  private long position;
  private int peeked = -1;

  public SerialInput(InputStream in) {
    this.in = in;
  }

  /** How many bytes were read. */
  public long position() {
    return position;
  }

  public boolean isAtEnd() throws IOException {
    if (peeked < 0) {
      peeked = in.read();
    }
    return peeked < 0;
  }

  /** The next byte, which stays the next. */
  public int peek() throws IOException {
    if (isAtEnd()) {
      throw new EOFException();
    }
    return peeked;
  }

  /** The next byte, from 0 to 255. */
  public int next() throws IOException {
    int value = peek();
    peeked = -1;
    position++;
    return value;
  }

  /** A whole number, its first byte the highest; of eight bytes with its sign. */
  public long big(int width) throws IOException {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = value << Byte.SIZE | next();
    }
    return value;
  }

  /** A whole number with its sign, its first byte the highest. */
  long signed(int width) throws IOException {
    int unused = Long.SIZE - width * Byte.SIZE;
    return (big(width) << unused) >> unused;
  }

  /** A whole number, its first byte the lowest; of eight bytes with its sign. */
  public long little(int width) throws IOException {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value |= (long) next() << (i * Byte.SIZE);
    }
    return value;
  }

  public byte[] bytes(long count) throws IOException {
    if (count < 0 || count > LONGEST) {
      throw new IOException("length");
    }
    if (count == 0) {
      return new byte[0];
    }
    int first = next();
    byte[] rest = in.readNBytes((int) count - 1);
    position += rest.length;
    if (rest.length < count - 1) {
      throw new EOFException();
    }
    byte[] bytes = new byte[(int) count];
    bytes[0] = (byte) first;
    System.arraycopy(rest, 0, bytes, 1, rest.length);
    return bytes;
  }

  /** Text of a length, in UTF-8. */
  String text(long count) throws IOException {
    return new String(bytes(count), StandardCharsets.UTF_8);
  }

  /** Bytes up to one that ends them, without it. */
  public byte[] until(int end) throws IOException {
    byte[] bytes = new byte[16];
    int length = 0;
    for (int b = next(); b != end; b = next()) {
      if (length == LONGEST_LINE) {
        throw new IOException("length");
      }
      bytes = length == bytes.length ? Arrays.copyOf(bytes, 2 * length) : bytes;
      bytes[length++] = (byte) b;
    }
    return Arrays.copyOf(bytes, length);
  }

  /** What the rest is deflated from (RFC 1950). */
  SerialInput inflated() {
    return new SerialInput(new InflaterInputStream(in));
  }
}
