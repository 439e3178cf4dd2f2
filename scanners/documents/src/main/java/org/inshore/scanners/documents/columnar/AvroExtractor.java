package org.inshore.scanners.documents.columnar;

import org.inshore.scanners.documents.guard.LibraryExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads files of objects in Avro. */
public final class AvroExtractor extends LibraryExtractor {

  /** For the service loader. */
  public AvroExtractor() {
    super("avro", "application/vnd.apache.avro");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    AvroReader.read(document, limits, sink);
  }
}
