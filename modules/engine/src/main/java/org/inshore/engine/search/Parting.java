package org.inshore.engine.search;

import java.util.List;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.Normaliser;
import org.inshore.engine.program.CompiledPattern;
import org.inshore.engine.program.Program;
import org.inshore.engine.rule.Requirement;
import org.inshore.engine.text.TextView;
import org.inshore.spi.detect.TextValidator;
import org.jspecify.annotations.Nullable;

/**
 * Segments Chinese text at the ends of a value that no separator bounds: its last character may
 * begin the next word, and its first may end the one before.
 */
final class Parting {
  private final Program program;

  /**
   * By pattern, who parts text around its values; null where marks or words do. Empty until a value
   * stands in Chinese text.
   */
  private @Nullable TextValidator[] tellers = {};

  /** The value that was moved to. */
  private int start;

  private int end;

  Parting(Program program) {
    this.program = program;
  }

  private @Nullable TextValidator[] tellers() {
    @Nullable TextValidator[] tellers = new TextValidator[program.patterns().size()];
    for (List<CompiledPattern> surrounded : program.second(Requirement.SURROUNDINGS)) {
      for (CompiledPattern one : surrounded) {
        program.patterns().stream()
            .filter(pattern -> isAlike(pattern, one))
            .forEach(pattern -> tellers[pattern.number()] = teller(program, one));
      }
    }
    return tellers;
  }

  /** Whether values of a pattern look as those of one that its surroundings tell. */
  private static boolean isAlike(CompiledPattern pattern, CompiledPattern surrounded) {
    return pattern.ruleNumber() == surrounded.ruleNumber()
        && pattern.number() != surrounded.number()
        && pattern.source().regex().equals(surrounded.source().regex());
  }

  private static @Nullable TextValidator teller(Program program, CompiledPattern pattern) {
    for (int number : pattern.validators()) {
      if (program.validators().get(number) instanceof TextValidator teller) {
        return teller;
      }
    }
    return null;
  }

  /** Whether the text around is likelier to hold another value within what fits a pattern. */
  boolean moves(CompiledPattern pattern, TextView text, int first, int last) {
    if (((text.traitsBefore(first) | text.traits(text.counting(last))) & Alphabet.HAN) == 0) {
      return false;
    }
    if (tellers.length == 0) {
      tellers = tellers();
    }
    TextValidator teller = tellers[pattern.number()];
    if (teller == null) {
      return false;
    }
    String before = text(text, text.atMostBack(first, TextValidator.AROUND), first);
    String value = text(text, first, last);
    String behind = text(text, last, text.atMostOn(last, TextValidator.AROUND));
    int at = before.length();
    TextValidator.Span span = teller.likelier(before + value + behind, at, at + value.length());
    if (span == null) {
      return false;
    }
    start = text.counting(text.atMostOn(first, span.start() - at));
    end = text.atMostOn(first, span.end() - at);
    return true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  private static String text(TextView text, int from, int to) {
    String some = new String(text.bytes, from, to - from, text.encoding().charset());
    return Normaliser.normalise(some);
  }
}
