package org.inshore.scanners.documents.runs;

import org.inshore.scanners.documents.guard.TextualExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/**
 * Hands on the runs of text in bytes of a form that nothing else reads. The scan says of them that
 * they were not read, all the same.
 */
public final class TextRunsExtractor extends TextualExtractor {

  /** For the service loader. */
  public TextRunsExtractor() {
    super("text-runs", TEXT_RUNS);
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    TextRuns.pushAll(document, limits, sink);
  }
}
