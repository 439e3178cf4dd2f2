package org.inshore.core.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** SHA-256, in hexadecimal digits or cut to its first 64 bits. */
public final class Sha256 {
  private static final int BUFFER = 1 << 16;
  private static final MessageDigest EMPTY = empty();

  private Sha256() {}

  /** Of some bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** Of a text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The first 64 bits, of a text in UTF-8. */
  public static long first64(String text) {
    return ByteBuffer.wrap(digest().digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /**
   * Of a file.
   *
   * @throws IOException if it cannot be read to its end
   */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = digest();
      read(in, digest, () -> false);
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /**
   * Of a stream up to its end.
   *
   * @param stopped asked now and then whether to give up
   * @return null if it was given up
   * @throws IOException if it cannot be read to its end
   */
  public static @Nullable String of(InputStream in, BooleanSupplier stopped) throws IOException {
    MessageDigest digest = digest();
    return read(in, digest, stopped) ? HexFormat.of().formatHex(digest.digest()) : null;
  }

  private static boolean read(InputStream in, MessageDigest digest, BooleanSupplier stopped)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      if (stopped.getAsBoolean()) {
        return false;
      }
      digest.update(buffer, 0, count);
    }
    return true;
  }

  /** A copy of one that has taken in nothing: looking the algorithm up costs as much as a line. */
  public static MessageDigest digest() {
    try {
      return (MessageDigest) EMPTY.clone();
    } catch (CloneNotSupportedException e) {
      return empty();
    }
  }

  private static MessageDigest empty() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
