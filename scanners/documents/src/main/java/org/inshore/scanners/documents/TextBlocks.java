package org.inshore.scanners.documents;

import java.io.IOException;
import java.io.Reader;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Cuts a running text into blocks: at a line end where there is one in the block's second half,
 * never inside a surrogate pair or a CR LF; each repeats the end of the one before.
 */
final class TextBlocks {
  private static final int SIZE = 1 << 16;
  private static final int OVERLAP = 1 << 10;

  private final Location location;
  private final ContentSink sink;
  private final int size;
  private final int overlap;
  private final StringBuilder buffer = new StringBuilder();

  private long firstCodePoint;
  private long firstLine;
  private int repeated;
  private boolean hasInk;

  TextBlocks(Location location, ContentSink sink) {
    this(location, sink, 1, SIZE, OVERLAP);
  }

  TextBlocks(Location location, ContentSink sink, long firstLine, int size, int overlap) {
    if (overlap < 0 || size < 2 * overlap + 4) {
      throw new IllegalArgumentException("a block must be longer than two overlaps");
    }
    this.location = location;
    this.sink = sink;
    this.firstLine = firstLine;
    this.size = size;
    this.overlap = overlap;
  }

  /** Begins at a line, for what is left of a text that began as something else. */
  static TextBlocks from(Location location, ContentSink sink, long firstLine) {
    return new TextBlocks(location, sink, firstLine, SIZE, OVERLAP);
  }

  /** Hands on a text that is at hand as a whole. */
  static void push(Location location, CharSequence text, ContentSink sink)
      throws ScanException, InterruptedException {
    TextBlocks blocks = new TextBlocks(location, sink);
    blocks.append(text);
    blocks.finish();
  }

  /** Takes all that a reader has. */
  void appendAll(Reader reader) throws IOException, ScanException, InterruptedException {
    char[] chars = new char[1 << 13];
    for (int read = reader.read(chars); read >= 0; read = reader.read(chars)) {
      buffer.append(chars, 0, read);
      emitFull();
    }
  }

  void append(CharSequence text) throws ScanException, InterruptedException {
    for (int from = 0; from < text.length(); from += size) {
      buffer.append(text, from, Math.min(text.length(), from + size));
      emitFull();
    }
  }

  void append(char c) throws ScanException, InterruptedException {
    buffer.append(c);
    emitFull();
  }

  /** Hands on the rest; a text of white space alone is not handed on. */
  void finish() throws ScanException, InterruptedException {
    if (firstCodePoint > 0 || repeated > 0 || inked()) {
      emit(buffer.length(), false);
    }
    buffer.setLength(0);
  }

  /** Whether anything but white space came so far. */
  boolean inked() {
    if (!hasInk) {
      hasInk = buffer.chars().anyMatch(c -> !Character.isWhitespace(c));
    }
    return hasInk;
  }

  private void emitFull() throws ScanException, InterruptedException {
    while (buffer.length() > size) {
      hasInk = true;
      int cut = cut();
      emit(cut, true);
      int start = whole(cut - overlap);
      for (int i = 0; i < start; i++) {
        char c = buffer.charAt(i);
        if (c == '\n' || (c == '\r' && buffer.charAt(i + 1) != '\n')) {
          firstLine++;
        }
      }
      firstCodePoint += Character.codePointCount(buffer, 0, start);
      repeated = cut - start;
      buffer.delete(0, start);
    }
  }

  private int cut() {
    for (int i = size; i > size / 2; i--) {
      if (buffer.charAt(i - 1) == '\n') {
        return i;
      }
    }
    return whole(size);
  }

  /** The next index downwards at which no character and no line end is broken. */
  private int whole(int index) {
    if (index > 0 && index < buffer.length()) {
      char before = buffer.charAt(index - 1);
      char after = buffer.charAt(index);
      boolean broken =
          (before == '\r' && after == '\n')
              || (Character.isHighSurrogate(before) && Character.isLowSurrogate(after));
      return broken ? index - 1 : index;
    }
    return index;
  }

  private void emit(int end, boolean more) throws ScanException, InterruptedException {
    sink.content(
        new Content.Text(
            location, buffer.substring(0, end), firstCodePoint, firstLine, repeated, more));
  }
}
