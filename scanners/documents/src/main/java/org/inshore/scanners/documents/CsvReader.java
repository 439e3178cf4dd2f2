package org.inshore.scanners.documents;

import java.io.IOException;
import java.io.Reader;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** Reads one delimited text. */
final class CsvReader {
  private static final int SAMPLE = 1 << 16;

  private CsvReader() {}

  static void read(Content.Binary document, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    DecodedText decoded = CharsetDetector.detect(document.bytes());
    if (decoded.note() != null) {
      sink.note(decoded.note());
    }
    try (Reader reader = decoded.open(document.bytes())) {
      char[] sample = new char[SAMPLE];
      int length = 0;
      for (int read = 0; read >= 0 && length < SAMPLE; ) {
        length += read;
        read = reader.read(sample, length, SAMPLE - length);
      }
      String begin = new String(sample, 0, length);
      char delimiter = CsvDelimiter.of(begin, length < SAMPLE);
      read(document, new CsvParser(begin, reader, delimiter), sink);
    }
  }

  private static void read(Content.Binary document, CsvParser parser, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    TableRows rows = new TableRows(document.location(), Content.Naming.LINE, sink);
    while (parser.next()) {
      rows.add(parser.line(), parser.fields());
    }
    rows.finish();
    if (parser.hasBrokenQuotes()) {
      sink.note(Problems.wording("csv.quotes"));
    }
    if (parser.stoppedEarly()) {
      sink.note(Problems.wording("csv.long", String.valueOf(parser.line())));
      TextBlocks rest = TextBlocks.from(document.location(), sink, parser.line());
      rest.appendAll(parser.remaining());
      rest.finish();
    }
  }
}
