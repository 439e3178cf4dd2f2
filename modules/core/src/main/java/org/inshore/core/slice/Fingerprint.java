package org.inshore.core.slice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprint of all that a matcher sees of a chunk: SHA-256 of texts with their lengths and of
 * numbers, of which 128 bits are kept. Two that are equal were made of the same.
 */
public final class Fingerprint {
  private static final int KEPT = 16;

  private final MessageDigest digest;
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  /** One of nothing. */
  public Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes a number. */
  public void number(long value) {
    number.clear();
    number.putLong(value);
    digest.update(number.array());
  }

  /** Takes a text, or that there is none. */
  public void text(@Nullable String value) {
    if (value == null) {
      number(-1);
    } else {
      byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
      bytes(encoded, 0, encoded.length);
    }
  }

  /** Takes bytes. */
  public void bytes(byte[] array, int from, int to) {
    number(to - from);
    digest.update(array, from, to - from);
  }

  /** What it came to; once only. */
  public byte[] toBytes() {
    return Arrays.copyOf(digest.digest(), KEPT);
  }
}
