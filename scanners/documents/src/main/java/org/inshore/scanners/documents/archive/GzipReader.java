package org.inshore.scanners.documents.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.inshore.scanners.documents.behind.Behind;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads one gzip file, which holds one other. */
public final class GzipReader {
  private GzipReader() {}

  public static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    String name = inner(document.name());
    ArchiveEntries entries =
        new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    try (InputStream packed = document.bytes().open();
        EndingGzip in = new EndingGzip(packed)) {
      if (entries.content(entries.begin(name), name, -1, in)) {
        Behind.push(document, in.end(), sink);
      }
    }
  }

  /** The name without its suffix, as gunzip would give it. */
  public static String inner(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tgz")) {
      return name.substring(0, name.length() - 4) + ".tar";
    }
    return lower.endsWith(".gz") && name.length() > 3 ? name.substring(0, name.length() - 3) : name;
  }
}
