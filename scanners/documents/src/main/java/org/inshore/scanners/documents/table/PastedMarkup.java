package org.inshore.scanners.documents.table;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.spi.content.Bytes;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.DocumentOptions;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Collector of paragraphs that are markup of HTML, as a page is pasted into a document or opened
 * under another name: from a paragraph that begins with a table or page to one that ends it. With
 * cells in it it is handed on as an inner document, so that its columns have names; else as text.
 */
final class PastedMarkup {
  private static final Pattern BEGIN =
      Pattern.compile("(?i)\\s*+<(?:!doctype html|html|head|body|meta|table)[\\s>]");

  private static final Pattern END = Pattern.compile("(?i)</(?:table|html)>\\s*+$");
  private static final Pattern CELL = Pattern.compile("(?i)<t[dh][\\s>]");
  private static final int LONGEST_END = 16;
  private static final int MOST = 1 << 22;

  private final Location location;
  private final ContentSink sink;
  private final TextBlocks text;
  private final StringBuilder markup = new StringBuilder();
  private int count;

  PastedMarkup(Location location, ContentSink sink, TextBlocks text) {
    this.location = location;
    this.sink = sink;
    this.text = text;
  }

  /** Whether a paragraph begins some; of a contract all is text. */
  static boolean begins(CharSequence line) {
    return !line.isEmpty()
        && line.charAt(0) <= '<'
        && BEGIN.matcher(line).lookingAt()
        && !DocumentOptions.current().printed();
  }

  boolean isOpen() {
    return !markup.isEmpty();
  }

  /**
   * Adds text.
   *
   * @param ended whether the paragraph ends behind it
   */
  void append(CharSequence more, boolean ended) throws ScanException, InterruptedException {
    markup.append(more);
    if (ended) {
      boolean ends =
          END.matcher(markup)
              .region(Math.max(0, markup.length() - LONGEST_END), markup.length())
              .find();
      markup.append('\n');
      if (ends || markup.length() > MOST) {
        close();
      }
    } else if (markup.length() > MOST) {
      close();
    }
  }

  /** Hands on what is there. */
  void close() throws ScanException, InterruptedException {
    if (CELL.matcher(markup).find()) {
      String name = "text " + ++count;
      byte[] bytes = markup.toString().getBytes(StandardCharsets.UTF_8);
      sink.content(new Content.Binary(location.append("entry", name), name, Bytes.of(bytes)));
    } else {
      text.append(markup);
    }
    markup.setLength(0);
  }
}
