package org.inshore.core.integrity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.inshore.core.file.Sha256;

/**
 * Signer of a manifest. Its fingerprint is the SHA-256, in hex, of the key as SubjectPublicKeyInfo
 * (RFC 8410), as {@code openssl pkey -pubin -outform DER | sha256sum} shows it.
 *
 * @param key an Ed25519 key
 */
record Signer(PublicKey key) {
  private static final String KIND = "PUBLIC KEY";

  /**
   * Reads a public key in PEM form.
   *
   * @throws GeneralSecurityException if it is none
   */
  static Signer parse(String pem) throws GeneralSecurityException {
    try {
      return new Signer(
          KeyFactory.getInstance(SigningKey.ALGORITHM)
              .generatePublic(new X509EncodedKeySpec(Pem.read(KIND, pem))));
    } catch (IllegalArgumentException e) {
      throw new GeneralSecurityException(e);
    }
  }

  String pem() {
    return Pem.write(KIND, key.getEncoded());
  }

  String fingerprint() {
    return Sha256.of(key.getEncoded());
  }

  /** Whether the bytes are what the owner of the key signed. */
  boolean signed(byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance(SigningKey.ALGORITHM);
      check.initVerify(key);
      check.update(bytes);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // a signature of another form is none
    }
  }
}
