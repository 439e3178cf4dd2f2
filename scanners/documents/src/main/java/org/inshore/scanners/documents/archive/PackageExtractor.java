package org.inshore.scanners.documents.archive;

import java.io.IOException;
import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Extractor of documents that are ZIP archives: one whose directory is missing, as in a copy that
 * broke off, is read as an archive, part by part from the front.
 */
public abstract class PackageExtractor extends GuardedExtractor {

  /** Takes the extractor's name, for messages, and the media types that it reads. */
  protected PackageExtractor(String name, String... mediaTypes) {
    super(name, mediaTypes);
  }

  @Override
  protected final void readWhole(
      Content.Binary document, String mediaType, Limits limits, ContentSink sink) throws Exception {
    try {
      read(document, mediaType, limits, sink);
    } catch (IOException e) {
      boolean cutOff;
      try {
        cutOff = !ZipReader.hasDirectory(document, limits);
      } catch (IOException | ScanException ignored) {
        cutOff = false;
      }
      if (!cutOff) {
        throw e;
      }
      ZipReader.read(document, limits, sink);
    }
  }
}
