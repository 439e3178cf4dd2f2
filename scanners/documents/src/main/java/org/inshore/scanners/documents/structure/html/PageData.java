package org.inshore.scanners.documents.structure.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.json.JsonForm;
import org.inshore.scanners.documents.structure.record.EmbeddedReader;
import org.inshore.scanners.documents.structure.record.Notation;
import org.inshore.scanners.documents.structure.record.Records;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Reading of literals of data in a page as records: those that scripts assign, pass or hold as the
 * text of a string, and values of attributes.
 */
final class PageData {
  /** What stands before a literal in a script. */
  private static final String BEFORE = "=(:,[?|&>";

  private static final byte[] RETURN = "return".getBytes(StandardCharsets.US_ASCII);

  /** So often each byte of a script is tried at most: literals are nested in code. */
  private static final int MOST_TRIES = 8;

  /** What is shorter is an option. */
  private static final int SHORTEST = 24;

  /** Takes the code between literals. */
  @FunctionalInterface
  interface Code {
    void take(String text, long line) throws ScanException, InterruptedException;
  }

  private final Location location;
  private final EmbeddedReader embedded;
  private final ContentSink sink;
  private @Nullable Records records;

  PageData(Location location, EmbeddedReader embedded, ContentSink sink) {
    this.location = location;
    this.embedded = embedded;
    this.sink = sink;
  }

  /** Reads a script that begins in a line: literals of data as records, all else is code. */
  void script(String script, long line, Code code)
      throws IOException, ScanException, InterruptedException {
    byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
    long left = (long) MOST_TRIES * bytes.length;
    long at = line;
    long codeLine = line;
    int from = 0;
    int i = 0;
    while (i < bytes.length) {
      byte b = bytes[i];
      int end = left > 0 && mayOpen(bytes, i) ? end(bytes, i) : ~i;
      left -= (end < 0 ? ~end : end) - i;
      if (end - i >= SHORTEST && (!isQuote(b) || holdsData(bytes, i + 1, end - 1, at))) {
        code.take(text(bytes, from, i), codeLine);
        if (!isQuote(b)) {
          JsonForm.read(bytes, i, end, at, records());
        }
        at += lines(bytes, i, end);
        codeLine = at;
        from = end;
        i = end;
      } else {
        at += b == '\n' ? 1 : 0;
        i++;
      }
    }
    code.take(text(bytes, from, bytes.length), codeLine);
  }

  /** Reads the value of an attribute that is a list; an object there is often what is shown. */
  boolean attribute(String value, long line)
      throws IOException, ScanException, InterruptedException {
    if (value.length() < SHORTEST || value.charAt(0) != '[') {
      return false;
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return isData(bytes) && embedded.read(bytes, 0, bytes.length, line, records());
  }

  /** Hands on what is left. */
  void finish() throws IOException, ScanException, InterruptedException {
    if (records != null) {
      records.finish();
    }
  }

  private Records records() {
    Records made = records;
    if (made == null) {
      made =
          new Records(
              new StructuredText(location, InputStream.nullInputStream(), Encoding.UTF_8, -1),
              Notation.JSON,
              embedded,
              sink);
      records = made;
    }
    return made;
  }

  /** Whether a literal may begin here: a bracket, or a string with one, where a value stands. */
  private static boolean mayOpen(byte[] bytes, int at) {
    if (!opens(isQuote(bytes[at]) && at + 1 < bytes.length ? bytes[at + 1] : bytes[at])) {
      return false;
    }
    int before = at - 1;
    while (before >= 0 && bytes[before] >= 0 && bytes[before] <= ' ') {
      before--;
    }
    int word = before + 1 - RETURN.length;
    return before < 0
        || BEFORE.indexOf(bytes[before]) >= 0
        || (word >= 0 && Arrays.equals(bytes, word, before + 1, RETURN, 0, RETURN.length));
  }

  /** Where a literal ends; if it is none, how far it was read, as its complement. */
  private static int end(byte[] bytes, int at) throws InterruptedException {
    byte quote = bytes[at];
    if (!isQuote(quote)) {
      return JsonForm.endOfValue(bytes, at, bytes.length, Encoding.UTF_8);
    }
    int i = at + 1;
    while (i < bytes.length && bytes[i] != quote && bytes[i] != '\n') {
      i += bytes[i] == '\\' ? 2 : 1;
    }
    return i < bytes.length && bytes[i] == quote ? i + 1 : ~Math.min(i, bytes.length);
  }

  /** Hands on what a string holds; false if it is no data. */
  private boolean holdsData(byte[] bytes, int from, int to, long line)
      throws IOException, ScanException, InterruptedException {
    byte[] string = Arrays.copyOfRange(bytes, from, to);
    byte[] value = JsonForm.unescaped(string, Encoding.UTF_8);
    return isData(value) && embedded.read(value, 0, value.length, line, records());
  }

  private static boolean isData(byte[] bytes) throws InterruptedException {
    int end = JsonForm.endOfValue(bytes, 0, bytes.length, Encoding.UTF_8);
    return end > 0 && text(bytes, end, bytes.length).isBlank();
  }

  private static boolean opens(int c) {
    return c == '{' || c == '[';
  }

  private static boolean isQuote(byte b) {
    return b == '"' || b == '\'';
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private static long lines(byte[] bytes, int from, int to) {
    long lines = 0;
    for (int i = from; i < to; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }
}
