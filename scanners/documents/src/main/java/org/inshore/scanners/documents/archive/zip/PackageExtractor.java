package org.inshore.scanners.documents.archive.zip;

import java.io.IOException;
import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Extractor of documents that are ZIP archives: one that cannot be read and has no directory, as a
 * copy that broke off, or none of the parts that packages begin with, as an archive of a folder of
 * the same name, is read as an archive.
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
      boolean archive;
      try {
        archive = !ZipReader.isPackage(document, limits);
      } catch (IOException | ScanException ignored) {
        archive = false;
      }
      if (!archive) {
        throw e;
      }
      ZipReader.read(document, limits, sink);
    }
  }
}
