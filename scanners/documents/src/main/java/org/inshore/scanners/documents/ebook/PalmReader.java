package org.inshore.scanners.documents.ebook;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.RefilledStream;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reads a database of Palm that holds a book, from front to back: a record of its header, then its
 * text in packed records, then pictures and indexes. A book of Kindle may have both forms of it
 * behind each other (the MobileRead wiki, "MOBI" and "PDB").
 */
final class PalmReader {
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{11}");
  private static final int HEADER = 78;
  private static final int ENTRY = 8;
  private static final int LONGEST = 16 << 20;
  private static final int PLAIN = 1;
  private static final int PALM_DOC = 2;
  private static final int MOBI = 16;
  private static final int WITH_FLAGS = 0xe4;
  private static final int FLAGS = 0xf2;

  private final Content.Binary document;
  private final ArchiveEntries entries;
  private final ContentSink sink;
  private final InputStream in;
  private long[] starts = {};
  private int next;
  private long position;
  private int books;

  private PalmReader(Content.Binary document, Limits limits, ContentSink sink, InputStream in) {
    this.document = document;
    this.entries = new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    this.sink = sink;
    this.in = in;
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      new PalmReader(document, limits, sink, in).read();
    } catch (EOFException e) {
      throw Problems.damaged(e);
    }
  }

  private void read() throws IOException, ScanException, InterruptedException {
    ByteBuffer header = ByteBuffer.wrap(take(HEADER));
    starts = new long[header.getShort(HEADER - 2) & 0xffff];
    ByteBuffer list = ByteBuffer.wrap(take(starts.length * ENTRY));
    for (int i = 0; i < starts.length; i++) {
      starts[i] = list.getInt(i * ENTRY) & 0xffffffffL;
    }
    boolean begins = true;
    while (next < starts.length) {
      byte[] record = record();
      if (begins && !book(record)) {
        return;
      }
      begins = is(record, "BOUNDARY");
      if (is(record, "\u00ff\u00d8\u00ff") || is(record, "\u0089PNG") || is(record, "GIF8")) {
        String name = "record-" + next;
        sink.content(new Content.Binary(entries.begin(name), name, Bytes.of(record)));
      } else if (LONG_NUMBER.matcher(new String(record, StandardCharsets.ISO_8859_1)).find()) {
        TextRuns.push(entries.begin("record-" + next), Bytes.of(record), sink);
      }
    }
  }

  /** Reads the text behind its header; whether records go on behind it. */
  private boolean book(byte[] head) throws IOException, ScanException, InterruptedException {
    if (head.length < MOBI) {
      throw Problems.damaged(null);
    }
    TextRuns.push(document.location(), Bytes.of(head), sink);
    ByteBuffer header = ByteBuffer.wrap(head);
    int packing = header.getShort(0);
    if (header.getShort(12) != 0) {
      throw Problems.encrypted(null);
    } else if (packing != PLAIN && packing != PALM_DOC) {
      throw Problems.noReader("archive.method");
    }
    boolean mobi = head.length > FLAGS + 1 && header.getInt(MOBI) == 0x4d4f4249;
    boolean flagged = mobi && header.getInt(MOBI + 4) >= WITH_FLAGS;
    int flags = flagged ? header.getShort(FLAGS) & 0xffff : 0;
    String name = "text" + (books++ == 0 ? "" : "-" + books) + (mobi ? ".html" : ".txt");
    int end = Math.min(starts.length, next + (header.getShort(8) & 0xffff));
    return entries.content(
        entries.begin(name), name, -1, new Text(end, packing == PALM_DOC, flags));
  }

  private byte[] record() throws IOException, ScanException {
    long start = starts[next++];
    long end = next < starts.length ? starts[next] : document.bytes().size();
    if (start < position || end < start || end - start > LONGEST) {
      throw Problems.damaged(null);
    }
    in.skipNBytes(start - position);
    position = start;
    return take((int) (end - start));
  }

  private byte[] take(int count) throws IOException {
    byte[] bytes = ExactBytes.read(in, count);
    position += count;
    return bytes;
  }

  private static boolean is(byte[] record, String mark) {
    byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
    return record.length >= bytes.length
        && ByteBuffer.wrap(record, 0, bytes.length).equals(ByteBuffer.wrap(bytes));
  }

  /** The text of the records up to one, unpacked one by one. */
  private final class Text extends RefilledStream {
    private final int end;
    private final boolean packed;
    private final int flags;

    Text(int end, boolean packed, int flags) {
      this.end = end;
      this.packed = packed;
      this.flags = flags;
    }

    @Override
    protected boolean refill() throws IOException {
      if (next >= end) {
        return false;
      }
      byte[] record;
      try {
        record = record();
      } catch (ScanException e) {
        throw new IOException(e);
      }
      int size = PalmDoc.size(record, flags);
      if (packed) {
        ByteBuffer text = PalmDoc.unpack(record, size);
        byte[] unpacked = new byte[text.remaining()];
        text.get(unpacked);
        give(unpacked, unpacked.length);
      } else {
        give(record, size);
      }
      return true;
    }
  }
}
