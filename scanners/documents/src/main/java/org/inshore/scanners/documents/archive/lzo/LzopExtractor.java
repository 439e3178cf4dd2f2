package org.inshore.scanners.documents.archive.lzo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens files that lzop packed. */
public final class LzopExtractor extends GuardedExtractor {

  /** For the service loader. */
  public LzopExtractor() {
    super("lzop", "application/x-lzop");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    ArchiveEntries entries =
        new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    try (InputStream packed = new BufferedInputStream(document.bytes().open(), 1 << 16);
        LzopStream in = new LzopStream(packed)) {
      String name = in.name().isEmpty() ? inner(document.name()) : in.name();
      entries.content(entries.begin(name), name, -1, in);
    } catch (IOException e) {
      throw Problems.damaged(e);
    }
  }

  private static String inner(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".lzo")
        ? name.substring(0, name.length() - 4)
        : name;
  }
}
