package org.inshore.scanners.documents.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a message as they are: those in the heads of it and of its parts, where parsers drop
 * what is no field, and the one that ends its outermost multipart.
 */
final class MessageLines {
  private static final int BUFFER = 1 << 16;

  /** Of longer lines only the begin is looked at. */
  private static final int LONGEST = 1 << 12;

  /** Longer ones are text behind a line that seems to begin a part. */
  private static final int MOST_OF_HEAD = 1 << 16;

  private static final int LONGEST_BOUNDARY = 200;

  private final @Nullable String end;
  private final @Nullable TextBlocks heads;
  private final byte[] line = new byte[LONGEST];
  private int length;
  private boolean inHead = true;
  private int ofHead;
  private boolean ended;

  private MessageLines(@Nullable String boundary, @Nullable TextBlocks heads) {
    this.end = boundary == null ? null : "--" + boundary + "--";
    this.heads = heads;
  }

  /**
   * Hands on the lines of heads.
   *
   * @param boundary of the outermost multipart; null if there is none
   * @param sink null if nobody wants them
   * @return whether the message is whole
   */
  static boolean read(
      Content.Binary document, @Nullable String boundary, @Nullable ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    TextBlocks heads =
        sink == null
            ? null
            : new TextBlocks(document.location().append("part", "headers"), sink);
    MessageLines lines = new MessageLines(boundary, heads);
    lines.read(document);
    if (heads != null) {
      heads.finish();
    }
    return boundary == null || boundary.length() > LONGEST_BOUNDARY || lines.ended;
  }

  private void read(Content.Binary document)
      throws IOException, ScanException, InterruptedException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = document.bytes().open()) {
      int count = in.readNBytes(buffer, 0, BUFFER);
      while (count > 0 && (end != null || inHead)) {
        Guard.checkInterrupt();
        for (int i = 0; i < count; i++) {
          if (buffer[i] == '\n') {
            take();
          } else if (length < LONGEST) {
            line[length++] = buffer[i];
          }
        }
        count = in.readNBytes(buffer, 0, BUFFER);
      }
    }
    take();
  }

  private void take() throws ScanException, InterruptedException {
    int whole = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    length = 0;
    boolean parts = end != null && whole > 2 && line[0] == '-' && line[1] == '-';
    if (!parts && !inHead) {
      return;
    }
    String text = new String(line, 0, whole, StandardCharsets.UTF_8);
    if (parts) {
      ended |= text.startsWith(String.valueOf(end));
      inHead = true;
      ofHead = 0;
    } else if (text.isEmpty() || ofHead > MOST_OF_HEAD) {
      inHead = false;
    } else if (heads != null) {
      ofHead += text.length() + 1;
      heads.append(text + "\n");
    }
  }
}
