package org.inshore.scanners.documents.statistics;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.inshore.scanners.documents.guard.GuardedExtractor;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.serial.SerialInput;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;

/** Reads data files of SPSS, Stata and SAS. */
public final class StatisticsExtractor extends GuardedExtractor {
  private static final int BUFFER = 1 << 16;

  /** For the service loader. */
  public StatisticsExtractor() {
    super(
        "statistics",
        "application/x-spss-sav",
        "application/x-spss-por",
        "application/x-stata-dta",
        "application/x-sas-xport",
        "application/x-sas7bdat");
  }

  @Override
  protected void read(Content.Binary document, String mediaType, Limits limits, ContentSink sink)
      throws Exception {
    try (InputStream in = new BufferedInputStream(document.bytes().open(), BUFFER)) {
      StatisticsTable table = new StatisticsTable(document, limits, sink);
      try {
        switch (mediaType) {
          case "application/x-spss-sav" -> new SpssReader(new SerialInput(in), in, table).read();
          case "application/x-spss-por" -> new SpssPortableReader(in, table).read();
          case "application/x-stata-dta" -> new StataReader(new SerialInput(in), table).read();
          case "application/x-sas7bdat" -> new SasReader(in, table).read();
          default -> new SasTransportReader(new SerialInput(in), table).read();
        }
      } catch (IOException e) {
        table.finish();
        TextRuns.pushRest(document, 0, sink);
        throw Problems.damaged(e);
      }
      table.finish();
    }
  }
}
