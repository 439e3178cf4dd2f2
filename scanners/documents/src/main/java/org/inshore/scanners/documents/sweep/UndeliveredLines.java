package org.inshore.scanners.documents.sweep;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.guard.Delivered;
import org.inshore.scanners.documents.guard.ForwardingSink;
import org.inshore.spi.scan.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Sink of runs of text from bytes that a reader of the form passed over: it hands on the lines that
 * say something and were not handed on yet.
 */
public class UndeliveredLines extends ForwardingSink {
  /** What stands before an address in keys of messages, and between words. */
  private static final Pattern WORD_END = Pattern.compile("[\\s:;,=]+");

  /** What parts numbers and addresses from what chance makes of the bytes around them. */
  private static final Pattern NO_ASCII = Pattern.compile("[^ -~]+");

  private final Delivered delivered;
  private final Predicate<String> telling;

  private UndeliveredLines(ContentSink sink, Delivered delivered, Predicate<String> telling) {
    super(sink);
    this.delivered = delivered;
    this.telling = telling;
  }

  /** One for a document; null if nobody notes what is handed on of it. */
  public static @Nullable UndeliveredLines of(ContentSink sink) {
    Delivered delivered = Sweep.delivered(sink);
    return delivered == null ? null : new UndeliveredLines(sink, delivered, Written::inAttribute);
  }

  /**
   * The same for bytes that are mostly no text: of them only lines with a number or an address that
   * was not handed on, whatever letters chance puts beside it.
   */
  public UndeliveredLines amongBytes() {
    return new UndeliveredLines(sink(), delivered, Written::amongBytes) {
      @Override
      boolean isNew(String line) {
        return NO_ASCII.splitAsStream(line).anyMatch(piece -> tells(piece) && super.isNew(piece));
      }
    };
  }

  @Override
  public void content(Content content) throws ScanException, InterruptedException {
    if (!(content instanceof Content.Text text)) {
      sink().content(content);
      return;
    }
    String all = new String(text.bytes(), text.from(), text.length(), text.encoding().charset());
    StringBuilder kept = new StringBuilder();
    for (String line : all.split("\n", -1)) {
      if (tells(line) && isNew(line)) {
        kept.append(line).append('\n');
      }
    }
    if (!kept.isEmpty()) {
      sink().content(Content.Text.whole(text.location(), kept.toString()));
    }
  }

  final boolean tells(String text) {
    return telling.test(text);
  }

  /** Whether a word that says something was not handed on; or the line, if none does alone. */
  boolean isNew(String line) {
    boolean says = false;
    for (String word : WORD_END.split(line, -1)) {
      if (tells(word)) {
        says = true;
        if (!delivered.has(word)) {
          return true;
        }
      }
    }
    return !says && !delivered.has(line);
  }
}
