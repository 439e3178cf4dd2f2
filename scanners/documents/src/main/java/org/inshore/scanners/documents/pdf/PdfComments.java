package org.inshore.scanners.documents.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.charset.ByteWords;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reader of what stands in a PDF outside of its objects: comments with long numbers, and what comes
 * before its first line.
 */
final class PdfComments {
  private static final int SIZE = 1 << 16;
  private static final int LONGEST = 1 << 8;
  private static final int HEAD = 1 << 10;
  private static final int DIGITS = 8;

  private final byte[] buffer = new byte[SIZE];
  private final TextBlocks blocks;

  PdfComments(Location location, ContentSink sink) {
    blocks = new TextBlocks(location.append("part", "comments"), sink);
  }

  /** Reads the file from its begin. */
  void push(SeekableByteChannel file) throws IOException, ScanException, InterruptedException {
    file.position(0);
    ByteBuffer bytes = ByteBuffer.wrap(buffer);
    boolean first = true;
    boolean more = true;
    while (more) {
      Guard.checkInterrupt();
      while (bytes.hasRemaining() && more) {
        more = file.read(bytes) >= 0;
      }
      int filled = bytes.position();
      if (first) {
        head(filled);
        first = false;
      }
      int to = more ? filled - LONGEST : filled;
      for (int at = find(0, to); at < to; at = find(at + 1, to)) {
        at = comment(at, filled);
      }
      int keep = Math.max(0, to);
      bytes.clear();
      bytes.put(buffer, keep, filled - keep);
    }
    blocks.finish();
  }

  private int find(int from, int to) {
    return ByteWords.indexOf(buffer, (byte) '%', from, to);
  }

  private void head(int filled) throws ScanException, InterruptedException {
    String head = new String(buffer, 0, Math.min(filled, HEAD), StandardCharsets.UTF_8);
    int begin = head.indexOf("%PDF-");
    if (begin > 0) {
      blocks.append(head.substring(0, begin).replaceAll("[\\p{Cntrl}\ufffd]+", "\n"));
    }
  }

  /** Takes a comment, if it is one; where it ends, or the mark. */
  private int comment(int mark, int filled) throws ScanException, InterruptedException {
    int end = mark + 1;
    int most = Math.min(filled, mark + LONGEST);
    while (end < most && (buffer[end] < 0 || buffer[end] >= ' ' || buffer[end] == '\t')) {
      end++;
    }
    boolean whole = end == filled || end == most || buffer[end] == '\n' || buffer[end] == '\r';
    if (whole && hasNumber(mark, end)) {
      String text = new String(buffer, mark, end - mark, StandardCharsets.UTF_8);
      if (text.indexOf('\ufffd') < 0) {
        blocks.append(text + "\n");
        return end;
      }
    }
    return mark;
  }

  /**
   * Whether there are so many digits side by side: most marks stand amid bytes of something else.
   */
  private boolean hasNumber(int from, int to) {
    int digits = 0;
    for (int i = from; i < to && digits < DIGITS; i++) {
      digits = Ascii.isDigit(buffer[i]) ? digits + 1 : 0;
    }
    return digits == DIGITS;
  }
}
