package org.inshore.scanners.documents.archive.arj;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.ExactStream;
import org.inshore.scanners.documents.archive.lha.LhaStream;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Reads one archive of ARJ from front to back: entries, comments, names. */
final class ArjReader {
  private static final int STORED = 0;
  private static final int FASTEST = 4;

  private final ArchiveEntries entries;
  private final StringBuilder comments = new StringBuilder();
  private int found;

  private ArjReader(ArchiveEntries entries) {
    this.entries = entries;
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    ArjReader reader =
        new ArjReader(
            new ArchiveEntries(document.location(), document.bytes().size(), limits, sink));
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      reader.headers(in);
    } catch (EOFException e) {
      throw reader.found == 0
          ? Problems.damaged(e)
          : Problems.unreadable("zip.truncated", String.valueOf(reader.found));
    } finally {
      TextBlocks.push(
          document.location().append("part", "comments"), reader.comments.toString(), sink);
    }
  }

  private void headers(InputStream in) throws IOException, ScanException, InterruptedException {
    for (ArjHeader header = ArjHeader.read(in); header != null; header = ArjHeader.read(in)) {
      Guard.checkInterrupt();
      if (!header.comment().isBlank()) {
        comments.append(header.comment()).append('\n');
      }
      if (header.type() == ArjHeader.ARCHIVE) {
        comments.append(header.name()).append('\n');
        continue;
      }
      found++;
      ExactStream packed = new ExactStream(in, header.packed());
      entry(header, packed);
      in.skipNBytes(packed.left());
    }
  }

  private void entry(ArjHeader header, ExactStream packed)
      throws IOException, ScanException, InterruptedException {
    String name = header.name();
    Location place = entries.begin(name);
    if (header.type() == ArjHeader.FOLDER || header.type() == ArjHeader.LABEL) {
      entries.content(place, name, 0, InputStream.nullInputStream());
    } else if (header.isEncrypted()) {
      entries.failed(place, name, Problems.encrypted(null));
    } else if (header.isSplit()) {
      entries.failed(place, name, Problems.noReader("archive.elsewhere"));
    } else if (header.method() < STORED || header.method() > FASTEST) {
      entries.failed(place, name, Problems.noReader("archive.method"));
    } else {
      entries.content(place, name, header.size(), new Proved(plain(header, packed), header));
    }
  }

  private static InputStream plain(ArjHeader header, InputStream packed) throws IOException {
    return switch (header.method()) {
      case STORED -> packed;
      case FASTEST -> new FastestStream(packed, header.size());
      default -> new LhaStream(packed, "-lh7-", header.size());
    };
  }

  /** Stream that breaks off at its end if what came has not the checksum that was told. */
  private static final class Proved extends CheckedInputStream {
    private final long expected;

    Proved(InputStream in, ArjHeader header) {
      super(in, new CRC32());
      this.expected = header.checksum();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      if (count < 0 && getChecksum().getValue() != expected) {
        throw new IOException("not what was packed");
      }
      return count;
    }
  }
}
