package org.inshore.scanners.documents.wrap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Joins, in place, what was broken where text was wrapped: what begins the lower line is moved
 * before the line end, so that lines keep their numbers. Numbers come first ({@link BrokenNumbers},
 * {@link LabelledNumbers}), then clauses of Chinese ({@link BrokenClauses}). Linear.
 */
public final class WrappedLines {
  private WrappedLines() {}

  /** Joins those in a part of a text. */
  public static void join(byte[] bytes, int from, int to, Encoding encoding) {
    LineWidths widths = new LineWidths(bytes, from, to, encoding);
    BrokenNumbers numbers = new BrokenNumbers(bytes, from, to, widths);
    LabelledNumbers labelled = new LabelledNumbers(bytes, from, to, encoding, widths);
    BrokenClauses clauses = new BrokenClauses(bytes, from, to, encoding, widths);
    List<Move> moves = new ArrayList<>(); // widths are those of before all of them
    int moved = from;
    for (int at = from + 1; at < to - 1; at++) {
      if (bytes[at] != '\n' || at < moved) {
        continue;
      }
      @Nullable Move move = numbers.at(at);
      move = move == null ? labelled.at(at) : move;
      move = move == null ? clauses.at(at) : move;
      if (move != null && move.from() >= moved) {
        moves.add(move);
        moved = move.end();
      }
    }
    moves.forEach(move -> move.run(bytes));
  }

  /** A text with those joined. */
  public static String join(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    join(bytes, 0, bytes.length, Encoding.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
