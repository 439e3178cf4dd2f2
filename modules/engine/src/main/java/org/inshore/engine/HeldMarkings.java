package org.inshore.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inshore.spi.inventory.Marking;
import org.inshore.spi.scan.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Markings of one text, held back until it ends: the issue date from which they run stands at the
 * end of a document, as a line of its own or beside a word such as 印发. Of the text only that date
 * is kept. A text without a marking costs nothing.
 */
final class HeldMarkings {
  private static final int MOST = 1000;

  /** How much of a text is looked through for its date, in bytes. */
  private static final int MOST_BYTES = 4 << 20;

  private static final Pattern OWN_LINE =
      Pattern.compile("(?m)^[ \\t]*" + ChineseDates.DATE + "[ \\t\\r]*$");

  private final List<Match> held = new ArrayList<>();
  private @Nullable TermWords words;
  private @Nullable LocalDate beside;
  private @Nullable LocalDate ownLine;
  private int read;

  boolean isEmpty() {
    return held.isEmpty();
  }

  void add(Match match, TermWords of, MatchSink sink) {
    if (held.size() == MOST) {
      release(sink);
    }
    held.add(match);
    words = of;
  }

  /** Looks for the issue date in a block of the text. */
  void read(byte[] bytes, int from, int to, Encoding encoding) {
    TermWords of = words;
    int length = Math.min(to - from, MOST_BYTES - read);
    if (of == null || length <= 0 || beside != null) {
      return;
    }
    read += length;
    String text = Normaliser.normalise(new String(bytes, from, length, encoding.charset()));
    if (!of.issued().isEmpty()) {
      String any = of.issued().stream().map(Pattern::quote).collect(Collectors.joining("|"));
      Matcher labelled =
          Pattern.compile(
                  "(?:"
                      + any
                      + ")(?:日期|时间|日)?[: \\t]{0,4}"
                      + ChineseDates.DATE
                      + "|"
                      + ChineseDates.DATE
                      + "[ \\t]{0,4}(?:"
                      + any
                      + ")")
              .matcher(text);
      if (labelled.find()) {
        beside = ChineseDates.date(labelled, labelled.group(1) != null ? 1 : 4);
      }
    }
    if (ownLine == null) {
      Matcher alone = OWN_LINE.matcher(text);
      if (alone.find()) {
        ownLine = ChineseDates.date(alone, 1);
      }
    }
  }

  /** Hands the markings on, with their ends if there is a date. */
  void release(MatchSink sink) {
    LocalDate issued = beside != null ? beside : ownLine;
    for (Match match : held) {
      Marking marking = match.marking();
      sink.match(
          issued == null || marking == null ? match : match.with(Terms.issued(marking, issued)));
    }
    held.clear();
    words = null;
    beside = null;
    ownLine = null;
    read = 0;
  }
}
