package org.inshore.engine.plan;

import java.util.Arrays;
import java.util.List;
import org.inshore.engine.pattern.DeferredAutomaton;
import org.inshore.engine.program.CompiledPattern;
import org.jspecify.annotations.Nullable;

/**
 * The ceilings of those patterns of one automaton that can still fit once it is in some state: of
 * all that are tried together, only few begin alike.
 */
public final class BegunCeilings {
  private final DeferredAutomaton automaton;
  private final List<CompiledPattern> patterns;

  /** By state; null where it was not asked for. */
  private @Nullable Ceiling[] byState = new Ceiling[0];

  public BegunCeilings(DeferredAutomaton automaton, List<CompiledPattern> patterns) {
    this.automaton = automaton;
    this.patterns = patterns;
  }

  public Ceiling at(int state) {
    if (state >= byState.length) {
      byState = Arrays.copyOf(byState, state + 1);
    }
    Ceiling known = byState[state];
    if (known == null) {
      known = Ceiling.of(automaton.get().tagsFrom(state).stream().mapToObj(patterns::get).toList());
      byState[state] = known;
    }
    return known;
  }
}
