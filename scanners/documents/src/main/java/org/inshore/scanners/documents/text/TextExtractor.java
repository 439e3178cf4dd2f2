package org.inshore.scanners.documents.text;

import org.inshore.scanners.documents.database.postgres.contents.DumpFiles;
import org.inshore.scanners.documents.guard.TextualExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads plain text in any charset. */
public final class TextExtractor extends TextualExtractor {

  /** For the service loader. */
  public TextExtractor() {
    super("text", "text/plain");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    TextReader.read(DumpFiles.completed(document), sink);
  }
}
