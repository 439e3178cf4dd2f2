package org.inshore.engine.search.secondpass;

import java.util.ArrayList;
import java.util.List;
import org.inshore.engine.match.Calibration;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Need;
import org.inshore.engine.search.Scan;
import org.inshore.engine.text.TextView;
import org.inshore.spi.detect.TextValidator;

/**
 * Finds values that nothing but the text around them tells. Wherever three characters may begin
 * one, a validator is shown what stands there and a bounded stretch on either side: linear in the
 * text.
 */
public final class Surroundings {
  /** The longest value of such patterns, in characters. */
  private static final int LONGEST = 4;

  /** A pattern and who tells its values. */
  private record Asked(CompiledPattern pattern, TextValidator validator) {}

  private final List<Asked> asked = new ArrayList<>();

  public Surroundings(Program program) {
    for (List<CompiledPattern> patterns : program.second(Need.SURROUNDINGS)) {
      for (CompiledPattern pattern : patterns) {
        for (int number : pattern.validators()) {
          if (program.validators().get(number) instanceof TextValidator validator) {
            asked.add(new Asked(pattern, validator));
          }
        }
      }
    }
  }

  /** Tries the patterns where their validators say that a value stands. */
  public void add(TextView view, Scan scan) {
    for (Asked one : asked) {
      TaggedAutomaton automaton = one.pattern.alone();
      int at = view.counting(view.from);
      while (at < view.to) {
        int next = view.end(at);
        if (view.bytes[at] < 0 && automaton.canStart(view.classAt(at))) {
          next = view.counting(next);
          if (next < view.to && view.bytes[next] < 0) {
            ask(one, view, at, next, scan);
          }
        }
        at = next < view.to && view.bytes[next] < 0 ? view.counting(next) : next;
      }
    }
  }

  /** Asks whether a value begins at a place; what stands around is read only where one may. */
  private static void ask(Asked one, TextView view, int at, int next, Scan scan) {
    TextValidator validator = one.validator;
    char second = character(view, next);
    if (!validator.mayBegin(character(view, at), second, character(view, view.next(next)))
        || !mayStand(validator, view, at)) {
      return;
    }
    String before = text(view, view.atMostBack(at, TextValidator.AROUND), at);
    String rest = text(view, at, view.atMostOn(at, LONGEST + TextValidator.AROUND));
    TextValidator.Told told = validator.tell(before + rest, before.length());
    if (told == null) {
      return;
    }
    int end = at;
    int characters = told.end() - before.length();
    for (int place = at, i = 0; i < characters; i++, place = view.counting(end)) {
      end = view.end(place);
    }
    double score = Calibration.score(one.pattern.rule().info(), told.confidence());
    scan.told(one.pattern, at, end, score);
  }

  /** Whether some value that begins at a place would be valid. */
  private static boolean mayStand(TextValidator validator, TextView view, int at) {
    String longest = text(view, at, view.atMostOn(at, LONGEST));
    for (int length = 2; length <= longest.length(); length++) {
      if (validator.isValid(longest.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** A character, normalised; 0 where the text ends. */
  private static char character(TextView view, int at) {
    return at < view.to ? (char) Normaliser.normalise(view.pointAt(at)) : 0;
  }

  private static String text(TextView view, int start, int end) {
    String text = new String(view.bytes, start, end - start, view.encoding().charset());
    return Normaliser.normalise(text);
  }
}
