package org.inshore.scanners.documents.columnar;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads files of objects in Avro. */
public final class AvroExtractor implements Extractor {

  /** For the service loader. */
  public AvroExtractor() {}

  @Override
  public String name() {
    return "avro";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals("application/vnd.apache.avro");
  }

  @Override
  public boolean isIsolated(DocumentOptions options) {
    return true;
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> AvroReader.read(document, limits, guarded));
  }
}
