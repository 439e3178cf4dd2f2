package org.inshore.scanners.documents.archive;

import java.util.Set;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Opens the archives of ar and cpio. */
public final class UnixArchiveExtractor implements Extractor {
  private static final Set<String> TYPES = Set.of("application/x-archive", "application/x-cpio");

  /** For the service loader. */
  public UnixArchiveExtractor() {}

  @Override
  public String name() {
    return "unix-archive";
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
    Guard.run(sink, guarded -> UnixArchiveReader.read(document, mediaType, limits, guarded));
  }
}
