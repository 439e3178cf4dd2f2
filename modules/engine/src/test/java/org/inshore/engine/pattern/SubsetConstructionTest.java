package org.inshore.engine.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.apache.lucene.util.automaton.Transition;
import org.inshore.engine.Seeds;
import org.junit.jupiter.api.Test;

/** Lucene's determinize is the oracle: same states, same transitions, same limit. */
class SubsetConstructionTest {
  @Test
  void makesWhatLuceneMakesOrRefusesWhatItRefuses() {
    Random random = Seeds.random();
    int made = 0;
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      Automaton automaton = draw(random);
      int work = 1 + random.nextInt(40);
      String expected = lucene(automaton, work);
      assertThat(ours(automaton, work)).isEqualTo(expected);
      if (expected.isEmpty()) {
        refused++;
      } else {
        made++;
      }
    }
    assertThat(made).isGreaterThan(50);
    assertThat(refused).isGreaterThan(20);
  }

  private static Automaton draw(Random random) {
    Automaton automaton = new Automaton();
    int states = 2 + random.nextInt(14);
    for (int state = 0; state < states; state++) {
      automaton.setAccept(automaton.createState(), random.nextInt(3) == 0);
    }
    for (int state = 0; state < states; state++) {
      for (int k = random.nextInt(5); k > 0; k--) {
        int min = random.nextInt(20);
        automaton.addTransition(state, random.nextInt(states), min, min + random.nextInt(8));
      }
    }
    automaton.finishState();
    return automaton;
  }

  private static String lucene(Automaton automaton, int work) {
    try {
      return text(Operations.determinize(automaton, work));
    } catch (TooComplexToDeterminizeException _) {
      return "";
    }
  }

  private static String ours(Automaton automaton, int work) {
    try {
      return text(SubsetConstruction.of(automaton, work));
    } catch (TooComplexToDeterminizeException _) {
      return "";
    }
  }

  private static String text(FlatAutomaton automaton) {
    StringBuilder text = new StringBuilder("deterministic true");
    for (int state = 0; state < automaton.states(); state++) {
      text.append('\n').append(state).append(automaton.isAccept(state) ? "!" : ":");
      for (int i = automaton.first(state); i < automaton.first(state + 1); i++) {
        text.append(" %d-%d>%d".formatted(automaton.min(i), automaton.max(i), automaton.dest(i)));
      }
    }
    return text.toString();
  }

  private static String text(Automaton automaton) {
    StringBuilder text = new StringBuilder("deterministic ").append(automaton.isDeterministic());
    Transition transition = new Transition();
    for (int state = 0; state < automaton.getNumStates(); state++) {
      text.append('\n').append(state).append(automaton.isAccept(state) ? "!" : ":");
      int count = automaton.initTransition(state, transition);
      for (int i = 0; i < count; i++) {
        automaton.getNextTransition(transition);
        text.append(" %d-%d>%d".formatted(transition.min, transition.max, transition.dest));
      }
    }
    return text.toString();
  }
}
