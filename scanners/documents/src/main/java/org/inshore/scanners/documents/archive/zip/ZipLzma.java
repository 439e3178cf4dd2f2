package org.inshore.scanners.documents.archive.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.LZMAInputStream;

/**
 * Unpacks entries of a ZIP that LZMA has packed, which commons-compress does not (APPNOTE, 5.8).
 */
final class ZipLzma {
  private static final int METHOD = 14;
  private static final int HEAD = 9;
  private static final int LARGEST_DICTIONARY = 160 << 20;

  private ZipLzma() {}

  /** The content of an entry; null if it is packed another way. */
  static @Nullable InputStream open(ZipFile zip, ZipArchiveEntry entry)
      throws IOException, ScanException {
    if (entry.getMethod() != METHOD) {
      return null;
    }
    InputStream raw = zip.getRawInputStream(entry);
    byte[] head = raw.readNBytes(HEAD);
    if (head.length < HEAD) {
      throw new ZipException();
    }
    int dictionary = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(HEAD - 4);
    if (dictionary < 0 || dictionary > LARGEST_DICTIONARY) {
      throw Problems.limit("problem.memory");
    }
    LZMAInputStream plain = new LZMAInputStream(raw, entry.getSize(), head[4], dictionary);
    plain.enableRelaxedEndCondition(); // an end is often marked though the size is told
    return plain;
  }
}
