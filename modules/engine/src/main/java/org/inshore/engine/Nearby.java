package org.inshore.engine;

import java.util.List;

/**
 * Patterns of one rule that are only tried near its words, or beside an identifier of a person:
 * those with one boundary, in one automaton.
 *
 * @param number its number
 * @param boundary theirs
 * @param automaton all of them
 * @param startsWithAscii whether a value can start with a character up to 127
 * @param patterns those in the automaton
 * @param longest characters that a value can have
 */
record Nearby(
    int number,
    Boundary boundary,
    TaggedAutomaton automaton,
    boolean startsWithAscii,
    List<CompiledPattern> patterns,
    int longest) {

  Nearby(int number, TaggedAutomaton automaton, List<CompiledPattern> patterns) {
    this(
        number,
        patterns.getFirst().source().boundary(),
        automaton,
        startsWithAscii(automaton),
        List.copyOf(patterns),
        patterns.stream().mapToInt(CompiledPattern::longest).max().orElse(0));
  }

  private static boolean startsWithAscii(TaggedAutomaton automaton) {
    for (int c = 0; c < 0x80; c++) {
      if (automaton.nextAscii(TaggedAutomaton.START, c) != TaggedAutomaton.DEAD) {
        return true;
      }
    }
    return false;
  }

  /** Their rule. */
  Rule rule() {
    return patterns.getFirst().rule();
  }
}
