package org.inshore.scanners.documents.mainframe;

import java.nio.charset.Charset;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.guard.TextualExtractor;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.RecordFiles;

/** Reads records of a mainframe as the configuration declares them. */
public final class RecordsExtractor extends TextualExtractor {
  /** Digits and letters are the same in all code pages; where fields end is not known. */
  private static final RecordFiles UNDECLARED =
      new RecordFiles("*", null, Charset.forName("x-IBM935"), RecordFiles.Layout.LINES);

  /** For the service loader. */
  public RecordsExtractor() {
    super("records", RecordFiles.MEDIA_TYPE);
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    RecordFiles declared = DocumentOptions.current().records(document.name());
    RecordsReader.read(document, declared == null ? UNDECLARED : declared, limits, sink);
    if (declared == null) {
      throw Problems.noReader("records.undeclared");
    }
  }
}
