package org.inshore.scanners.documents.archive.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.AbstractUnicodeExtraField;
import org.apache.commons.compress.archivers.zip.UnrecognizedExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipExtraField;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.EmptyFolders;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.Spool;
import org.inshore.scanners.documents.sweep.Written;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reads what a ZIP archive holds beside the entries of its directory: comments, and other entries.
 */
public final class ZipRest {
  private static final int END = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int HEADER = 30;
  private static final int WINDOW = 1 << 16;

  /** Places that only look like entries; more are made up. */
  private static final int MAX_TRIES = 10_000;

  /** Control characters, what does not decode, and so on. */
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}\ufffd&&[^\\s]]+");

  private final Spool spool;
  private final Location archive;

  private int tries;

  ZipRest(Spool spool, Location archive) {
    this.spool = spool;
    this.archive = archive;
  }

  /** Hands on the comments of the archive and of its entries. */
  void comments(List<ZipArchiveEntry> entries, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    TextBlocks blocks = new TextBlocks(archive.append("part", "comments"), sink);
    blocks.append(comment(spool));
    blocks.append("\n");
    for (ZipArchiveEntry entry : entries) {
      String comment = entry.getComment();
      if (comment != null && !comment.isBlank()) {
        blocks.append(EntryNames.comment(entry, comment) + "\n");
      }
      extra(entry, blocks);
    }
    blocks.finish();
  }

  /** Hands on what programs keep in fields of their own, where it may be text. */
  private static void extra(ZipArchiveEntry entry, TextBlocks blocks)
      throws ScanException, InterruptedException {
    for (ZipExtraField field : entry.getExtraFields(true)) {
      if (field instanceof UnrecognizedExtraField || field instanceof AbstractUnicodeExtraField) {
        String text =
            new String(field.getCentralDirectoryData(), StandardCharsets.UTF_8).replace("\0", "");
        blocks.append(NO_TEXT.matcher(text).replaceAll("\n").strip() + "\n");
      }
    }
  }

  /** Hands on the names of folders. */
  void folders(List<ZipArchiveEntry> entries, ContentSink sink)
      throws ScanException, InterruptedException {
    EmptyFolders folders = new EmptyFolders();
    for (ZipArchiveEntry entry : entries) {
      folders.add(EntryNames.of(entry), entry.isDirectory());
    }
    folders.push(archive, sink);
  }

  /** The comment of an archive; empty if it has none. */
  public static String comment(Spool archive) throws IOException {
    long from = Math.max(0, archive.size() - END - LONGEST_COMMENT);
    byte[] tail = bytes(archive, from, (int) (archive.size() - from));
    for (int i = tail.length - END; i >= 0; i--) {
      if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
        int length = (tail[i + 20] & 0xff) | (tail[i + 21] & 0xff) << 8;
        byte[] comment = new byte[Math.min(length, tail.length - i - END)];
        System.arraycopy(tail, i + END, comment, 0, comment.length);
        return EntryNames.decode(comment);
      }
    }
    return "";
  }

  /** Hands on entries that stand between those of the directory: deleted or hidden ones. */
  void others(List<ZipArchiveEntry> listed, ArchiveEntries entries, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    List<ZipArchiveEntry> sorted =
        listed.stream()
            .sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset))
            .toList();
    long at = 0;
    TextBlocks gaps = new TextBlocks(archive.append("part", "gaps"), sink);
    for (ZipArchiveEntry entry : sorted) {
      gap(at, entry.getLocalHeaderOffset(), gaps);
      if (entry.getLocalHeaderOffset() - at >= HEADER) {
        others(at, entry.getLocalHeaderOffset(), entries);
      }
      long end = Math.max(entry.getDataOffset(), entry.getLocalHeaderOffset() + HEADER);
      at = Math.max(at, end + Math.max(0, entry.getCompressedSize()));
    }
    gap(at, directory(at), gaps);
    gaps.finish();
    others(at, spool.size(), entries);
  }

  /** Hands on bytes between two entries that are text, and of others what says something. */
  private void gap(long from, long to, TextBlocks gaps)
      throws IOException, ScanException, InterruptedException {
    if (from > 0 && to > from && to - from < WINDOW) {
      String text = new String(bytes(spool, from, (int) (to - from)), StandardCharsets.UTF_8);
      if (!NO_TEXT.matcher(text).find()) {
        gaps.append(text + "\n");
        return;
      }
      for (String line : NO_TEXT.split(text, -1)) {
        if (Written.amongBytes(line)) {
          gaps.append(line + "\n");
        }
      }
    }
  }

  private void others(long from, long to, ArchiveEntries entries)
      throws IOException, ScanException, InterruptedException {
    for (long at = from; at + HEADER <= to; ) {
      Guard.checkInterrupt();
      byte[] window = bytes(spool, at, (int) Math.min(WINDOW, to - at));
      int header = header(window);
      if (header < 0) {
        at += Math.max(1, window.length - 3);
        if (window.length < WINDOW) {
          return;
        }
        continue;
      }
      at += header;
      if (++tries > MAX_TRIES) {
        throw Problems.limit("limit.entries", String.valueOf(MAX_TRIES));
      }
      at += Math.max(4, other(at, to, entries));
    }
  }

  /** Where the directory begins, if little stands before it. */
  private long directory(long from) throws IOException {
    byte[] window = bytes(spool, from, (int) Math.min(WINDOW, spool.size() - from));
    for (int i = 0; i + 4 <= window.length; i++) {
      if (isDirectory(window, i)) {
        return from + i;
      }
    }
    return from;
  }

  /** Where an entry's header begins, before the directory does; -1 if none does. */
  private static int header(byte[] window) {
    for (int i = 0; i + 4 <= window.length && !isDirectory(window, i); i++) {
      if (isMark(window, i, 3, 4)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDirectory(byte[] window, int at) {
    return isMark(window, at, 1, 2);
  }

  private static boolean isMark(byte[] window, int at, int third, int fourth) {
    return window[at] == 'P'
        && window[at + 1] == 'K'
        && window[at + 2] == third
        && window[at + 3] == fourth;
  }

  /** Reads the entry at a place; how many bytes it took. */
  private long other(long at, long to, ArchiveEntries entries)
      throws IOException, ScanException, InterruptedException {
    try (SeekableByteChannel channel = spool.channel()) {
      InputStream bytes = Channels.newInputStream(channel.position(at));
      try (ZipArchiveInputStream in =
          new ZipArchiveInputStream(bytes, "UTF-8", true, true, false)) {
        ZipArchiveEntry entry = in.getNextEntry();
        if (entry == null || entry.isDirectory() || !in.canReadEntryData(entry)) {
          return 0;
        }
        String name = EntryNames.of(entry);
        entries.content(entries.begin(name), name, entry.getSize(), in);
        long taken = entry.getDataOffset() + in.getCompressedCount();
        return Math.min(taken, to - at);
      } catch (IOException | IllegalArgumentException e) {
        if (Guard.translate(e).category() == ScanException.Category.LIMIT_EXCEEDED) {
          throw e;
        }
        return 0; // What only looks like an entry.
      }
    }
  }

  private static byte[] bytes(Spool spool, long from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    try (SeekableByteChannel channel = spool.channel()) {
      channel.position(from);
      while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }
}
