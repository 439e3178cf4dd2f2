package org.inshore.scanners.documents.archive.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.scanners.documents.behind.ZipEnd;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reads one ZIP archive by its directory; when that is missing, as in a copy that broke off, from
 * the front for as long as entries follow.
 */
public final class ZipReader {
  private static final byte[] SPANNED = {'P', 'K', 7, 8};

  /** What packages of Office, OpenDocument, OFD and others begin with. */
  private static final Pattern ROOT =
      Pattern.compile(
          "^(?i:\\[Content_Types]\\.xml(?:/.*)?|mimetype|OFD\\.xml|META-INF/.*|content\\.xml"
              + "|(?:word|xl|ppt|visio)/[^/]*\\.(?:xml|bin))$");

  private ZipReader() {}

  public static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes())) {
      ArchiveEntries entries = new ArchiveEntries(document.location(), spool.size(), limits, sink);
      try (ZipFile zip = directory(spool)) {
        if (zip == null) {
          fromTheFront(spool, entries);
          return;
        }
        entries.others(name -> beside(zip, name, entries));
        List<ZipArchiveEntry> listed = Collections.list(zip.getEntriesInPhysicalOrder());
        ZipRest rest = new ZipRest(spool, document.location());
        rest.comments(listed, sink);
        for (ZipArchiveEntry entry : listed) {
          Guard.checkInterrupt();
          if (!entry.isDirectory()) {
            entry(zip, entry, entries);
          }
        }
        rest.folders(listed, sink);
        rest.others(listed, entries, sink);
        try (SeekableByteChannel file = spool.channel()) {
          Behind.push(document, ZipEnd.of(file), sink);
        }
      }
    }
  }

  /** Whether its directory names a part that says what the others are. */
  static boolean isPackage(Content.Binary document, Limits limits)
      throws IOException, ScanException, InterruptedException {
    try (Spool spool = Spool.of(document.bytes(), limits.fileBytes());
        ZipFile zip = directory(spool)) {
      return zip != null
          && Collections.list(zip.getEntries()).stream()
              .anyMatch(entry -> ROOT.matcher(entry.getName()).find());
    }
  }

  private static @Nullable ZipFile directory(Spool spool) throws IOException {
    if (isSpanned(spool)) {
      return null;
    }
    var channel = spool.channel();
    try {
      // Byte by byte: what charset a name or comment is of, EntryNames finds out.
      return ZipFile.builder()
          .setSeekableByteChannel(channel)
          .setCharset(StandardCharsets.ISO_8859_1)
          .get();
    } catch (ZipException | IllegalArgumentException e) {
      channel.close();
      return null;
    } catch (IOException e) {
      channel.close();
      if (e instanceof ClosedByInterruptException) {
        throw e;
      }
      return null;
    }
  }

  /** Whether it was written to several volumes, each of which its directory counts from its own. */
  private static boolean isSpanned(Spool spool) throws IOException {
    try (InputStream in = spool.open()) {
      return Arrays.equals(in.readNBytes(SPANNED.length), SPANNED);
    }
  }

  private static void entry(ZipFile zip, ZipArchiveEntry entry, ArchiveEntries entries)
      throws IOException, ScanException, InterruptedException {
    String name = EntryNames.of(entry);
    Location location = entries.begin(name);
    InputStream in;
    try {
      InputStream unlocked =
          entry.getGeneralPurposeBit().usesEncryption()
              ? ZipDecryption.open(zip, entry)
              : ZipLzma.open(zip, entry);
      if (unlocked == null) {
        ScanException reason = whyNot(entry, zip.canReadEntryData(entry));
        if (reason != null) {
          entries.failed(location, name, reason);
          return;
        }
      }
      in = unlocked == null ? zip.getInputStream(entry) : unlocked;
    } catch (ZipException e) {
      entries.failed(location, name, Problems.damaged(e));
      return;
    } catch (ScanException e) {
      entries.failed(location, name, e); // only this entry needs too much memory
      return;
    }
    try (in) {
      entries.content(location, name, entry.getSize(), in);
    }
  }

  private static @Nullable Bytes beside(ZipFile zip, String name, ArchiveEntries entries) {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null || whyNot(entry, zip.canReadEntryData(entry)) != null) {
      return null;
    }
    return new Bytes() {
      @Override
      public InputStream open() throws IOException {
        return entries.counted(zip.getInputStream(entry));
      }

      @Override
      public long size() {
        return entry.getSize();
      }
    };
  }

  private static void fromTheFront(Spool spool, ArchiveEntries entries)
      throws IOException, ScanException, InterruptedException {
    int found = 0;
    try (ZipArchiveInputStream in =
        new ZipArchiveInputStream(spool.open(), "UTF-8", true, true, true)) {
      boolean whole = true;
      while (whole) {
        Guard.checkInterrupt();
        ZipArchiveEntry entry = next(in);
        if (entry == null) {
          break;
        }
        found++;
        if (entry.isDirectory()) {
          continue;
        }
        String name = EntryNames.of(entry);
        Location location = entries.begin(name);
        ScanException reason = whyNot(entry, in.canReadEntryData(entry));
        if (reason == null) {
          whole = entries.content(location, name, entry.getSize(), in);
        } else {
          entries.failed(location, name, reason);
        }
      }
    }
    if (found > 0 && isSpanned(spool) && found == ZipEnd.entries(spool)) {
      return;
    }
    throw found == 0
        ? Problems.damaged(null)
        : Problems.unreadable("zip.truncated", String.valueOf(found));
  }

  private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream in) {
    try {
      return in.getNextEntry();
    } catch (IOException | IllegalArgumentException e) {
      return null; // The archive breaks off here; the caller says so.
    }
  }

  private static @Nullable ScanException whyNot(ZipArchiveEntry entry, boolean readable) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Problems.encrypted(null);
    }
    return readable ? null : Problems.noReader("zip.method", String.valueOf(entry.getMethod()));
  }
}
