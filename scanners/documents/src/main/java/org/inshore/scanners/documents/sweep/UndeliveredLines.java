package org.inshore.scanners.documents.sweep;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inshore.scanners.documents.guard.Delivered;
import org.inshore.scanners.documents.guard.ForwardingSink;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Sink of runs of text from bytes that a reader of the form passed over: it hands on the lines that
 * say something and were not handed on yet.
 */
public final class UndeliveredLines extends ForwardingSink {
  /** What stands before an address in keys of messages, and between words. */
  private static final Pattern WORD_END = Pattern.compile("[\\s:;,=]+");

  /** What parts numbers, addresses and markings from what chance makes of the bytes around them. */
  private static final Pattern CHANCE = Pattern.compile("[^ -~绝机秘密★年个月长期]+");

  private final Delivered delivered;
  private final Predicate<String> telling;

  /** Parts a line that says something into what may be new each for itself. */
  private final Function<String, Stream<String>> pieces;

  private UndeliveredLines(
      ContentSink sink,
      Delivered delivered,
      Predicate<String> telling,
      Function<String, Stream<String>> pieces) {
    super(sink);
    this.delivered = delivered;
    this.telling = telling;
    this.pieces = pieces;
  }

  /** One for a document; null if nobody notes what is handed on of it. */
  public static @Nullable UndeliveredLines of(ContentSink sink) {
    Delivered delivered = Sweep.delivered(sink);
    return delivered == null
        ? null
        : new UndeliveredLines(sink, delivered, Written::inAttribute, Stream::of);
  }

  /**
   * The same for bytes that are mostly no text: of them only lines with a number, an address or a
   * marking that was not handed on, whatever letters chance puts beside it.
   */
  public UndeliveredLines amongBytes() {
    return new UndeliveredLines(
        sink(),
        delivered,
        Written::amongBytes,
        line -> CHANCE.splitAsStream(line).filter(Written::amongBytes));
  }

  @Override
  public void content(Content content) throws ScanException, InterruptedException {
    if (!(content instanceof Content.Text text)) {
      sink().content(content);
      return;
    }
    String all = new String(text.bytes(), text.from(), text.length(), text.encoding().charset());
    List<String> lines = Arrays.stream(all.split("\n", -1)).filter(telling).toList();
    List<Set<String>> words = lines.stream().map(this::words).toList();
    Set<String> asked = new HashSet<>();
    words.forEach(asked::addAll);
    Set<String> missing = delivered.missing(asked);
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (!Collections.disjoint(words.get(i), missing)) {
        kept.append(lines.get(i)).append('\n');
      }
    }
    if (!kept.isEmpty()) {
      sink().content(Content.Text.whole(text.location(), kept.toString()));
    }
  }

  /** What of a line says something: words, or pieces in which none does alone. */
  private Set<String> words(String line) {
    Set<String> words = new HashSet<>();
    pieces
        .apply(line)
        .forEach(
            piece -> {
              List<String> ofPiece = WORD_END.splitAsStream(piece).filter(telling).toList();
              words.addAll(ofPiece.isEmpty() ? List.of(piece) : ofPiece);
            });
    return words;
  }
}
