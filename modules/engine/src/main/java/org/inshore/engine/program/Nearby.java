package org.inshore.engine.program;

import java.util.List;
import org.inshore.engine.pattern.DeferredAutomaton;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.rule.Boundary;
import org.inshore.engine.rule.Rule;

/**
 * Patterns of one rule that are only tried near its words, or beside an identifier of a person:
 * those with one boundary, in one automaton.
 *
 * @param number its number
 * @param boundary theirs
 * @param table an automaton of all of them
 * @param patterns those in the automaton
 * @param longest characters that a value can have
 * @param inText whether words call for them in running text too; else the prefilter finds them by
 *     something rarer
 */
public record Nearby(
    int number,
    Boundary boundary,
    DeferredAutomaton table,
    List<CompiledPattern> patterns,
    int longest,
    boolean inText) {

  public Nearby(
      int number, DeferredAutomaton table, List<CompiledPattern> patterns, boolean inText) {
    this(
        number,
        patterns.getFirst().source().boundary(),
        table,
        List.copyOf(patterns),
        patterns.stream().mapToInt(CompiledPattern::longest).max().orElse(0),
        inText);
  }

  /** Whether a value can start with a character up to 127. */
  public boolean canStart(int character) {
    return table.canStart(character);
  }

  /** An automaton of all of them. */
  public TaggedAutomaton automaton() {
    return table.get();
  }

  /** Their rule. */
  public Rule rule() {
    return patterns.getFirst().rule();
  }
}
