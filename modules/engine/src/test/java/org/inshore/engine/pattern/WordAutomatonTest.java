package org.inshore.engine.pattern;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.util.automaton.Automaton;
import org.inshore.engine.Seeds;
import org.junit.jupiter.api.Test;

class WordAutomatonTest {
  private static final String LETTERS = "abcdefghij一二三四五六七八九十";

  /** Laying rows over one another must not lead from one word into another. */
  @Test
  void saysTheSameAsTheTableItIsMadeOf() {
    Random random = Seeds.random();
    Set<CodePointSet> sets = new HashSet<>();
    RegexNode.literal(LETTERS).sets(sets::add);
    Alphabet alphabet = Alphabet.of(sets);
    AutomatonBuilder builder = new AutomatonBuilder(alphabet);
    for (int round = 0; round < 20; round++) {
      List<Automaton> words = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        words.add(
            builder.tagged(builder.of(RegexNode.literal(word(random)), CodePointSet.of("")), i));
      }
      TaggedAutomaton table = requireNonNull(builder.union(words, 100_000));
      WordAutomaton laidOut = new WordAutomaton(table);
      for (int state = 0; state < table.states(); state++) {
        for (int cls = 0; cls < alphabet.size(); cls++) {
          assertThat(laidOut.next(state, cls)).isEqualTo(table.next(state, cls));
        }
        for (int c = 0; c < 128; c++) {
          assertThat(laidOut.nextAscii(state, c)).isEqualTo(table.nextAscii(state, c));
        }
        assertThat(laidOut.isTagged(state)).isEqualTo(table.isTagged(state));
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = 1 + random.nextInt(6); length > 0; length--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
