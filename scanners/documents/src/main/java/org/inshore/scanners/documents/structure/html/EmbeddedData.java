package org.inshore.scanners.documents.structure.html;

import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.DocumentOptions.Ocr;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Documents and pictures that stand in the addresses of a page, see {@link DataUri}. */
final class EmbeddedData {
  private final Location location;
  private final ContentSink sink;
  private int documents;
  private int pictures;

  EmbeddedData(Location location, ContentSink sink) {
    this.location = location;
    this.sink = sink;
  }

  /** Takes an address that holds a document or a picture; whether it is one. */
  boolean take(String address) throws ScanException, InterruptedException {
    byte[] bytes = DataUri.decode(address);
    if (bytes == null) {
      return false;
    }
    if (DataUri.isPicture(address) && DocumentOptions.current().ocr() == Ocr.OFF) {
      pictures++;
    } else {
      String name = "data " + ++documents;
      sink.content(new Content.Binary(location.append("entry", name), name, Bytes.of(bytes)));
    }
    return true;
  }

  /** Tells of the pictures that nobody looks at. */
  void finish() throws InterruptedException {
    if (pictures > 0) {
      sink.failed(
          location.append("part", "pictures"), Problems.noReader("ooxml.pictures", pictures));
    }
  }
}
