package org.inshore.core.integrity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import org.inshore.core.file.OwnerOnly;
import org.inshore.core.key.KeyException;
import org.inshore.spi.message.Messages;

/** The operator's Ed25519 key with which results are signed (RFC 8032). */
public final class SigningKey {
  static final String ALGORITHM = "Ed25519";
  static final Messages MESSAGES = Messages.of(SigningKey.class);
  private static final int MAX_BYTES = 1 << 16;

  private final PrivateKey secret;
  private final PublicKey shown;

  private SigningKey(PrivateKey secret, PublicKey shown) {
    this.secret = secret;
    this.shown = shown;
  }

  /**
   * Reads a private key in PEM form (PKCS #8), as {@code openssl genpkey -algorithm ed25519} writes
   * it.
   *
   * @param reference {@code file:PATH}
   * @throws KeyException if there is none, others could read it, or it is no such key
   */
  public static SigningKey open(String reference) throws KeyException {
    if (!reference.startsWith("file:")) {
      throw new KeyException(MESSAGES.wording("key.reference"));
    }
    Path file = Path.of(reference.substring("file:".length()));
    if (!Files.isRegularFile(file)) {
      throw new KeyException(MESSAGES.wording("key.missing", file));
    }
    try {
      if (!OwnerOnly.holds(file)) {
        throw new KeyException(MESSAGES.wording("key.readable", file));
      }
      if (Files.size(file) > MAX_BYTES) {
        throw new KeyException(MESSAGES.wording("key.form", file));
      }
      byte[] encoded = Pem.read("PRIVATE KEY", Files.readString(file, StandardCharsets.ISO_8859_1));
      PrivateKey secret =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return new SigningKey(secret, publicKey(secret));
    } catch (KeyException e) {
      throw e;
    } catch (IOException e) {
      throw new KeyException(MESSAGES.wording("key.read", file));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new KeyException(MESSAGES.wording("key.form", file));
    }
  }

  /** The fingerprint by which its owner is known: see {@link Signer}. */
  public String fingerprint() {
    return new Signer(shown).fingerprint();
  }

  PublicKey publicKey() {
    return shown;
  }

  byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The public key of a private one. The JDK works it out only when it makes a pair, and takes the
   * private key's 32 bytes from the source of chance: so it is given those.
   */
  private static PublicKey publicKey(PrivateKey secret) throws GeneralSecurityException {
    if (!(secret instanceof EdECPrivateKey key) || key.getBytes().isEmpty()) {
      throw new GeneralSecurityException("no Ed25519 key");
    }
    byte[] seed = key.getBytes().get();
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
    KeyPair pair = generator.generateKeyPair();
    if (!(pair.getPrivate() instanceof EdECPrivateKey made)
        || !java.util.Arrays.equals(made.getBytes().orElseThrow(), seed)) {
      throw new IllegalStateException("the JDK makes keys in another way");
    }
    return pair.getPublic();
  }

  /** Gives bytes that are known. */
  private static final class Given extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] bytes;

    Given(byte[] bytes) {
      super(null, null);
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] into) {
      System.arraycopy(bytes, 0, into, 0, into.length);
    }
  }
}
