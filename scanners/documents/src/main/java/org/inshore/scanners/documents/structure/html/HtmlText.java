package org.inshore.scanners.documents.structure.html;

import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Hands on text line by line, each with the number of its line in the source. Where several stand
 * on one line of the source, those that follow are numbered on, until the source has caught up.
 */
final class HtmlText {
  private static final int MAX_PADDED = 64;

  private final Location location;
  private final ContentSink sink;
  private @Nullable TextBlocks blocks;
  private long line;
  private boolean lineBegun;

  HtmlText(Location location, ContentSink sink) {
    this.location = location;
    this.sink = sink;
  }

  /** Begins a line, unless one is begun and empty, at a line of the source or behind it. */
  void newLine(long at) throws ScanException, InterruptedException {
    TextBlocks open = blocks;
    if (open != null && at - line > MAX_PADDED) {
      finish();
      open = null;
    }
    if (open == null) {
      line = at;
      lineBegun = false;
      return;
    }
    if (lineBegun) {
      open.append('\n');
      line++;
      lineBegun = false;
    }
    for (; line < at; line++) {
      open.append('\n');
    }
  }

  /** Adds to the line at hand; line ends in it are lines. */
  void append(CharSequence more) throws ScanException, InterruptedException {
    TextBlocks open = blocks;
    if (open == null) {
      open = new TextBlocks(location, sink, Encoding.UTF_8, line, 1 << 16);
      blocks = open;
    }
    open.append(more);
    for (int i = 0; i < more.length(); i++) {
      line += more.charAt(i) == '\n' ? 1 : 0;
    }
    lineBegun |= more.length() > 0;
  }

  /** Ends the text so far: rows may follow. */
  void finish() throws ScanException, InterruptedException {
    if (blocks != null) {
      blocks.finish();
      blocks = null;
      lineBegun = false;
    }
  }
}
