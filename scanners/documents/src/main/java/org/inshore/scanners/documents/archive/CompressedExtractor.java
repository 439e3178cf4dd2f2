package org.inshore.scanners.documents.archive;

import java.util.Set;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens files that are packed one by one, other than by gzip. */
public final class CompressedExtractor implements Extractor {
  private static final Set<String> TYPES =
      Set.of(
          "application/x-bzip2",
          "application/x-xz",
          "application/x-lzma",
          "application/zstd",
          "application/x-lz4",
          "application/x-compress",
          "application/x-snappy-framed");

  /** For the service loader. */
  public CompressedExtractor() {}

  @Override
  public String name() {
    return "compressed";
  }

  @Override
  public boolean handles(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> CompressedReader.read(document, mediaType, limits, guarded));
  }
}
