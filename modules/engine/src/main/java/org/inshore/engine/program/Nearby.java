package org.inshore.engine.program;

import java.util.List;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.rule.Rule;

/**
 * Patterns of one rule that are only tried near its words, or beside an identifier of a person:
 * those with one boundary, in one automaton.
 *
 * @param number its number
 * @param boundary theirs
 * @param automaton all of them
 * @param patterns those in the automaton
 * @param longest characters that a value can have
 * @param inText whether words call for them in running text too; else the prefilter finds them by
 *     something rarer
 */
public record Nearby(
    int number,
    Boundary boundary,
    TaggedAutomaton automaton,
    List<CompiledPattern> patterns,
    int longest,
    boolean inText) {

  public Nearby(
      int number, TaggedAutomaton automaton, List<CompiledPattern> patterns, boolean inText) {
    this(
        number,
        patterns.getFirst().source().boundary(),
        automaton,
        List.copyOf(patterns),
        patterns.stream().mapToInt(CompiledPattern::longest).max().orElse(0),
        inText);
  }

  /** Whether a value can start with a character up to 127. */
  public boolean canStart(int character) {
    return automaton.nextAscii(TaggedAutomaton.START, character) != TaggedAutomaton.DEAD;
  }

  /** Their rule. */
  public Rule rule() {
    return patterns.getFirst().rule();
  }
}
