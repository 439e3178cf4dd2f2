package org.inshore.scanners.documents.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
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

  /** Of multiparts, the outermost first. */
  private final Set<String> boundaries;

  private final String end;
  private final @Nullable TextBlocks heads;
  private final byte[] line = new byte[LONGEST];
  private int length;
  private boolean inHead = true;
  private int ofHead;
  private boolean ended;

  private MessageLines(Set<String> boundaries, @Nullable TextBlocks heads) {
    this.boundaries = boundaries;
    this.end = boundaries.stream().findFirst().orElse("") + "--";
    this.heads = heads;
  }

  /**
   * Hands on the lines of heads.
   *
   * @param boundaries of multiparts, the outermost first
   * @param sink null if nobody wants them
   * @return whether the message is whole
   */
  static boolean read(Content.Binary document, Set<String> boundaries, @Nullable ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    TextBlocks heads =
        sink == null ? null : new TextBlocks(document.location().append("part", "headers"), sink);
    MessageLines lines = new MessageLines(boundaries, heads);
    lines.read(document);
    if (heads != null) {
      heads.finish();
    }
    return boundaries.isEmpty() || lines.end.length() > LONGEST_BOUNDARY || lines.ended;
  }

  private void read(Content.Binary document)
      throws IOException, ScanException, InterruptedException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = document.bytes().open()) {
      int count = in.readNBytes(buffer, 0, BUFFER);
      while (count > 0 && (inHead || !boundaries.isEmpty())) {
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
    boolean dashes = whole > 2 && line[0] == '-' && line[1] == '-';
    if (!dashes && !inHead) {
      return;
    }
    String text = new String(line, 0, whole, StandardCharsets.UTF_8);
    ended |= dashes && text.startsWith(end, 2);
    if (dashes && boundaries.contains(text.substring(2).stripTrailing())) {
      inHead = true;
      ofHead = 0;
    } else if (text.isEmpty() || ofHead > MOST_OF_HEAD) {
      inHead = false;
    } else if (inHead && heads != null) {
      ofHead += text.length() + 1;
      heads.append(text + "\n");
    }
  }
}
