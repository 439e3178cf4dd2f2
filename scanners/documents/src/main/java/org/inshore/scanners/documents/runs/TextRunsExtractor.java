package org.inshore.scanners.documents.runs;

import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Hands on the runs of text in bytes of a form that nothing else reads. The scan says of them that
 * they were not read, all the same.
 */
public final class TextRunsExtractor implements Extractor {

  /** For the service loader. */
  public TextRunsExtractor() {}

  @Override
  public String name() {
    return "text-runs";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals(TEXT_RUNS);
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    Guard.run(sink, guarded -> TextRuns.push(document.location(), document.bytes(), guarded));
  }
}
