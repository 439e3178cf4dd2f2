package org.inshore.scanners.documents.archive.zlib;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.guard.BytewiseStream;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reads one file packed by zlib, which holds one other. Of an object of Git the header is passed
 * over; of a tree the names are read.
 */
final class ZlibReader {
  /** {@code blob 12345} and a NUL. */
  private static final int LONGEST_HEADER = 32;

  private static final Pattern HEADER = Pattern.compile("(blob|tree|commit|tag) [0-9]+");

  private ZlibReader() {}

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    ArchiveEntries entries =
        new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    try (InputStream packed = document.bytes().open();
        InputStream in = new BufferedInputStream(new InflaterInputStream(packed), 1 << 16)) {
      String kind = kind(in);
      String name = kind.isEmpty() ? document.name() : kind;
      InputStream content = kind.equals("tree") ? new TreeNames(in) : in;
      entries.content(entries.begin(name), name, -1, content);
    }
  }

  /** The kind of a Git object, behind whose header the stream then is; empty if it is none. */
  private static String kind(InputStream in) throws IOException {
    in.mark(LONGEST_HEADER);
    StringBuilder header = new StringBuilder();
    int next = in.read();
    while (next > 0 && header.length() < LONGEST_HEADER - 1) {
      header.append((char) next);
      next = in.read();
    }
    if (next == 0 && HEADER.matcher(header).matches()) {
      return header.substring(0, header.indexOf(" "));
    }
    in.reset();
    return "";
  }

  /** The names in a tree as lines: of each entry the hash behind it is left out. */
  private static final class TreeNames extends BytewiseStream {
    private static final int HASH = 20;

    TreeNames(InputStream tree) {
      super(tree);
    }

    @Override
    protected int nextByte() throws IOException {
      int next = in.read();
      if (next != 0) {
        return next;
      }
      in.skipNBytes(HASH);
      return '\n';
    }
  }
}
