package org.inshore.scanners.documents.archive;

import java.io.IOException;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reads a document that is a ZIP archive: as an archive, part by part from the front, if its
 * directory is missing, as in a copy that broke off.
 */
public final class Salvage {

  /** Reads a whole document into a sink that is guarded. */
  public interface Reader {
    void read(ContentSink guarded) throws Exception;
  }

  private Salvage() {}

  /** Extracts a document with a reader, or else as an archive. */
  public static void extract(
      Content.Binary document, Limits limits, ContentSink sink, Reader reader)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> read(document, limits, guarded, reader));
  }

  private static void read(Content.Binary document, Limits limits, ContentSink sink, Reader reader)
      throws Exception {
    try {
      reader.read(sink);
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
