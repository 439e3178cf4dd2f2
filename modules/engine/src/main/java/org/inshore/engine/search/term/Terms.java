package org.inshore.engine.search.term;

import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.engine.rule.TermWords;
import org.inshore.engine.text.ChineseDates;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.finding.Marking.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads for how long a marking holds and when it ends. Only the length of time or the date is kept,
 * never the words. The forms are those of the rules of 1990 on markings, articles 3 to 8: level,
 * star, and a period, a time or an event; where nothing is stated, the longest period of the level
 * (Law on Guarding State Secrets 2024, article 20).
 */
public final class Terms {
  private static final Pattern LENGTH =
      Pattern.compile("(" + ChineseDates.NUMBER + ") ?(年|个?月|日|天)");

  private static final Pattern DATE = Pattern.compile(ChineseDates.DATE);
  private static final Pattern EVENT = Pattern.compile("\\p{IsHan}(前|后)\\)?$");

  private Terms() {}

  /**
   * Reads a marking.
   *
   * @param marking normalised
   * @param behind some of the text behind it in its line, normalised
   */
  public static Marking read(String marking, String behind, TermWords words) {
    Marking own = term(marking);
    if (own == null) {
      String stated = behindLabel(behind, words.labels());
      own = stated == null ? null : term(stated);
    }
    return own != null
        ? own
        : new Marking(
            Term.UNSTATED,
            words.longest() == 0 ? null : Period.ofYears(words.longest()),
            null,
            null);
  }

  private static @Nullable String behindLabel(String text, List<String> labels) {
    for (String label : labels) {
      int at = text.indexOf(label);
      if (at >= 0) {
        return text.substring(at + label.length());
      }
    }
    return null;
  }

  private static @Nullable Marking term(String text) {
    if (text.contains("长期")) {
      return new Marking(Term.LONG, null, null, null);
    }
    Matcher date = DATE.matcher(text);
    if (date.find()) {
      return new Marking(Term.DATE, null, null, ChineseDates.date(date, 1));
    }
    Matcher length = LENGTH.matcher(text);
    if (length.find()) {
      int count = ChineseDates.number(length.group(1));
      return new Marking(
          Term.PERIOD,
          switch (length.group(2)) {
            case "年" -> Period.ofYears(count);
            case "日", "天" -> Period.ofDays(count);
            default -> Period.ofMonths(count);
          },
          null,
          null);
    }
    return EVENT.matcher(text).find() ? new Marking(Term.EVENT, null, null, null) : null;
  }
}
