package org.inshore.scanners.documents.structure.sql;

import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Hands on what stands outside of rows, as text in which each line keeps its number: where lines
 * were left out between, empty ones stand for them.
 */
final class SqlText {
  private static final byte[] LINE_ENDS = "\n".repeat(64).getBytes(StandardCharsets.US_ASCII);
  private static final int SIZE = 1 << 18;

  private final StructuredText text;
  private final ContentSink sink;
  private @Nullable TextBlocks blocks;
  private long line;

  SqlText(StructuredText text, ContentSink sink) {
    this.text = text;
    this.sink = sink;
  }

  /**
   * Adds what begins on a line.
   *
   * @param first its line
   */
  void append(byte[] bytes, int start, int to, long first)
      throws ScanException, InterruptedException {
    TextBlocks open = blocks;
    int from = start;
    long at = first;
    while (open != null && at < line && from < to && bytes[from] == '\n') {
      from++; // a line that others of the statement have begun
      at++;
    }
    if (from == to) {
      return;
    }
    if (open != null && at - line > LINE_ENDS.length) {
      finish();
      open = null;
    }
    if (open == null) {
      open = new TextBlocks(text.location(), sink, text.encoding(), at, SIZE);
      blocks = open;
      line = at;
    }
    if (at > line) {
      open.append(LINE_ENDS, 0, (int) (at - line));
      line = at;
    }
    open.append(bytes, from, to);
    for (int i = from; i < to; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
  }

  /** Ends the text so far: rows may follow. */
  void finish() throws ScanException, InterruptedException {
    if (blocks != null) {
      blocks.finish();
      blocks = null;
    }
  }
}
