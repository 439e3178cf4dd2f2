package org.inshore.engine.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.pattern.TaggedAutomaton;
import org.inshore.engine.program.CompiledPattern;

/**
 * The ceilings of those patterns of one automaton that can still fit once it is in some state: of
 * all that are tried together, only few begin alike.
 */
public final class BegunCeilings {
  private final TaggedAutomaton automaton;
  private final List<CompiledPattern> patterns;
  private final Map<Integer, Ceiling> byState = new HashMap<>();

  public BegunCeilings(TaggedAutomaton automaton, List<CompiledPattern> patterns) {
    this.automaton = automaton;
    this.patterns = patterns;
  }

  public Ceiling at(int state) {
    Ceiling known = byState.get(state);
    if (known == null) {
      known = Ceiling.of(automaton.tagsFrom(state).stream().mapToObj(patterns::get).toList());
      byState.put(state, known);
    }
    return known;
  }
}
