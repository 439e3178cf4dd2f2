package org.inshore.scanners.documents.structure.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.record.EmbeddedReader;
import org.inshore.scanners.documents.structure.record.NestedSink;
import org.inshore.scanners.documents.structure.record.Notation;
import org.inshore.scanners.documents.structure.record.Records;
import org.inshore.scanners.documents.structure.record.text.ByteWindow;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;

/** Recognises and reads XML that holds records; one that holds prose or a page is a text. */
public final class XmlForm implements TextForm {
  /** Where the root element's namespaces are declared. */
  private static final int ROOT_BYTES = 1024;

  /** Of so many elements, one may be broken or have text beside it. */
  private static final int TOLERANCE = 10;

  /** Elements of pages, whose text goes on from one to the next. */
  private static final Set<String> PAGES =
      Set.of(
          "html",
          "head",
          "body",
          "div",
          "span",
          "p",
          "table",
          "template",
          "script",
          "style",
          "svg");

  private final EmbeddedReader embedded;

  /**
   * Makes the form.
   *
   * @param embedded reads values that are structured texts themselves
   */
  public XmlForm(EmbeddedReader embedded) {
    this.embedded = embedded;
  }

  @Override
  public boolean begins(TextHead head) throws InterruptedException {
    byte[] bytes = head.bytes();
    int at = 0;
    while (at < bytes.length && XmlText.isSpace(bytes[at])) {
      at++;
    }
    if (at + 3 > bytes.length
        || bytes[at] != '<'
        || !(XmlReader.isName(bytes[at + 1] & 0xff)
            || bytes[at + 1] == '?'
            || bytes[at + 1] == '!')) {
      return false;
    }
    return !isOfOffice(bytes) && isRecords(bytes, at, bytes.length, head.encoding(), false);
  }

  /** Properties of an Office document tell of it as a whole: a marking there is no cell's. */
  private static boolean isOfOffice(byte[] bytes) {
    String begin =
        new String(bytes, 0, Math.min(bytes.length, ROOT_BYTES), StandardCharsets.ISO_8859_1);
    return begin.contains("://schemas.openxmlformats.org/");
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Records records = new Records(text, Notation.XML, embedded, sink);
    records.beginObject();
    new XmlReader(new ByteWindow(text.in(), text.encoding()), text.encoding(), records).read();
    records.finish();
  }

  /** Hands on the elements in some bytes, and what stands around them as text. */
  public static void read(byte[] bytes, int from, int to, Encoding encoding, NestedSink sink) {
    try {
      new XmlReader(new ByteWindow(bytes, from, to, encoding), encoding, sink).read();
    } catch (IOException | ScanException e) {
      throw new IllegalStateException(e); // nothing is read from anywhere
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads a value that is XML itself. */
  public static boolean readValue(byte[] bytes, int from, int to, long line, Records records)
      throws IOException, ScanException, InterruptedException {
    int begin = from;
    int end = to;
    while (begin < end && XmlText.isSpace(bytes[begin])) {
      begin++;
    }
    while (begin < end && XmlText.isSpace(bytes[end - 1])) {
      end--;
    }
    if (end - begin < 7 || bytes[begin] != '<' || bytes[end - 1] != '>') {
      return false;
    }
    Encoding encoding = records.encoding();
    if (!isRecords(bytes, begin, end, encoding, true)) {
      return false;
    }
    records.beginObject(Notation.XML);
    ByteWindow in = new ByteWindow(bytes, begin, end, encoding);
    new XmlReader(in, encoding, records, line, false).read();
    records.end();
    return true;
  }

  private static boolean isRecords(
      byte[] bytes, int from, int to, Encoding encoding, boolean strict)
      throws InterruptedException {
    ByteWindow in = new ByteWindow(bytes, from, to, encoding);
    XmlReader reader = new XmlReader(in, encoding, NestedSink.NOWHERE);
    boolean whole;
    try {
      whole = reader.read();
    } catch (IOException | ScanException e) {
      throw new IllegalStateException(e); // nothing is read from anywhere, or handed on
    }
    long elements = reader.elements().elements();
    long allowed = strict ? 0 : elements / TOLERANCE;
    return elements > 0
        && reader.elements().problems() <= allowed
        && (whole || !strict)
        && !PAGES.contains(reader.elements().root());
  }
}
