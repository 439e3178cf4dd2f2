package org.inshore.scanners.documents.archive.zip;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The traditional stream cipher of PKWARE (APPNOTE.TXT, 6.1). */
final class TraditionalCipher {
  /** Bytes in front of an entry that only set the cipher going. */
  static final int HEAD = 12;

  private static final int[] CRC = crcTable();

  private int key0 = 0x12345678;
  private int key1 = 0x23456789;
  private int key2 = 0x34567890;

  TraditionalCipher(String password) {
    for (byte each : password.getBytes(StandardCharsets.UTF_8)) {
      update(each);
    }
  }

  byte decrypt(byte encrypted) {
    int at = (key2 & 0xffff) | 2;
    byte plain = (byte) (encrypted ^ ((at * (at ^ 1)) >>> 8));
    update(plain);
    return plain;
  }

  InputStream stream(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int next = super.read();
        return next < 0 ? -1 : decrypt((byte) next) & 0xff;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
          buffer[i] = decrypt(buffer[i]);
        }
        return count;
      }

      @Override
      public boolean markSupported() {
        return false;
      }
    };
  }

  private void update(byte plain) {
    key0 = crc(key0, plain);
    key1 = (key1 + (key0 & 0xff)) * 134775813 + 1;
    key2 = crc(key2, (byte) (key1 >>> 24));
  }

  private static int crc(int crc, byte next) {
    return CRC[(crc ^ next) & 0xff] ^ (crc >>> 8);
  }

  private static int[] crcTable() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320;
      }
      table[i] = crc;
    }
    return table;
  }
}
