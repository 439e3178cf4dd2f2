package org.inshore.core.scan.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.spi.content.Bytes;

/**
 * Recogniser of packages of Office that lie encrypted in a compound file (MS-OFFCRYPTO 2.3.4): all
 * but the names of its streams is as good as random, and words in it are chance.
 */
final class EncryptedPackage {
  private static final byte[] NAME = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
  private static final int BUFFER = 1 << 16;

  /** The directory stands before or behind the package; larger files are not asked. */
  private static final long MOST_BYTES = 1L << 28;

  private EncryptedPackage() {}

  /** Whether the name of the stream stands in a file. */
  static boolean is(Bytes bytes) {
    if (bytes.size() > MOST_BYTES) {
      return false;
    }
    byte[] buffer = new byte[BUFFER + NAME.length];
    int held = 0;
    try (InputStream in = bytes.open()) {
      for (int read = in.read(buffer, 0, BUFFER); read > 0; read = in.read(buffer, held, BUFFER)) {
        int filled = held + read;
        if (holds(buffer, filled)) {
          return true;
        }
        held = Math.min(filled, NAME.length - 1);
        System.arraycopy(buffer, filled - held, buffer, 0, held);
      }
    } catch (IOException e) {
      return false; // Why it cannot be read is told already.
    }
    return false;
  }

  private static boolean holds(byte[] buffer, int filled) {
    for (int at = 0; at + NAME.length <= filled; at++) {
      int same = 0;
      while (same < NAME.length && buffer[at + same] == NAME[same]) {
        same++;
      }
      if (same == NAME.length) {
        return true;
      }
    }
    return false;
  }
}
