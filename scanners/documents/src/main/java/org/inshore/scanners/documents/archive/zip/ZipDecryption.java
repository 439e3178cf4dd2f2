package org.inshore.scanners.documents.archive.zip;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.apache.commons.compress.archivers.zip.UnrecognizedExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.inshore.spi.scan.DocumentOptions;
import org.jspecify.annotations.Nullable;

/**
 * Decryption of entries by the passwords of the scan: the traditional cipher of PKWARE and AES of
 * WinZip. Both say by a check of one or two bytes whether a password may be right; the checksum of
 * what comes out has the last word, as for every entry.
 */
final class ZipDecryption {
  private static final int AES = 99;
  private static final ZipShort AES_EXTRA = new ZipShort(0x9901);
  private static final int AUTHENTICATION_BYTES = 10;
  private static final int ITERATIONS = 1000;

  private ZipDecryption() {}

  /** The entry's bytes as they were packed, or null if no password fits. */
  static @Nullable InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    for (String password : DocumentOptions.current().passwords()) {
      InputStream raw = zip.getRawInputStream(entry);
      InputStream plain =
          raw == null
              ? null
              : entry.getMethod() == AES
                  ? aes(raw, entry, password)
                  : traditional(raw, entry, password);
      if (plain != null) {
        return plain;
      }
    }
    return null;
  }

  private static @Nullable InputStream traditional(
      InputStream raw, ZipArchiveEntry entry, String password) throws IOException {
    TraditionalCipher cipher = new TraditionalCipher(password);
    byte[] head = ExactBytes.read(raw, TraditionalCipher.HEAD);
    byte last = 0;
    for (byte each : head) {
      last = cipher.decrypt(each);
    }
    boolean later = entry.getGeneralPurposeBit().usesDataDescriptor();
    long check = later ? (dosTime(entry) >>> 8) : (entry.getCrc() >>> 24);
    // Some packers keep to the checksum even so.
    boolean fits = last == (byte) check || last == (byte) (entry.getCrc() >>> 24);
    return fits ? unpacked(cipher.stream(raw), entry.getMethod()) : null;
  }

  private static long dosTime(ZipArchiveEntry entry) {
    var time = entry.getLastModifiedDate().toInstant().atZone(java.time.ZoneId.systemDefault());
    return ((long) time.getHour() << 11) | (time.getMinute() << 5) | (time.getSecond() / 2);
  }

  private static @Nullable InputStream aes(InputStream raw, ZipArchiveEntry entry, String password)
      throws IOException {
    if (!(entry.getExtraField(AES_EXTRA) instanceof UnrecognizedExtraField extra)) {
      return null;
    }
    byte[] data = extra.getCentralDirectoryData();
    int strength = data.length < 7 ? 0 : data[4];
    if (strength < 1 || strength > 3) {
      return null;
    }
    int method = (data[5] & 0xff) | ((data[6] & 0xff) << 8);
    int keyBytes = 8 + 8 * strength;
    byte[] salt = ExactBytes.read(raw, 4 + 4 * strength);
    byte[] check = ExactBytes.read(raw, 2);
    try {
      SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1");
      byte[] derived =
          factory
              .generateSecret(
                  new PBEKeySpec(
                      password.toCharArray(), salt, ITERATIONS, (2 * keyBytes + 2) * Byte.SIZE))
              .getEncoded();
      if (!Arrays.equals(check, Arrays.copyOfRange(derived, 2 * keyBytes, 2 * keyBytes + 2))) {
        return null;
      }
      long length = entry.getCompressedSize() - salt.length - 2 - AUTHENTICATION_BYTES;
      InputStream plain =
          new LittleEndianCounter(Arrays.copyOf(derived, keyBytes)).stream(raw, length);
      return unpacked(plain, method);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static @Nullable InputStream unpacked(InputStream plain, int method) {
    return switch (method) {
      case ZipEntry.STORED -> plain;
      case ZipEntry.DEFLATED -> new InflaterInputStream(plain, new Inflater(true), 1 << 16);
      default -> null;
    };
  }
}
