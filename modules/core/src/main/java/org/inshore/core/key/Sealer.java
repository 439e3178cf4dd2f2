package org.inshore.core.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what only the operator may read, with AES-256-GCM (NIST SP 800-38D) under a key of its
 * own, the HMAC-SHA-256 of a label under the operator's; for all threads.
 *
 * <p>A sealed text is a random nonce of 96 bits, the cipher text and a tag of 128 bits. The plain
 * text is its length in 32 bits and its bytes, filled up with zeros to a multiple of a block size,
 * so that the length of what is sealed tells little. What it belongs to is authenticated with it: a
 * sealed text that is moved elsewhere does not open.
 */
public final class Sealer {
  private static final String LABEL = "inshore seal 1: AES-256-GCM";
  private static final String MAC = "HmacSHA256";
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Sealer(byte[] secret) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret, MAC));
      this.key = new SecretKeySpec(mac.doFinal(LABEL.getBytes(StandardCharsets.US_ASCII)), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Seals bytes.
   *
   * @param about what they belong to
   * @param block the plain text is filled up to a multiple of so many bytes
   */
  public byte[] seal(byte[] bytes, String about, int block) {
    int length = Integer.BYTES + bytes.length;
    ByteBuffer plain = ByteBuffer.allocate((length + block - 1) / block * block);
    plain.putInt(bytes.length).put(bytes);
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, about);
      byte[] sealed = new byte[NONCE + cipher.getOutputSize(plain.capacity())];
      System.arraycopy(nonce, 0, sealed, 0, NONCE);
      cipher.doFinal(plain.array(), 0, plain.capacity(), sealed, NONCE);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Seals a text in UTF-8; see {@link #seal(byte[], String, int)}. */
  public byte[] seal(String text, String about, int block) {
    return seal(text.getBytes(StandardCharsets.UTF_8), about, block);
  }

  /** The bytes that were sealed; null if another key sealed them, or not for this. */
  public byte @Nullable [] open(byte[] sealed, String about) {
    if (sealed.length <= NONCE) {
      return null;
    }
    byte[] nonce = new byte[NONCE];
    System.arraycopy(sealed, 0, nonce, 0, NONCE);
    try {
      ByteBuffer plain =
          ByteBuffer.wrap(
              cipher(Cipher.DECRYPT_MODE, nonce, about)
                  .doFinal(sealed, NONCE, sealed.length - NONCE));
      byte[] bytes = new byte[plain.getInt()];
      plain.get(bytes);
      return bytes;
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  /** The text that was sealed; null if another key sealed it, or not for this. */
  public @Nullable String openText(byte[] sealed, String about) {
    byte[] bytes = open(sealed, about);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
