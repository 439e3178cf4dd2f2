package org.inshore.engine.search.term;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.rule.TermWords;
import org.inshore.engine.text.ChineseDates;
import org.inshore.spi.content.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the issue date of a text that bears a marking: it stands at the end of a document, as a
 * line of its own or beside a word such as 印发. Of the text only that date is kept. A text without a
 * marking costs nothing.
 */
public final class IssueDates {
  /**
   * A longer text is no document with one date. It may also be looked through in parts, and what is
   * found must not hang on that.
   */
  static final int LONGEST = 1 << 20;

  private static final Pattern OWN_LINE =
      Pattern.compile("(?m)^[ \\t]*" + ChineseDates.DATE + "[ \\t\\r]*$");

  private @Nullable TermWords words;
  private @Nullable LocalDate beside;
  private @Nullable LocalDate ownLine;
  private long length;

  /** Begins with a text. */
  public void begin() {
    words = null;
    beside = null;
    ownLine = null;
    length = 0;
  }

  /** Says that the text bears a marking, and how its rule's dates are told. */
  public void marked(TermWords of) {
    words = of;
  }

  /** Takes a block of the text after it was looked through. */
  public void read(byte[] bytes, int from, int to, Encoding encoding) {
    length += to - from;
    TermWords of = words;
    if (of == null || length > LONGEST) {
      return;
    }
    String text = Normaliser.normalise(new String(bytes, from, to - from, encoding.charset()));
    if (beside == null && !of.issued().isEmpty()) {
      beside = beside(text, of);
    }
    if (ownLine == null) {
      Matcher alone = OWN_LINE.matcher(text);
      if (alone.find()) {
        ownLine = ChineseDates.date(alone, 1);
      }
    }
  }

  private static @Nullable LocalDate beside(String text, TermWords of) {
    String any = of.issued().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Matcher found =
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
    return found.find() ? ChineseDates.date(found, found.group(1) != null ? 1 : 4) : null;
  }

  /** The issue date of the text that was read, or null. */
  public @Nullable LocalDate date() {
    return length > LONGEST ? null : beside != null ? beside : ownLine;
  }
}
