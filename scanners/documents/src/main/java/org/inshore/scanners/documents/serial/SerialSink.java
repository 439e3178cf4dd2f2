package org.inshore.scanners.documents.serial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.database.BinaryValue;
import org.inshore.scanners.documents.guard.Budget;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.scanners.documents.runs.TextRuns;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.json.JsonForm;
import org.inshore.scanners.documents.structure.record.Notation;
import org.inshore.scanners.documents.structure.record.Records;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Writer of serialised values as records. What stands in for a line of a text is the number of the
 * object or array that a value is in.
 */
final class SerialSink {
  private static final int LONG_VALUE = 1 << 18;
  private static final int DEEPEST = 512;
  private static final double LARGEST_PLAIN = 1e25;

  private final Content.Binary document;
  private final ContentSink sink;
  private final Budget budget;
  private final Records records;
  private long number;
  private int depth;
  private int documents;
  private long unread;

  SerialSink(Content.Binary document, Limits limits, ContentSink sink) {
    this.document = document;
    this.sink = sink;
    this.budget = new Budget(limits, document.bytes().size());
    this.records =
        new Records(
            new StructuredText(
                document.location(), InputStream.nullInputStream(), Encoding.UTF_8, -1),
            Notation.JSON,
            JsonForm::readValue,
            sink);
  }

  void beginObject() throws IOException, ScanException {
    deeper();
    records.beginObject();
  }

  void beginArray() throws IOException, ScanException {
    deeper();
    records.beginArray();
  }

  private void deeper() throws IOException, ScanException {
    budget.took(1);
    if (++depth > DEEPEST) {
      throw new IOException("depth");
    }
    number++;
  }

  void end() throws ScanException, InterruptedException {
    depth--;
    records.end();
  }

  /** Takes the key of the next value. */
  void key(byte[] key) throws ScanException, InterruptedException {
    records.key(key, 0, key.length, number);
  }

  void key(String key) throws ScanException, InterruptedException {
    key(key.getBytes(StandardCharsets.UTF_8));
  }

  void none() throws ScanException, InterruptedException {
    records.none();
  }

  void number(long value) throws IOException, ScanException, InterruptedException {
    text(Long.toString(value));
  }

  /** Takes a floating point number with all its digits: it may be an identifier. */
  void number(double value) throws IOException, ScanException, InterruptedException {
    boolean plain = Double.isFinite(value) && Math.abs(value) < LARGEST_PLAIN;
    text(
        plain
            ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
            : Double.toString(value));
  }

  void text(String value) throws IOException, ScanException, InterruptedException {
    text(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Takes text in UTF-8. */
  void text(byte[] value) throws IOException, ScanException, InterruptedException {
    budget.took(value.length);
    if (value.length > LONG_VALUE) {
      records.longValue(new ByteArrayInputStream(value), number);
    } else {
      records.value(value, 0, value.length, number);
    }
  }

  /** Takes bytes: as text, if they are one; else as a document. */
  void bytes(byte[] value) throws IOException, ScanException, InterruptedException {
    BinaryValue known = BinaryValue.of(value);
    if (known.text() != null) {
      text(known.text());
      return;
    }
    none();
    if (known.document() != null) {
      budget.took(known.document().length);
      budget.entry();
      String name = "value " + ++documents + known.suffix();
      sink.content(
          new Content.Binary(
              document.location().append("entry", name), name, Bytes.of(known.document())));
    } else if (known.isContent()) {
      unread++;
      TextRuns.push(
          document.location().append("entry", "value " + ++documents), Bytes.of(value), sink);
    }
  }

  /** Hands on what is left and says what was not read. */
  void finish() throws IOException, ScanException, InterruptedException {
    records.finish();
    if (unread > 0) {
      sink.failed(
          document.location().append("part", "binary"),
          Problems.noReader("database.binary", unread));
    }
  }
}
