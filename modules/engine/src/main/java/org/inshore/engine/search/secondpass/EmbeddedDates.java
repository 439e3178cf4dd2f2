package org.inshore.engine.search.secondpass;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Hit;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.search.Scan;
import org.inshore.engine.text.ChineseDates;
import org.inshore.engine.text.TextView;

/**
 * Finds dates that numbers of persons in the text have in them, however they are written: a
 * resident ID number tells the day of birth. Linear in the text, and nothing where no such number
 * is.
 */
public final class EmbeddedDates {
  private static final double MEDIUM = 0.5;

  /** The rank of numbers that are given to a person for life, see {@code person-key}. */
  private static final int FOR_LIFE = 1;

  /** Year, month and day in such a number. */
  private static final int DIGITS = 8;

  private final List<CompiledPattern> patterns;
  private final Set<LocalDate> dates = new HashSet<>();
  private final BitSet numbers = new BitSet();

  public EmbeddedDates(Program program) {
    this.patterns = program.second(Requirement.EMBEDDED).stream().flatMap(List::stream).toList();
  }

  /**
   * Tries the patterns where such dates stand.
   *
   * @param hits what is found in all of the text; theirs are added
   */
  public void add(List<Hit> hits, TextView view, Scan scan) {
    dates.clear();
    numbers.clear();
    for (int i = 0; i < hits.size() && !patterns.isEmpty(); i++) {
      Hit hit = hits.get(i);
      if (isForLife(hit)) {
        learn(hit, view);
      }
    }
    for (int at = view.counting(view.from); at < view.to && !dates.isEmpty(); at = view.next(at)) {
      if (!numbers.get(at) && mayBegin(view, at)) {
        tryAt(view, at, scan);
      }
    }
  }

  private void learn(Hit hit, TextView view) {
    numbers.set(hit.start, hit.end);
    String digits = view.normalised(hit.start, hit.end).replaceAll("[^0-9]", "");
    for (int from = 0; from + DIGITS <= digits.length(); from++) {
      ChineseDates.Written date = ChineseDates.first(digits.substring(from, from + DIGITS));
      if (date != null) {
        dates.add(date.date());
      }
    }
  }

  /** Whether a hit is a number that is given to a person for life. */
  static boolean isForLife(Hit hit) {
    return hit.valid && hit.score >= MEDIUM && hit.pattern.rule().personKey() == FOR_LIFE;
  }

  /** Whether a year may begin at a place. */
  static boolean mayBegin(TextView view, int at) {
    int lead = view.bytes[at];
    return (lead < 0 || lead == '1' || lead == '2')
        && (view.traitsBefore(at) & Alphabet.DIGIT) == 0
        && "12一二".indexOf(Normaliser.normalise(view.pointAt(at))) >= 0;
  }

  private void tryAt(TextView view, int at, Scan scan) {
    ChineseDates.Written date =
        ChineseDates.first(view.normalised(at, view.atMostOn(at, ChineseDates.LONGEST + 1)));
    if (date != null && dates.contains(date.date())) {
      int end = view.atMostOn(at, date.length());
      for (CompiledPattern pattern : patterns) {
        scan.told(pattern, at, end, 0);
      }
    }
  }
}
