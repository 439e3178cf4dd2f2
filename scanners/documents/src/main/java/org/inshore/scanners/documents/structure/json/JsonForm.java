package org.inshore.scanners.documents.structure.json;

import java.io.IOException;
import java.util.Arrays;
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

/** Recognises and reads JSON, also one text after another. */
public final class JsonForm implements TextForm {
  /** Of so many keys and values, one thing may stand where it must not. */
  private static final int TOLERANCE = 10;

  private final EmbeddedReader embedded;

  /**
   * Makes the form.
   *
   * @param embedded reads strings that are structured texts themselves
   */
  public JsonForm(EmbeddedReader embedded) {
    this.embedded = embedded;
  }

  @Override
  public boolean begins(TextHead head) throws InterruptedException {
    byte[] bytes = head.bytes();
    int at = 0;
    while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
      at++;
    }
    if (at == bytes.length || "{[/".indexOf(bytes[at]) < 0) {
      return false;
    }
    JsonReader check = check(bytes, at, bytes.length, head.encoding());
    long read = check.keys() + check.values();
    return read > 0 && check.problems() <= read / TOLERANCE;
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Records records = new Records(text, Notation.JSON, embedded, sink);
    new JsonReader(new ByteWindow(text.in(), text.encoding()), text.encoding(), records).read();
    records.finish();
  }

  /** Hands on what of some bytes is JSON as such, and the rest as text. */
  public static void read(byte[] bytes, int from, int to, Encoding encoding, NestedSink sink) {
    try {
      new JsonReader(new ByteWindow(bytes, from, to, encoding), encoding, sink).read();
    } catch (IOException | ScanException e) {
      throw new IllegalStateException(e); // nothing is read from anywhere
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The value of a string without its marks. */
  public static byte[] unescaped(byte[] string, Encoding encoding) {
    JsonString value = new JsonString(encoding);
    value.read(string, 0, string.length);
    return Arrays.copyOf(value.bytes(), value.length());
  }

  /** Reads a value that is JSON itself. */
  public static boolean readValue(byte[] bytes, int from, int to, long line, Records records)
      throws IOException, ScanException, InterruptedException {
    int begin = from;
    int end = to;
    while (begin < end && bytes[begin] >= 0 && bytes[begin] <= ' ') {
      begin++;
    }
    while (begin < end && bytes[end - 1] >= 0 && bytes[end - 1] <= ' ') {
      end--;
    }
    if (end - begin < 4
        || !((bytes[begin] == '{' && bytes[end - 1] == '}')
            || (bytes[begin] == '[' && bytes[end - 1] == ']'))) {
      return false;
    }
    Encoding encoding = records.encoding();
    JsonReader check = check(bytes, begin, end, encoding);
    if (check.problems() > 0 || check.isBrokenOff() || check.values() == 0 || check.texts() != 1) {
      return false;
    }
    ByteWindow in = new ByteWindow(bytes, begin, end, encoding);
    new JsonReader(in, encoding, records, line, false).read();
    return true;
  }

  private static JsonReader check(byte[] bytes, int from, int to, Encoding encoding)
      throws InterruptedException {
    JsonReader reader =
        new JsonReader(new ByteWindow(bytes, from, to, encoding), encoding, NestedSink.NOWHERE);
    try {
      reader.read();
    } catch (IOException | ScanException e) {
      throw new IllegalStateException(e); // nothing is read from anywhere, or handed on
    }
    return reader;
  }
}
