package org.inshore.spi.inventory.finding;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Term of a secrecy marking, as far as it says so itself; never its text.
 *
 * @param term what the marking says of its end
 * @param period how long from the issue date on: the stated one, or the longest that the level
 *     allows where none is stated; null if that is not how it ends
 * @param issued the issue date that the document shows, or null
 * @param expires when it ends, by date or from the issue date; null if that cannot be worked out
 */
public record Marking(
    Term term, @Nullable Period period, @Nullable LocalDate issued, @Nullable LocalDate expires) {

  /** The same with its end, counted from the issue date. */
  public Marking from(LocalDate issue) {
    return new Marking(term, period, issue, period == null ? expires : issue.plus(period));
  }

  /** Of two markings the one that holds longer, as for a compilation of documents. */
  public static @Nullable Marking longer(@Nullable Marking one, @Nullable Marking other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return ORDER.compare(one, other) >= 0 ? one : other;
  }

  private static final Comparator<Marking> ORDER =
      Comparator.comparing((Marking marking) -> marking.term == Term.LONG)
          .thenComparing(
              marking -> marking.expires == null ? LocalDate.MIN : marking.expires,
              Comparator.naturalOrder())
          .thenComparingLong(
              marking ->
                  LocalDate.EPOCH
                      .plus(marking.period == null ? Period.ZERO : marking.period)
                      .toEpochDay());

  /** For how long it holds, as reports show it. */
  public Wording label() {
    return switch (term) {
      case PERIOD -> length();
      case DATE -> new Wording("至注明的日期", "until the date stated");
      case EVENT -> new Wording("至注明的条件成立", "until the event stated");
      case LONG -> new Wording("长期", "without an end");
      case UNSTATED -> {
        Wording most = length();
        yield period == null
            ? new Wording("未注明", "not stated")
            : new Wording("未注明，至多" + most.zh(), "not stated: at most " + most.en());
      }
    };
  }

  private Wording length() {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    if (period != null) {
      part(period.getYears(), "年", "year", zh, en);
      part(period.getMonths(), "个月", "month", zh, en);
      part(period.getDays(), "天", "day", zh, en);
    }
    return new Wording(zh.toString(), en.toString().strip());
  }

  private static void part(
      int count, String chinese, String english, StringBuilder zh, StringBuilder en) {
    if (count != 0) {
      zh.append(count).append(chinese);
      en.append(' ').append(count).append(' ').append(english).append(count == 1 ? "" : "s");
    }
  }

  /** End of a marking's term. */
  public enum Term {
    /** A length of time from the issue date. */
    PERIOD,
    /** A date. */
    DATE,
    /** An event, such as the begin of a meeting. */
    EVENT,
    /** For long, without an end. */
    LONG,
    /** Nothing: the longest period of its level applies. */
    UNSTATED
  }
}
