package org.inshore.scanners.documents.archive.tar;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one tar archive from front to back. */
public final class TarReader {
  private static final int BLOCK = 512;

  private TarReader() {}

  public static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    ArchiveEntries entries =
        new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    TarHeaders headers = new TarHeaders(document.location(), sink);
    int found = 0;
    long end = 0;
    // ISO 8859-1 keeps a name's bytes, so that its charset can be told afterwards.
    try (ZeroTail bytes = new ZeroTail(document.bytes().open());
        TarArchiveInputStream in =
            new TarArchiveInputStream(bytes, StandardCharsets.ISO_8859_1.name())) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Guard.checkInterrupt();
        found++;
        end = in.getBytesRead() + (entry.getSize() + BLOCK - 1) / BLOCK * BLOCK;
        headers.take(entry);
        if (!entry.isDirectory()) {
          entry(entry, in, entries);
        }
      }
      headers.finish();
      if (found > 0 && bytes.zeros() < BLOCK && !hasMark(document, end)) {
        // Cut between two entries, which looks like an end without its mark.
        throw new EOFException();
      }
    } catch (EOFException e) {
      throw found == 0
          ? Problems.damaged(e)
          : Problems.unreadable("zip.truncated", String.valueOf(found));
    }
    if (found == 0) {
      throw Problems.damaged(null);
    }
    Behind.push(document, end, sink);
  }

  /** Whether a block of zeros stands where the archive has to end; something may follow it. */
  private static boolean hasMark(Content.Binary document, long end) throws IOException {
    try (InputStream in = document.bytes().open()) {
      in.skipNBytes(end);
      return Arrays.equals(in.readNBytes(BLOCK), new byte[BLOCK]);
    }
  }

  private static void entry(TarArchiveEntry entry, TarArchiveInputStream in, ArchiveEntries entries)
      throws IOException, ScanException, InterruptedException {
    String name = name(entry.getName());
    Location location = entries.begin(name);
    if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
      entries.skipped(location, name, Problems.wording("tar.special"));
      entries.target(location, name(entry.getLinkName()));
    } else if (entry.isSparse()) {
      entries.failed(location, name, Problems.noReader("tar.sparse"));
    } else if (!entries.content(location, name, entry.getSize(), in)) {
      throw new EOFException();
    }
  }

  static String name(String name) {
    boolean bytes = name.chars().allMatch(c -> c <= 0xff);
    return bytes ? EntryNames.decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
  }
}
