package org.inshore.scanners.documents.signed.pgp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One packet of OpenPGP (RFC 9580, 4.2): its kind, and a stream of its body. */
final class Packet extends InputStream {
  static final int SESSION_KEY = 1;
  static final int SIGNATURE = 2;
  static final int SESSION_PASSWORD = 3;
  static final int COMPRESSED = 8;
  static final int ENCRYPTED = 9;
  static final int LITERAL = 11;
  static final int USER = 13;
  static final int USER_ATTRIBUTE = 17;
  static final int PROTECTED = 18;
  static final int AUTHENTICATED = 20;

  private static final int TO_THE_END = 3;

  private final InputStream in;
  private final int tag;
  private long left;
  private boolean isPartial;
  private boolean isOpen;

  private Packet(InputStream in, int tag) {
    this.in = in;
    this.tag = tag;
  }

  /** The next packet; null at the end. The one before must have been read to its end. */
  static @Nullable Packet next(InputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    } else if (first < 0x80) {
      throw new IOException("no packet");
    }
    boolean isNew = (first & 0x40) != 0;
    Packet packet = new Packet(in, isNew ? first & 0x3f : (first & 0x3f) >> 2);
    if (isNew) {
      packet.length();
    } else if ((first & 3) == TO_THE_END) {
      packet.isOpen = true;
    } else {
      packet.left = packet.number(1 << (first & 3));
    }
    return packet;
  }

  int tag() {
    return tag;
  }

  /** Reads a length of the new format, which may be of a part alone. */
  private void length() throws IOException {
    int first = octet();
    isPartial = first >= 224 && first < 255;
    if (first < 192) {
      left = first;
    } else if (first < 224) {
      left = ((first - 192L) << 8) + octet() + 192;
    } else {
      left = isPartial ? 1L << (first & 0x1f) : number(Integer.BYTES);
    }
  }

  @Override
  public int read() throws IOException {
    if (isOpen) {
      return in.read();
    }
    while (left == 0) {
      if (!isPartial) {
        return -1;
      }
      length();
    }
    left--;
    return octet();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (isOpen) {
      return in.read(buffer, offset, length);
    } else if (left == 0) {
      int first = length == 0 ? 0 : read();
      if (first < 0 || length == 0) {
        return first;
      }
      buffer[offset] = (byte) first;
      return 1;
    }
    int count = in.read(buffer, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException();
    }
    left -= count;
    return count;
  }

  private long number(int bytes) throws IOException {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value = value << Byte.SIZE | octet();
    }
    return value;
  }

  private int octet() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException();
    }
    return octet;
  }
}
