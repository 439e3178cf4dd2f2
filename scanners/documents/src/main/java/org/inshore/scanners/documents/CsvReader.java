package org.inshore.scanners.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.inshore.spi.scan.Bytes;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Encoding;
import org.inshore.spi.scan.ScanException;

/** Reads one delimited text. */
final class CsvReader {
  private static final int SAMPLE = 1 << 16;

  private CsvReader() {}

  static void read(Content.Binary document, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Bytes bytes = AtHand.of(document.bytes());
    DecodedText decoded = CharsetDetector.detect(bytes);
    if (decoded.note() != null) {
      sink.note(decoded.note());
    }
    Encoding encoding = decoded.encoding();
    try (InputStream in = decoded.open(bytes)) {
      byte[] sample = in.readNBytes(SAMPLE);
      byte delimiter = CsvDelimiter.of(sample, sample.length < SAMPLE, encoding);
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(sample), in);
      read(document, encoding, new CsvParser(all, encoding, delimiter), sink);
    }
  }

  private static void read(
      Content.Binary document, Encoding encoding, CsvParser parser, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    TableRows rows = new TableRows(document.location(), Content.Naming.LINE, encoding, sink);
    CsvCells cells = new CsvCells(encoding);
    while (parser.next()) {
      if (CsvCells.anyIn(parser)) {
        cells.put(parser, rows.begin(parser.line()));
        rows.end();
      }
    }
    rows.finish();
    if (parser.hasBrokenQuotes()) {
      sink.note(Problems.wording("csv.quotes"));
    }
    if (parser.stoppedEarly()) {
      sink.note(Problems.wording("csv.long", String.valueOf(parser.line())));
      TextBlocks rest = TextBlocks.reading(document.location(), sink, encoding, parser.line(), -1);
      rest.readAll(parser.remaining());
      rest.finish();
    }
  }
}
