package org.inshore.scanners.smb;

import com.hierynomus.security.AEADBlockCipher;
import com.hierynomus.security.Cipher.CryptMode;
import com.hierynomus.security.SecurityException;
import com.hierynomus.security.bc.BCSecurityProvider;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The library's algorithms, but for AES-GCM that of the JDK, which uses the processor's
 * instructions for it.
 */
final class PlatformCiphers extends BCSecurityProvider {
  private static final String GCM = "AES/GCM/NoPadding";
  private static final byte[] NOTHING = new byte[0];

  @Override
  public AEADBlockCipher getAEADBlockCipher(String name) {
    if (!name.equals(GCM)) {
      return super.getAEADBlockCipher(name);
    }
    try {
      return new Gcm(Cipher.getInstance(GCM));
    } catch (GeneralSecurityException e) {
      return super.getAEADBlockCipher(name);
    }
  }

  private record Gcm(Cipher cipher) implements AEADBlockCipher {
    @Override
    public void init(CryptMode mode, byte[] key, GCMParameterSpec parameters)
        throws SecurityException {
      try {
        cipher.init(
            mode == CryptMode.DECRYPT ? Cipher.DECRYPT_MODE : Cipher.ENCRYPT_MODE,
            new SecretKeySpec(key, "AES"),
            parameters);
      } catch (GeneralSecurityException e) {
        throw new SecurityException(e);
      }
    }

    @Override
    public void updateAAD(byte[] bytes, int offset, int length) {
      cipher.updateAAD(bytes, offset, length);
    }

    @Override
    public byte[] update(byte[] bytes, int offset, int length) {
      // What is decrypted comes in the end, when it is known to be genuine.
      return Objects.requireNonNullElse(cipher.update(bytes, offset, length), NOTHING);
    }

    @Override
    public byte[] doFinal(byte[] bytes, int offset, int length) throws SecurityException {
      try {
        return cipher.doFinal(bytes, offset, length);
      } catch (GeneralSecurityException e) {
        throw new SecurityException(e);
      }
    }

    @Override
    public void reset() {
      // Each message begins with init.
    }
  }
}
