package org.inshore.engine.search.secondpass;

import java.util.ArrayList;
import java.util.List;
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

  /** A pattern and what tells its values. */
  private record Told(CompiledPattern pattern, TextValidator validator) {}

  private final List<Told> told = new ArrayList<>();

  public Surroundings(Program program) {
    for (List<CompiledPattern> patterns : program.second(Need.SURROUNDINGS)) {
      for (CompiledPattern pattern : patterns) {
        for (int number : pattern.validators()) {
          if (program.validators().get(number) instanceof TextValidator validator) {
            told.add(new Told(pattern, validator));
          }
        }
      }
    }
  }

  /** Tries the patterns where their validators say that a value stands. */
  public void add(TextView view, Scan scan) {
    for (Told one : told) {
      TaggedAutomaton automaton = one.pattern.alone();
      int at = view.counting(view.from);
      while (at < view.to) {
        int next = view.end(at);
        if (view.bytes[at] < 0 && automaton.canStart(view.classAt(at))) {
          next = view.counting(next);
          int end = next < view.to && view.bytes[next] < 0 ? end(one.validator, view, at, next) : 0;
          if (end > 0) {
            scan.recurring(one.pattern, at, end);
            next = end;
          }
        }
        at = next < view.to && view.bytes[next] < 0 ? view.counting(next) : next;
      }
    }
  }

  /** Where the value ends that a validator sees at a place; 0 if it sees none. */
  private static int end(TextValidator validator, TextView view, int at, int next) {
    char second = character(view, next);
    if (!validator.mayBegin(character(view, at), second, character(view, view.next(next)))) {
      return 0;
    }
    String before = text(view, view.atMostBack(at, TextValidator.AROUND), at);
    String rest = text(view, at, view.atMostOn(at, LONGEST + TextValidator.AROUND));
    int characters = validator.end(before + rest, before.length()) - before.length();
    int end = at;
    for (int place = at, i = 0; i < characters; i++, place = view.counting(end)) {
      end = view.end(place);
    }
    return characters > 0 ? end : 0;
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
