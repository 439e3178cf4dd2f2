package org.inshore.scanners.documents.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.inshore.scanners.documents.charset.Utf8;
import org.inshore.scanners.documents.digits.MarkedNumbers;
import org.inshore.scanners.documents.digits.SpelledNumbers;
import org.inshore.scanners.documents.digits.WrappedCodes;
import org.inshore.scanners.documents.guard.HeldBack;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Cuts a running text into blocks, at a line end where there is one in the block's second half. A
 * text is either appended to, and encoded in UTF-8, or read as it is. One buffer serves all blocks.
 */
public final class TextBlocks implements HeldBack {
  /** Bytes in UTF-8 of a character that is no surrogate, at most. */
  private static final int MOST_OF_CHAR = 3;

  private static final int SIZE = 1 << 16;
  private static final int READ_SIZE = 1 << 20;
  private static final int FIRST_SIZE = 1 << 10;
  private static final int SHORT_PART = 1 << 12;

  private final Location location;
  private final ContentSink sink;
  private final Encoding encoding;
  private final int size;
  private final Escapes escapes;

  private byte[] buffer;
  private int length;
  private long firstLine;
  private boolean begun;

  /** Whether the last block said that more follow. */
  private boolean open;

  /** Lines left out since. */
  private long skipped;

  /** The first half of a pair, which was appended last; or 0. */
  private char high;

  public TextBlocks(Location location, ContentSink sink) {
    this(location, sink, Encoding.UTF_8, 1, SIZE);
  }

  public TextBlocks(
      Location location, ContentSink sink, Encoding encoding, long firstLine, int size) {
    if (size < TextCut.SHORTEST) {
      throw new IllegalArgumentException("a block must have room for a character and an escape");
    }
    this.location = location;
    this.sink = sink;
    this.encoding = encoding;
    this.firstLine = firstLine;
    this.size = size;
    this.escapes = new Escapes(encoding);
    this.buffer = new byte[Math.min(size, FIRST_SIZE)];
    HeldBack.begin(this, sink);
  }

  /**
   * For a text that is read.
   *
   * @param firstLine its first line, for what is left of a text that began as something else
   * @param bytes how many there are; -1 when not known
   */
  public static TextBlocks reading(
      Location location, ContentSink sink, Encoding encoding, long firstLine, long bytes) {
    // One more than there are, so that the end is seen without a cut.
    long room = bytes < 0 ? READ_SIZE : Math.clamp(bytes + 1, TextCut.SHORTEST, READ_SIZE);
    return new TextBlocks(location, sink, encoding, firstLine, (int) room);
  }

  /** Hands on a text that is at hand as a whole. */
  public static void push(Location location, CharSequence text, ContentSink sink)
      throws ScanException, InterruptedException {
    TextBlocks blocks = new TextBlocks(location, sink);
    blocks.append(text);
    blocks.finish();
  }

  /** Takes all that a stream has, as it is, with escaped characters turned. */
  public void readAll(InputStream in) throws IOException, ScanException, InterruptedException {
    buffer = Arrays.copyOf(buffer, size);
    while (true) {
      int read = in.read(buffer, length, size - length);
      if (read < 0) {
        return;
      }
      length += read;
      if (length == size) {
        emitFull();
      }
    }
  }

  /**
   * Takes a part of a text, whose lines are whole, as it is; a long one is handed on without being
   * copied.
   *
   * @param last whether it is surely the last
   */
  public void pass(byte[] bytes, int from, int to, boolean last)
      throws ScanException, InterruptedException {
    fill();
    if (to - from <= Math.min(size - length, SHORT_PART) && !last) {
      reserve(to - from);
      System.arraycopy(bytes, from, buffer, length, to - from);
      length += to - from;
      return;
    }
    flush();
    if (!last || begun || isInked(bytes, from, to)) {
      emit(bytes, from, to, !last);
    }
  }

  /**
   * Takes lines that are none of the text: blank ones stand for them, so that others keep their
   * number.
   */
  public void skipLines(long lines) {
    if (inked()) {
      skipped += lines;
      return;
    }
    // Blank lines before the first that is none are not handed on.
    for (int i = 0; i < length; i++) {
      firstLine += buffer[i] == '\n' ? 1 : 0;
    }
    length = 0;
    firstLine += lines;
  }

  private void fill() throws ScanException, InterruptedException {
    for (; skipped > 0; skipped--) {
      if (length == size) {
        flush();
      }
      reserve(1);
      buffer[length++] = '\n';
    }
  }

  private void reserve(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(size, Math.max(length + more, 2 * buffer.length)));
    }
  }

  private void flush() throws ScanException, InterruptedException {
    if (length > 0) {
      emit(buffer, 0, length, true);
      length = 0;
    }
  }

  public void append(CharSequence text) throws ScanException, InterruptedException {
    int at = 0;
    while (at < text.length()) {
      at = high == 0 ? appendRun(text, at) : at;
      if (at < text.length()) {
        append(text.charAt(at++));
      }
    }
  }

  /** Appends characters that are no surrogates while there is room; where the next stands. */
  private int appendRun(CharSequence text, int from) {
    int at = from;
    int to = Math.min(text.length(), at + (buffer.length - length - 1) / MOST_OF_CHAR);
    byte[] bytes = buffer;
    int filled = length;
    while (at < to) {
      char c = text.charAt(at);
      if (Character.isSurrogate(c)) {
        break;
      }
      filled = Utf8.put(bytes, filled, c);
      at++;
    }
    length = filled;
    return at;
  }

  public void append(char c) throws ScanException, InterruptedException {
    if (high != 0) {
      boolean pair = Character.isLowSurrogate(c);
      put(pair ? Character.toCodePoint(high, c) : '\ufffd');
      high = 0;
      if (pair) {
        return;
      }
    }
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else {
      put(Character.isLowSurrogate(c) ? '\ufffd' : c);
    }
  }

  /** Appends what is encoded as the text is; may end inside a character if more follows. */
  public void append(byte[] bytes, int from, int to) throws ScanException, InterruptedException {
    int at = from;
    while (at < to) {
      if (length == buffer.length && buffer.length < size) {
        buffer = Arrays.copyOf(buffer, Math.min(size, 2 * buffer.length));
      }
      int fits = Math.min(to - at, buffer.length - length);
      System.arraycopy(bytes, at, buffer, length, fits);
      length += fits;
      at += fits;
      if (length == size) {
        emitFull();
      }
    }
  }

  private void put(int codePoint) throws ScanException, InterruptedException {
    if (length + Utf8.LONGEST > buffer.length) {
      if (buffer.length < size) {
        buffer = Arrays.copyOf(buffer, Math.min(size, 2 * buffer.length));
      } else {
        emitFull();
      }
    }
    length = Utf8.put(buffer, length, codePoint);
  }

  /** Hands on the rest; a text of white space alone is not handed on. */
  @Override
  public void finish() throws ScanException, InterruptedException {
    if (high != 0) {
      high = 0;
      put('\ufffd');
    }
    if (begun ? open : inked()) {
      emit(buffer, 0, length, false);
    }
    length = 0;
    HeldBack.end(this, sink);
  }

  /** Whether anything but white space came so far. */
  public boolean inked() {
    if (begun || high != 0) {
      return true;
    }
    return isInked(buffer, 0, length);
  }

  private boolean isInked(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        // White space beyond ASCII is rare, but Chinese texts are indented with it.
        return !new String(bytes, i, to - i, encoding.charset()).isBlank();
      }
      if (!Character.isWhitespace(bytes[i])) {
        return true;
      }
    }
    return false;
  }

  private void emitFull() throws ScanException, InterruptedException {
    int cut = TextCut.of(buffer, length, encoding);
    emit(buffer, 0, cut, true);
    System.arraycopy(buffer, cut, buffer, 0, length - cut);
    length -= cut;
  }

  private void emit(byte[] from, int start, int end, boolean more)
      throws ScanException, InterruptedException {
    byte[] bytes = from;
    int at = start;
    int to = end;
    WrappedCodes.join(from, start, end);
    if (Escapes.find(from, start, end) >= 0) {
      escapes.turn(from, start, end);
      bytes = escapes.bytes();
      at = 0;
      to = escapes.length();
    }
    MarkedNumbers.join(bytes, at, to);
    byte[] written = SpelledNumbers.written(bytes, at, to, encoding == Encoding.UTF_8);
    if (written != null) {
      bytes = written;
      at = 0;
      to = written.length;
    }
    byte[] parted = GluedNumbers.part(bytes, at, to);
    if (parted != null) {
      bytes = parted;
      at = 0;
      to = parted.length;
    }
    sink.content(new Content.Text(location, bytes, at, to, encoding, begun ? 0 : firstLine, more));
    begun = true;
    open = more;
  }
}
