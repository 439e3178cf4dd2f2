package org.inshore.scanners.documents.opendocument;

import org.inshore.scanners.documents.archive.zip.PackageExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads OpenDocument texts, sheets, presentations and drawings. */
public final class OpenDocumentExtractor extends PackageExtractor {

  /** For the service loader. */
  public OpenDocumentExtractor() {
    super("opendocument");
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.startsWith("application/vnd.oasis.opendocument.");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    OpenDocumentReader.read(document, mediaType, limits, sink);
  }
}
