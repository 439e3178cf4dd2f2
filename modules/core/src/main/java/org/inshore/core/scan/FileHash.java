package org.inshore.core.scan;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.inshore.spi.scan.Bytes;
import org.jspecify.annotations.Nullable;

/** The hash of a whole file, by which it can be told apart without being kept. */
final class FileHash {
  private FileHash() {}

  /** SHA-256 in hexadecimal digits, or null if the bytes cannot be read to their end. */
  static @Nullable String sha256(Bytes bytes, BooleanSupplier stopped) {
    try (InputStream in = bytes.open()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (stopped.getAsBoolean()) {
          return null;
        }
        digest.update(buffer, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return null;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
