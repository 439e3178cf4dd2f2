package org.inshore.engine.search.secondpass;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.Calibration;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Program;
import org.inshore.engine.search.Scan;
import org.inshore.engine.text.TextView;
import org.inshore.spi.detect.TextValidator;
import org.inshore.spi.inventory.run.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * Asks the validator of a pattern whether one of its values stands at a place, by a bounded stretch
 * of text on either side.
 */
final class Teller {
  /** The longest value of such patterns, in characters. */
  private static final int LONGEST = 4;

  /** From a value's start on, what is shown of it and behind it, in characters. */
  private static final int REACH = LONGEST + TextValidator.AROUND;

  /** What stands for bytes that are no character. */
  private static final char REPLACED = 0xfffd;

  /** Any end will do. */
  static final int ANY = -1;

  private final CompiledPattern pattern;
  private final TextValidator validator;
  private final StringBuilder around = new StringBuilder();

  private Teller(CompiledPattern pattern, TextValidator validator) {
    this.pattern = pattern;
    this.validator = validator;
  }

  /** That of a pattern; null if none of its validators looks at the text around. */
  static @Nullable Teller of(CompiledPattern pattern, Program program) {
    for (int number : pattern.validators()) {
      if (program.validators().get(number) instanceof TextValidator validator) {
        return new Teller(pattern, validator);
      }
    }
    return null;
  }

  /** Those of some patterns. */
  static List<Teller> of(List<CompiledPattern> patterns, Program program) {
    List<Teller> tellers = new ArrayList<>();
    for (CompiledPattern pattern : patterns) {
      Teller teller = of(pattern, program);
      if (teller != null) {
        tellers.add(teller);
      }
    }
    return tellers;
  }

  /** The patterns that nothing but their form tells. */
  static List<CompiledPattern> others(List<CompiledPattern> patterns, Program program) {
    return patterns.stream().filter(pattern -> of(pattern, program) == null).toList();
  }

  TextValidator validator() {
    return validator;
  }

  /**
   * Tries the pattern if a value begins at a place; what stands around is read only where one may.
   *
   * @param next the place of the next character
   * @param wanted where it must end, or {@link #ANY}
   */
  void ask(TextView view, int at, int next, int wanted, Scan scan) {
    int third = next < view.to ? view.next(next) : view.to;
    int fourth = third < view.to ? view.next(third) : view.to;
    if (!validator.mayBegin(
        character(view, view.previous(at)),
        character(view, at),
        character(view, next),
        character(view, third),
        character(view, fourth))) {
      return;
    }
    around.setLength(0);
    read(view, view.atMostBack(at, TextValidator.AROUND), at);
    int before = around.length();
    read(view, at, view.atMostOn(at, REACH));
    TextValidator.Told told = validator.tell(around.toString(), before);
    if (told == null) {
      return;
    }
    int end = at;
    int characters = told.end() - before;
    for (int place = at, i = 0; i < characters; i++, place = view.counting(end)) {
      end = view.end(place);
    }
    if (wanted == ANY || wanted == end) {
      RuleInfo rule = pattern.rule().info();
      scan.told(pattern, at, end, Calibration.score(rule, told.confidence()));
    }
  }

  /** A character, normalised; 0 outside of the text. */
  private static char character(TextView view, int at) {
    return at >= 0 && at < view.to ? (char) Normaliser.normalise(view.pointAt(at)) : 0;
  }

  /** Reads the characters of a stretch, as they count. */
  private void read(TextView view, int from, int to) {
    for (int at = view.counting(from); at < to; at = view.next(at)) {
      int point = Normaliser.normalise(view.pointAt(at));
      around.appendCodePoint(point < 0 ? REPLACED : point); // bytes that are no character
    }
  }
}
