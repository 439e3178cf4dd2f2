package org.inshore.scanners.documents.picture.drawing;

import java.util.Set;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/** Reads the text of Windows' metafiles (WMF, EMF). */
public final class DrawingExtractor implements Extractor {
  private static final Set<String> TYPES =
      Set.of("application/x-windows-metafile", "application/x-enhanced-metafile");

  /** For the service loader. */
  public DrawingExtractor() {}

  @Override
  public String name() {
    return "drawing";
  }

  @Override
  public boolean handles(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> DrawingReader.read(document, mediaType, guarded));
  }
}
