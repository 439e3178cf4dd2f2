package org.inshore.scanners.documents.archive.lha;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.ExactStream;
import org.inshore.scanners.documents.guard.BulkStream;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one archive of LHA from front to back. */
final class LhaReader {
  private static final String FOLDER = "-lhd-";
  private static final Set<String> STORED = Set.of("-lh0-", "-lz4-");
  private static final Set<String> PACKED = Set.of("-lh4-", "-lh5-", "-lh6-", "-lh7-");

  private LhaReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    ArchiveEntries entries =
        new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    int found = 0;
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      for (LhaHeader header = LhaHeader.read(in); header != null; header = LhaHeader.read(in)) {
        Guard.checkInterrupt();
        found++;
        ExactStream packed = new ExactStream(in, header.packed());
        if (!header.method().equals(FOLDER)) {
          entry(header, packed, entries);
        }
        in.skipNBytes(packed.left());
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

  private static void entry(LhaHeader header, ExactStream packed, ArchiveEntries entries)
      throws IOException, ScanException, InterruptedException {
    String name = header.name();
    Location place = entries.begin(name);
    boolean isStored = STORED.contains(header.method());
    if (!isStored && !PACKED.contains(header.method())) {
      entries.failed(place, name, Problems.noReader("archive.method"));
      return;
    }
    InputStream plain = isStored ? packed : new LhaStream(packed, header.method(), header.size());
    entries.content(place, name, header.size(), new Checked(plain, header.checksum()));
  }

  /** Stream that breaks off at its end if what came has not the checksum that was told. */
  private static final class Checked extends BulkStream {
    private static final int POLYNOMIAL = 0xa001;
    private final InputStream in;
    private final int expected;
    private int crc;

    Checked(InputStream in, int expected) {
      this.in = in;
      this.expected = expected;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      for (int i = 0; i < count; i++) {
        crc ^= buffer[offset + i] & 0xff;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
          crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ POLYNOMIAL;
        }
      }
      if (count < 0 && crc != expected) {
        throw new IOException();
      }
      return count;
    }
  }
}
