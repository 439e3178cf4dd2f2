package org.inshore.scanners.documents.archive.zip;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.inshore.scanners.documents.guard.BulkStream;

/** AES in counter mode with a counter that begins at 1 and counts from its lowest byte (WinZip). */
final class LittleEndianCounter {
  private static final int BLOCK = 16;

  private final Cipher cipher;
  private final byte[] counter = new byte[BLOCK];
  private byte[] stream = new byte[0];
  private int at;

  // One block at a time under a counter: no block mode is at work.
  @SuppressWarnings("InsecureCryptoUsage")
  LittleEndianCounter(byte[] key) throws GeneralSecurityException {
    cipher = Cipher.getInstance("AES/ECB/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
  }

  /** So many bytes of a stream, decrypted. */
  InputStream stream(InputStream in, long length) {
    return new BulkStream() {
      private long left = length;

      @Override
      public int read(byte[] buffer, int offset, int count) throws IOException {
        if (left <= 0) {
          return -1;
        }
        int read = in.read(buffer, offset, (int) Math.min(count, left));
        if (read > 0) {
          left -= read;
          decrypt(buffer, offset, read);
        }
        return read;
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }

  private void decrypt(byte[] buffer, int offset, int count) throws IOException {
    for (int i = offset; i < offset + count; i++) {
      if (at == stream.length) {
        next();
      }
      buffer[i] ^= stream[at++];
    }
  }

  private void next() throws IOException {
    for (int i = 0; i < BLOCK && ++counter[i] == 0; i++) {
      // Carries.
    }
    try {
      stream = cipher.update(counter);
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
    at = 0;
  }
}
