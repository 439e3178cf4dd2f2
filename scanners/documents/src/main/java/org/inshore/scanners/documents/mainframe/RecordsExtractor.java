package org.inshore.scanners.documents.mainframe;

import java.nio.charset.Charset;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.Extractor;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.RecordFiles;
import org.inshore.spi.scan.ScanException;

/** Reads records of a mainframe as the configuration declares them. */
public final class RecordsExtractor implements Extractor {
  /** Digits and letters are the same in all code pages; where fields end is not known. */
  private static final RecordFiles UNDECLARED =
      new RecordFiles("*", null, Charset.forName("x-IBM935"), RecordFiles.Layout.LINES);

  /** For the service loader. */
  public RecordsExtractor() {}

  @Override
  public String name() {
    return "records";
  }

  @Override
  public boolean handles(String mediaType) {
    return mediaType.equals(RecordFiles.MEDIA_TYPE);
  }

  @Override
  public void extract(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws ScanException, InterruptedException {
    RecordFiles declared = DocumentOptions.current().records(document.name());
    Guard.run(
        sink,
        guarded -> {
          RecordsReader.read(document, declared == null ? UNDECLARED : declared, limits, guarded);
          if (declared == null) {
            throw Problems.noReader("records.undeclared");
          }
        });
  }
}
