package org.inshore.scanners.documents.structure.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.structure.record.NestedSink;
import org.inshore.scanners.documents.structure.record.text.ByteWindow;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ScanException;

/**
 * Streaming reader of XML that never fails: end tags that are missing or too many, and texts that
 * break off, cost nothing of what is there. Nothing is fetched; short texts that the document type
 * gives names are written out, and it is text itself.
 */
final class XmlReader {
  private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMMENT = "<!--".getBytes(StandardCharsets.US_ASCII);

  private final ByteWindow in;
  private final Encoding encoding;
  private final NestedSink sink;
  private final XmlEntities entities = new XmlEntities();
  private final XmlElements elements;
  private final boolean countsLines;
  private long line;

  XmlReader(ByteWindow in, Encoding encoding, NestedSink sink) {
    this(in, encoding, sink, 1, true);
  }

  XmlReader(ByteWindow in, Encoding encoding, NestedSink sink, long line, boolean countsLines) {
    this.in = in;
    this.encoding = encoding;
    this.sink = sink;
    this.elements = new XmlElements(sink, encoding, entities);
    this.line = line;
    this.countsLines = countsLines;
  }

  XmlElements elements() {
    return elements;
  }

  /** Reads all there is; tells whether the end came where it may. */
  boolean read() throws IOException, ScanException, InterruptedException {
    for (int c = in.peek(); c >= 0; c = in.peek()) {
      if (c == '<') {
        markup();
      } else {
        text();
      }
    }
    boolean whole = elements.isEmpty();
    elements.finish();
    return whole;
  }

  private void text() throws IOException, ScanException, InterruptedException {
    in.mark = in.at;
    for (int c = in.peek(); c >= 0 && c != '<'; c = in.peek()) {
      in.pass('<', '<', '<');
      if (in.at < in.end && in.bytes[in.at] != '<') {
        in.skip();
      }
      if (in.isLong()) {
        break;
      }
    }
    add(in.mark, in.at, true);
  }

  private void add(int from, int to, boolean entities)
      throws IOException, ScanException, InterruptedException {
    long end = elements.text(in.bytes, from, to, line, entities);
    line = countsLines ? end : line;
    in.mark = -1;
    if (elements.length() > ByteWindow.LONGEST) {
      elements.outside();
    }
  }

  private void markup() throws IOException, ScanException, InterruptedException {
    int next = in.peek(1);
    if (next == '!' && begins(CDATA)) {
      in.at += CDATA.length;
      section();
    } else if (next == '!' && begins(COMMENT)) {
      beside("-->");
    } else if (next == '?') {
      beside("?>");
    } else if (next == '!') {
      documentType();
    } else if (next == '/' || isName(next)) {
      tag(next == '/');
    } else {
      in.mark = in.at++;
      add(in.mark, in.at, false);
    }
  }

  private boolean begins(byte[] sign) throws IOException, InterruptedException {
    for (int i = 0; i < sign.length; i++) {
      if (in.peek(i) != sign[i]) {
        return false;
      }
    }
    return true;
  }

  static boolean isName(int c) {
    return c >= 0x80 || c == '_' || c == ':' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }

  /** Reads on until signs come; whether they did before there was too much to hold. */
  private boolean seek(String signs) throws IOException, InterruptedException {
    byte[] bytes = signs.getBytes(StandardCharsets.US_ASCII);
    for (int c = in.peek(); c >= 0; c = in.peek()) {
      if (c == bytes[0] && begins(bytes)) {
        return true;
      }
      if (in.isLong()) {
        return false;
      }
      in.skip();
    }
    return true;
  }

  private void section() throws IOException, ScanException, InterruptedException {
    boolean end = false;
    while (!end) {
      in.mark = in.at;
      end = seek("]]>");
      add(in.mark, in.at, false);
    }
    in.at = Math.min(in.end, in.at + 3);
  }

  /** Hands on as text what is no part of an element. */
  private void beside(String end) throws IOException, ScanException, InterruptedException {
    boolean ended = false;
    while (!ended) {
      in.mark = in.at;
      ended = seek(end);
      in.at = ended ? Math.min(in.end, in.at + end.length()) : in.at;
      besideText();
    }
  }

  private void besideText() throws IOException, ScanException, InterruptedException {
    int from = in.mark;
    int to = in.at;
    in.mark = -1;
    sink.text(in.bytes, from, to, line);
    for (int i = from; i < to && countsLines; i++) {
      line += in.bytes[i] == '\n' ? 1 : 0;
    }
  }

  /** A document type ends behind its declarations in brackets. */
  private void documentType() throws IOException, ScanException, InterruptedException {
    in.mark = in.at;
    int brackets = 0;
    for (int c = in.peek(); c >= 0; c = in.peek()) {
      in.skip();
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      if ((c == '>' && brackets <= 0) || in.isLong()) {
        break;
      }
    }
    entities.declare(in.bytes, in.mark, in.at);
    besideText();
  }

  private void tag(boolean ends) throws IOException, ScanException, InterruptedException {
    in.mark = in.at;
    int quote = 0;
    int c = in.peek();
    while (c >= 0 && (c != '>' || quote != 0)) {
      if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      } else if ((c == '<' && in.at > in.mark) || in.isLong()) {
        // No tag: what looked like one is text.
        add(in.mark, in.at, true);
        return;
      }
      in.skip();
      c = in.peek();
    }
    int from = in.mark;
    int to = in.at;
    if (c < 0) {
      add(from, to, true); // never closed
      return;
    }
    boolean empty = !ends && to > from + 1 && in.bytes[to - 1] == '/';
    XmlTag read =
        ends
            ? null
            : XmlTag.read(in.bytes, from + 1, empty ? to - 1 : to, line, encoding, entities);
    // An address in brackets; a bracket in text, and another far behind it.
    if (read != null && (!read.isNamed() || (read.broken && hasLines(from, to)))) {
      add(from, to, true);
      return;
    }
    in.at = Math.min(in.end, in.at + 1);
    in.mark = -1;
    if (read == null) {
      int end = to;
      while (end > from + 2 && XmlText.isSpace(in.bytes[end - 1])) {
        end--;
      }
      elements.end(in.bytes, from + 2, end);
    } else {
      elements.begin(read);
      if (empty) {
        elements.end();
      }
    }
    for (int i = from; i < to && countsLines; i++) {
      line += in.bytes[i] == '\n' ? 1 : 0;
    }
  }

  private boolean hasLines(int from, int to) {
    int i = from;
    while (i < to && in.bytes[i] != '\n') {
      i++;
    }
    return i < to;
  }
}
