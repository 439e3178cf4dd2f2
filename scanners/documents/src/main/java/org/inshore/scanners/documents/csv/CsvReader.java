package org.inshore.scanners.documents.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.inshore.scanners.documents.charset.CharsetDetector;
import org.inshore.scanners.documents.charset.DecodedText;
import org.inshore.scanners.documents.charset.SmallFileBuffer;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.delimited.DelimitedForm;
import org.inshore.scanners.documents.structure.encoded.CodedDocuments;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.table.TableRows;
import org.inshore.scanners.documents.text.LineReader;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** Reads one delimited text. */
public final class CsvReader {
  private static final int SAMPLE = 1 << 16;

  private CsvReader() {}

  public static void read(Content.Binary document, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Bytes bytes = SmallFileBuffer.of(document.bytes());
    DecodedText decoded = CharsetDetector.detect(bytes);
    if (decoded.note() != null) {
      sink.note(decoded.note());
    }
    Encoding encoding = decoded.encoding();
    try (InputStream in = decoded.open(bytes)) {
      byte[] sample = in.readNBytes(SAMPLE);
      boolean whole = sample.length < SAMPLE;
      CodedDocuments coded = new CodedDocuments(bytes.size(), false, true);
      InputStream all = coded.noting(new SequenceInputStream(new ByteArrayInputStream(sample), in));
      if (DelimitedForm.isPartedBySeveral(new Lines(sample, sample.length, whole, encoding))) {
        LineReader.read(
            new StructuredText(document.location(), all, encoding, bytes.size()), 1, sink);
        return;
      }
      byte delimiter = CsvDelimiter.of(sample, whole, encoding);
      CsvParser parser =
          whole
              ? CsvParser.of(sample, encoding, delimiter)
              : new CsvParser(all, encoding, delimiter);
      read(document, encoding, parser, sink);
      if (whole) {
        coded.note(sample);
      }
      if (coded.any()) {
        try (InputStream again = decoded.open(bytes)) {
          coded.read(again, document.location(), sink);
        }
      }
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
      } else {
        // Nothing goes to the sink, which would look.
        Guard.checkInterrupt();
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
