package org.inshore.scanners.documents.structure.json;

import java.io.IOException;
import org.inshore.scanners.documents.structure.record.NestedSink;
import org.inshore.scanners.documents.structure.record.text.ByteWindow;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ScanException;

/**
 * Streaming reader of JSON and what passes for it: comments, single quotes, keys without quotes,
 * trailing commas, several texts one after another, texts that break off. It never fails: what it
 * cannot read is text, and it finds its way again at the next line or bracket.
 */
final class JsonReader {
  /** Most bytes of an array in a line that is a row. */
  private static final int LONGEST_ROW = 1 << 14;

  private final ByteWindow in;
  private final NestedSink sink;
  private final JsonString string;
  private final JsonNesting nesting = new JsonNesting();
  private final boolean countsLines;
  private long line;

  /** Whether a key waits for its value. */
  private boolean keyed;

  /** Whether nothing but white space stands before in the line. */
  private boolean lineBegins = true;

  /** Whether the array before was a row. */
  private boolean rows;

  private long texts;
  private long keys;
  private long values;
  private long problems;
  private boolean brokenOff;

  JsonReader(ByteWindow in, Encoding encoding, NestedSink sink) {
    this(in, encoding, sink, 1, true);
  }

  JsonReader(ByteWindow in, Encoding encoding, NestedSink sink, long line, boolean countsLines) {
    this.in = in;
    this.sink = sink;
    this.string = new JsonString(encoding);
    this.line = line;
    this.countsLines = countsLines;
  }

  long keys() {
    return keys;
  }

  long values() {
    return values;
  }

  /** How often something stood where JSON has no place for it. */
  long problems() {
    return problems;
  }

  /** How many texts began. */
  long texts() {
    return texts;
  }

  /** Whether brackets were open at the end. */
  boolean isBrokenOff() {
    return brokenOff;
  }

  /** Reads all there is. */
  void read() throws IOException, ScanException, InterruptedException {
    while (true) {
      int c = significant();
      if (c < 0) {
        brokenOff = !nesting.isEmpty();
        keyed = false;
        close(Integer.MAX_VALUE);
        return;
      }
      boolean begins = lineBegins;
      lineBegins = false;
      if (nesting.isEmpty() && !JsonBegin.at(in)) {
        textOutside();
        continue;
      }
      switch (c) {
        case '{', '[' -> open(c == '{', begins);
        case '}', ']' -> close(c == '}');
        case ',', ';' -> {
          problems += keyed ? 1 : 0;
          keyed = false;
          in.at++;
        }
        case ':' -> {
          problems++;
          in.at++;
        }
        case '"', '\'' -> quoted((byte) c);
        case '#' -> comment();
        case '/' -> {
          int next = in.peek(1);
          if (next == '/' || next == '*') {
            comment();
          } else {
            bare();
          }
        }
        default -> bare();
      }
    }
  }

  /** Goes to the next byte that is no white space; -1 at the end. */
  private int significant() throws IOException, InterruptedException {
    while (true) {
      int c = in.peek();
      if (c == '\n') {
        line += countsLines ? 1 : 0;
        lineBegins = true;
      } else if (c > ' ' || c < 0) {
        return c;
      }
      in.at++;
    }
  }

  private void open(boolean object, boolean lineBegin)
      throws IOException, ScanException, InterruptedException {
    if (nesting.inObject() && !keyed) {
      problems++;
      if (lineBegin) {
        close(Integer.MAX_VALUE); // the text before broke off
      }
    }
    keyed = false;
    in.at++;
    texts += nesting.isEmpty() ? 1 : 0;
    boolean outermost = nesting.isEmpty();
    if (nesting.open(object)) {
      if (object) {
        sink.beginObject();
      } else if (outermost && isRow()) {
        sink.beginRow();
      } else {
        sink.beginArray();
      }
    }
  }

  /** Whether an array behind whose bracket one stands is a row: another begins in the next line. */
  private boolean isRow() throws IOException, InterruptedException {
    int at = 0;
    int last = '[';
    int c = in.peek();
    while (c >= 0 && c != '\n' && at < LONGEST_ROW) {
      last = c > ' ' && c != ',' ? c : last;
      c = in.peek(++at);
    }
    if (last == ']') {
      while (c >= 0 && c <= ' ') {
        c = in.peek(++at);
      }
      rows = c == '[' || (c < 0 && rows);
    } else {
      rows = false;
    }
    return rows;
  }

  private void close(boolean object) throws ScanException, InterruptedException {
    in.at++;
    int count = nesting.closing(object);
    problems += count == 1 ? 0 : 1;
    close(count);
  }

  private void close(int most) throws ScanException, InterruptedException {
    problems += keyed ? 1 : 0;
    keyed = false;
    for (int i = 0; i < most && !nesting.isEmpty(); i++) {
      nesting.close();
      sink.end();
    }
  }

  private void quoted(byte quote) throws IOException, ScanException, InterruptedException {
    long begin = line;
    in.mark = in.at++;
    boolean escaped = false;
    boolean broken = false;
    while (true) {
      in.pass(quote, '\\', '\n');
      int c = in.peek();
      if (in.isLong()) {
        longString(quote, begin);
        return;
      } else if (c < 0 || c == quote) {
        break;
      } else if (c == '\n') {
        broken = true;
        break;
      } else if (c == '\\') {
        escaped = true;
        in.at++;
        if (in.peek() < 0 || in.peek() == '\n') {
          continue;
        }
      }
      in.skip();
    }
    int length = in.at - in.mark - 1;
    problems += broken ? 1 : 0;
    in.at += broken || in.peek() < 0 ? 0 : 1;
    hand(1, length, escaped, begin);
  }

  /** Hands on the token at the mark as a key or value. */
  private void hand(int skipped, int length, boolean escaped, long begin)
      throws IOException, ScanException, InterruptedException {
    // What follows is read before: the token stays where the mark is.
    boolean key = nesting.inObject() && !keyed && isKey();
    int from = in.mark + skipped;
    in.mark = -1;
    byte[] bytes = in.bytes;
    int to = from + length;
    if (escaped) {
      string.read(bytes, from, to);
      bytes = string.bytes();
      from = 0;
      to = string.length();
    }
    if (key) {
      keys++;
      keyed = true;
      sink.key(bytes, from, to, begin);
    } else {
      problems += nesting.inObject() && !keyed ? 1 : 0;
      values++;
      keyed = false;
      sink.value(bytes, from, to, begin);
    }
  }

  /** Whether a colon follows; if so, goes past it. */
  private boolean isKey() throws IOException, InterruptedException {
    int further = 0;
    long lines = 0;
    int c = in.peek(0);
    while (c >= 0 && c <= ' ') {
      lines += c == '\n' ? 1 : 0;
      c = in.peek(++further);
    }
    if (c != ':') {
      return false;
    }
    in.at += further + 1;
    line += countsLines ? lines : 0;
    return true;
  }

  private void longString(byte quote, long begin)
      throws IOException, ScanException, InterruptedException {
    in.at = in.mark + 1;
    in.mark = -1;
    keyed = false;
    values++;
    sink.longValue(new JsonStringStream(in, quote), begin);
    in.at += in.peek() == quote ? 1 : 0;
  }

  private void comment() throws IOException, ScanException, InterruptedException {
    boolean block = in.peek(1) == '*';
    long begin = line;
    in.mark = in.at;
    in.at += block ? 2 : 1;
    for (int c = in.peek(); c >= 0 && (block || c != '\n'); c = in.peek()) {
      if (block && c == '*' && in.peek(1) == '/') {
        in.at += 2;
        break;
      }
      line += c == '\n' && countsLines ? 1 : 0;
      in.skip();
      if (in.isLong()) {
        text(begin);
        in.mark = in.at;
        begin = line;
      }
    }
    text(begin);
  }

  /** Hands on what is since the mark as text. */
  private void text(long begin) throws IOException, ScanException, InterruptedException {
    sink.text(in.bytes, in.mark, in.at, begin);
    in.mark = -1;
  }

  /** Reads text between whole texts, up to the next or the end of the line. */
  private void textOutside() throws IOException, ScanException, InterruptedException {
    in.mark = in.at;
    boolean separator = ",;\u001e".indexOf(in.peek()) >= 0;
    problems += separator ? 0 : 1;
    do {
      in.skip();
    } while (!separator
        && in.peek() >= 0
        && in.peek() != '\n'
        && !((in.peek() == '{' || in.peek() == '[') && JsonBegin.at(in))
        && !in.isLong());
    if (separator) {
      in.mark = -1;
    } else {
      text(line);
    }
  }

  /** Reads what is not quoted: a number or word, or else all up to the next separator. */
  private void bare() throws IOException, ScanException, InterruptedException {
    in.mark = in.at;
    boolean word = true;
    int c = in.peek();
    while (c >= 0 && " \t\r\n,:{}[]\"'".indexOf(c) < 0) {
      word &= c >= 0x80 || Character.isLetterOrDigit(c) || "+-._$".indexOf(c) >= 0;
      in.skip();
      c = in.peek();
      if (in.isLong()) {
        in.at = in.mark;
        in.mark = -1;
        keyed = false;
        sink.longValue(new JsonStringStream(in, (byte) ' '), line);
        return;
      }
    }
    if (nesting.inObject() && !keyed) {
      key(word);
      return;
    }
    int length = in.at - in.mark;
    if (!JsonBegin.isLiteral(in.bytes, in.mark, in.at)) {
      boolean call = length > 1 && in.bytes[in.at - 1] == '(';
      problems += call || c < 0 ? 0 : 1;
      while (c >= 0 && ",}]\n".indexOf(c) < 0 && !in.isLong()) {
        in.skip();
        c = in.peek();
      }
      length = in.at - in.mark;
      while (length > 0
          && in.bytes[in.mark + length - 1] >= 0
          && in.bytes[in.mark + length - 1] <= ' ') {
        length--;
      }
    }
    if (length == 4 && JsonBegin.isNull(in.bytes, in.mark)) {
      values++;
      keyed = false;
      in.mark = -1;
      sink.none();
    } else {
      hand(0, length, false, line);
    }
  }

  /** Takes a word where a key must stand; without a colon it is text. */
  private void key(boolean word) throws IOException, ScanException, InterruptedException {
    int length = in.at - in.mark;
    problems += word ? 0 : 1;
    if (length > 0 && isKey()) {
      int from = in.mark;
      in.mark = -1;
      keys++;
      keyed = true;
      sink.key(in.bytes, from, from + length, line);
    } else {
      problems++;
      for (int c = in.peek(); c >= 0 && ",}\n".indexOf(c) < 0 && !in.isLong(); c = in.peek()) {
        in.skip();
      }
      text(line);
    }
  }
}
