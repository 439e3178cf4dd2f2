package org.inshore.scanners.documents.archive;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Opens files that are packed one by one, other than by gzip. */
public final class CompressedExtractor extends LibraryExtractor {

  /** For the service loader. */
  public CompressedExtractor() {
    super(
        "compressed",
        "application/x-bzip2",
        "application/x-xz",
        "application/x-lzma",
        LzipStream.TYPE,
        "application/zstd",
        "application/x-lz4",
        "application/x-mozilla-lz4",
        "application/x-brotli",
        "application/x-compress",
        "application/x-snappy-framed");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    CompressedReader.read(document, mediaType, limits, sink);
  }
}
