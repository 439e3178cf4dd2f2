package org.inshore.scanners.documents.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads one archive of ar or cpio from front to back. */
final class UnixArchiveReader {
  private static final long LONGEST_TARGET = 1 << 12;

  private UnixArchiveReader() {}

  static void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    ArchiveEntries entries =
        new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    EmptyFolders folders = new EmptyFolders();
    int found = 0;
    try (InputStream bytes = new BufferedInputStream(document.bytes().open(), 1 << 16);
        ArchiveInputStream<? extends ArchiveEntry> in = open(mediaType, bytes)) {
      for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Guard.checkInterrupt();
        found++;
        // The name's bytes, so that its charset can be told.
        String name = EntryNames.decode(entry.getName().getBytes(StandardCharsets.ISO_8859_1));
        folders.add(name, entry.isDirectory());
        boolean special = entry instanceof CpioArchiveEntry cpio && !cpio.isRegularFile();
        if (entry instanceof CpioArchiveEntry link && link.isSymbolicLink()) {
          entries.target(entries.begin(name), target(link, in));
        }
        if (entry.isDirectory() || special) {
          continue;
        }
        if (!entries.content(entries.begin(name), name, entry.getSize(), in)) {
          throw new EOFException();
        }
      }
      folders.push(document.location(), sink);
      if (in instanceof CpioArchiveInputStream && found > 0) {
        Behind.push(document, in.getBytesRead(), sink);
      }
    } catch (EOFException e) {
      throw found == 0
          ? Problems.damaged(e)
          : Problems.unreadable("zip.truncated", String.valueOf(found));
    }
    if (found == 0) {
      throw Problems.damaged(null);
    }
  }

  /**
   * Where a link leads, which is its content. Programs sum up none of it where the form has sums,
   * and the library compares them all the same.
   */
  private static String target(CpioArchiveEntry link, InputStream in) throws IOException {
    byte[] target = in.readNBytes((int) Math.min(link.getSize(), LONGEST_TARGET));
    if (link.getFormat() == CpioConstants.FORMAT_NEW_CRC) {
      long sum = 0;
      for (byte b : target) {
        sum += b & 0xff;
      }
      link.setChksum(sum);
    }
    return EntryNames.decode(target);
  }

  private static ArchiveInputStream<? extends ArchiveEntry> open(
      String mediaType, InputStream bytes) {
    return mediaType.equals("application/x-cpio")
        ? new CpioArchiveInputStream(bytes, StandardCharsets.ISO_8859_1.name())
        : new ArArchiveInputStream(bytes);
  }
}
