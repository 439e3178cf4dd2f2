package org.inshore.scanners.documents.structure.toml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.record.EmbeddedReader;
import org.inshore.scanners.documents.structure.record.NestedSink;
import org.inshore.scanners.documents.structure.record.Notation;
import org.inshore.scanners.documents.structure.record.Records;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/**
 * Recognises and reads TOML that has arrays of tables or tables in tables: sections with keys alone
 * are lines.
 */
public final class TomlForm implements TextForm {
  private static final int SAMPLE = 1 << 14;
  private static final int MIN_VALUES = 2;

  private final EmbeddedReader embedded;

  /**
   * Makes the form.
   *
   * @param embedded reads values that are structured texts themselves
   */
  public TomlForm(EmbeddedReader embedded) {
    this.embedded = embedded;
  }

  @Override
  public boolean begins(TextHead head) throws InterruptedException {
    int length = Math.min(head.bytes().length, SAMPLE);
    String sample = new String(head.bytes(), 0, length, head.encoding().charset());
    if (!sample.startsWith("[[") && !sample.contains("\n[[")) {
      return false;
    }
    boolean whole = head.whole() && length == head.bytes().length;
    int end = whole ? sample.length() : sample.lastIndexOf('\n') + 1;
    TomlReader reader = new TomlReader(NestedSink.NOWHERE, head.encoding().charset());
    try {
      reader.read(new StringReader(sample.substring(0, end)));
    } catch (IOException | ScanException e) {
      throw new IllegalStateException(e); // nothing is read from anywhere, or handed on
    }
    return reader.values() >= MIN_VALUES && reader.problems() <= (whole ? 0 : 1);
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Records records = new Records(text, Notation.JSON, embedded, sink);
    new TomlReader(records, text.encoding().charset())
        .read(new BufferedReader(new InputStreamReader(text.in(), text.encoding().charset())));
    records.finish();
  }
}
