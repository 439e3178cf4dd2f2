package org.inshore.scanners.documents.archive.rar;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.archive.ExactStream;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Reads one archive from front to back: entries, names, comments. */
final class RarReader {
  private static final byte[] MARK = {'R', 'a', 'r', '!', 0x1a, 7};
  private static final int FIRST_OF_3 = 29;
  private static final int LAST_OF_3 = 36;
  private static final int FIRST_OF_5 = 50;
  private static final int BEST = 5;
  private static final int MOST_WINDOW = 1 << 27;
  private static final int LONGEST_COMMENT = 1 << 20;

  private final ArchiveEntries entries;
  private final Location archive;
  private final ContentSink sink;
  private @Nullable RarUnpacker unpacker;
  private int found;

  private RarReader(Content.Binary document, Limits limits, ContentSink sink) {
    this.archive = document.location();
    this.sink = sink;
    this.entries = new ArchiveEntries(archive, document.bytes().size(), limits, sink);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    RarReader reader = new RarReader(document, limits, sink);
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
        throw Problems.damaged(null);
      }
      boolean isFive = in.read() == 1 && in.read() == 0;
      reader.headers(isFive ? new Rar5Headers(in) : new Rar3Headers(in), in);
    } catch (IOException e) {
      throw reader.found == 0
          ? Problems.damaged(e)
          : Problems.unreadable("zip.truncated", String.valueOf(reader.found));
    }
  }

  private void headers(RarHeaders headers, InputStream in)
      throws IOException, ScanException, InterruptedException {
    for (RarEntry entry = headers.next(); entry != null; entry = headers.next()) {
      Guard.checkInterrupt();
      if (entry.kind() == RarEntry.Kind.ENCRYPTED) {
        throw Problems.encrypted(null);
      }
      ExactStream packed = new ExactStream(in, entry.packed());
      switch (entry.kind()) {
        case FILE, FOLDER, LINK -> {
          found++;
          entry(entry, packed);
        }
        case COMMENT -> comment(entry, packed);
        default -> {}
      }
      in.skipNBytes(packed.left());
    }
  }

  private void entry(RarEntry entry, ExactStream packed)
      throws IOException, ScanException, InterruptedException {
    String name = entry.name();
    int target = entry.kind() == RarEntry.Kind.LINK ? name.indexOf('\n') : name.length();
    Location place = entries.begin(name.substring(0, target));
    ScanException reason = unread(entry);
    if (entry.kind() != RarEntry.Kind.FILE) {
      entries.content(place, name, 0, InputStream.nullInputStream());
    } else if (reason != null) {
      unpacker = null;
      entries.failed(place, name, reason);
    } else if (entry.method() == 0) {
      entries.content(place, name, entry.size(), new Proved(packed, entry.checksum()));
    } else {
      InputStream plain = unpacked(entry, packed);
      Proved proved = new Proved(plain, entry.checksum());
      entries.content(place, name, entry.size(), proved);
      if (proved.isNotRead) {
        unpacker = null;
        sink.failed(place, Problems.noReader("archive.method"));
      } else {
        rest(plain);
      }
    }
  }

  private @Nullable ScanException unread(RarEntry entry) {
    boolean ofThree = entry.version() >= FIRST_OF_3 && entry.version() <= LAST_OF_3;
    if (entry.isEncrypted()) {
      return Problems.encrypted(null);
    } else if (entry.isSplit()) {
      return Problems.noReader("archive.elsewhere");
    } else if (entry.method() < 0
        || entry.method() > BEST
        || (entry.method() > 0 && !ofThree && entry.version() < FIRST_OF_5)
        || (entry.isSolid() && entry.method() > 0 && unpacker == null)) {
      return Problems.noReader("archive.method");
    }
    boolean isSmall = !entry.isSolid() && entry.size() >= 0 && entry.size() <= MOST_WINDOW;
    return entry.window() > MOST_WINDOW && !isSmall ? Problems.limit("problem.memory") : null;
  }

  private InputStream unpacked(RarEntry entry, InputStream packed) throws IOException {
    RarUnpacker own = unpacker;
    if (own == null || !own.fits(entry)) {
      long most = Math.max(RarUnpacker.LEAST_WINDOW, Math.min(MOST_WINDOW, entry.window()));
      RarWindow window = new RarWindow((int) Long.highestOneBit(2 * most - 1));
      own =
          entry.version() < FIRST_OF_5
              ? new Rar3Unpacker(window)
              : new Rar5Unpacker(window, entry.version());
      unpacker = own;
    }
    return own.open(packed, entry.size(), entry.isSolid());
  }

  /** Unpacks what was not asked for: entries behind it may reach back into it. */
  private void rest(InputStream plain) throws ScanException {
    try {
      entries.passOver(plain);
    } catch (IOException e) {
      unpacker = null;
    }
  }

  private void comment(RarEntry entry, ExactStream packed)
      throws ScanException, InterruptedException {
    Location place = archive.append("part", "comments");
    try {
      if (unread(entry) != null) {
        sink.failed(place, Problems.noReader("archive.method"));
        return;
      }
      InputStream plain = entry.method() == 0 ? packed : unpacked(entry, packed);
      byte[] text = entries.counted(plain).readNBytes(LONGEST_COMMENT);
      boolean isFive = entry.version() >= FIRST_OF_5;
      TextBlocks.push(
          place, isFive ? new String(text, StandardCharsets.UTF_8) : EntryNames.decode(text), sink);
    } catch (IOException e) {
      sink.failed(place, Problems.damaged(e));
    }
  }

  /** Stream that breaks off at its end if what came has not the checksum that was told. */
  private static final class Proved extends CheckedInputStream {
    private final long expected;
    private boolean isNotRead;

    Proved(InputStream in, long expected) {
      super(in, new CRC32());
      this.expected = expected;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int count = super.read(buffer, offset, length);
        if (count < 0 && expected >= 0 && getChecksum().getValue() != expected) {
          throw new IOException("not what was packed");
        }
        return count;
      } catch (Rar3Unpacker.NotRead e) {
        isNotRead = true;
        return -1;
      }
    }
  }
}
