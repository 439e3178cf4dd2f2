package org.inshore.scanners.documents.archive.rpm;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.ExactBytes;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads one package of RPM: the texts of its headers, and its payload as an inner document. */
final class RpmReader {
  private static final int LEAD = 96;
  private static final int HEADER_MAGIC = 0x8eade801;
  private static final int INDEX = 16;
  private static final int LARGEST = 64 << 20;

  private RpmReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    ArchiveEntries entries =
        new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      in.skipNBytes(LEAD);
      int signature = header(in).length;
      in.skipNBytes(-signature & 7);
      TextBlocks texts = new TextBlocks(document.location().append("part", "header"), sink);
      // Each text has a NUL behind it.
      String store = new String(header(in), StandardCharsets.UTF_8);
      texts.append(store.replaceAll("[\\x00-\\x08\\ufffd]+", "\n"));
      texts.finish();
      entries.content(entries.begin("payload"), "payload", -1, in);
    } catch (EOFException e) {
      throw Problems.damaged(e);
    }
  }

  /** The values of a header. */
  private static byte[] header(InputStream in) throws IOException {
    ByteBuffer head = ByteBuffer.wrap(in.readNBytes(INDEX));
    if (head.remaining() < INDEX || head.getInt(0) != HEADER_MAGIC) {
      throw new EOFException();
    }
    long entries = head.getInt(8) & 0xffffffffL;
    int size = head.getInt(12);
    if (size < 0 || size > LARGEST) {
      throw new EOFException();
    }
    in.skipNBytes(entries * INDEX);
    return ExactBytes.read(in, size);
  }
}
