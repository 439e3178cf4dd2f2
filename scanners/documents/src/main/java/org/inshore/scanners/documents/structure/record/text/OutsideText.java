package org.inshore.scanners.documents.structure.record.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** The text outside of records, such as comments: what stands in lines below each other is one. */
public final class OutsideText {
  private static final int MAX_BYTES = 1 << 16;
  private static final int MAX_LINES_BETWEEN = 2;

  private final Location location;
  private final Encoding encoding;
  private final ContentSink sink;
  private byte[] bytes = new byte[1 << 8];
  private int length;
  private long firstLine;

  /** The line in which the text so far ends. */
  private long line;

  public OutsideText(Location location, Encoding encoding, ContentSink sink) {
    this.location = location;
    this.encoding = encoding;
    this.sink = sink;
  }

  /** Adds what begins in a line, apart from what was before. */
  public void add(byte[] array, int from, int to, long begin)
      throws IOException, ScanException, InterruptedException {
    if (length > 0
        && (begin < line || begin - line > MAX_LINES_BETWEEN || length + to - from > MAX_BYTES)) {
      finish();
    }
    if (length == 0) {
      firstLine = begin;
      line = begin;
    } else if (begin == line) {
      append((byte) ' ');
    }
    for (; line < begin; line++) {
      append((byte) '\n');
    }
    reserve(to - from);
    for (int i = from; i < to; i++) {
      line += array[i] == '\n' ? 1 : 0;
      bytes[length++] = array[i];
    }
  }

  /** Hands on what is left. */
  public void finish() throws IOException, ScanException, InterruptedException {
    if (length > 0) {
      TextBlocks blocks = TextBlocks.reading(location, sink, encoding, firstLine, length);
      blocks.readAll(new ByteArrayInputStream(bytes, 0, length));
      blocks.finish();
      length = 0;
    }
  }

  private void append(byte b) {
    reserve(1);
    bytes[length++] = b;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }
}
