package org.inshore.engine.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.util.automaton.Automaton;
import org.junit.jupiter.api.Test;

/** Tables number states in sixteen bits: patterns that have more of them together are split. */
class AutomatonBuilderTest {
  private static final CodePointSet NONE = CodePointSet.of("");

  @Test
  void patternsThatTogetherHaveMoreStatesAreNotJoined() throws RegexException {
    List<RegexNode> patterns = new ArrayList<>();
    for (String letters : List.of("ab", "cd", "ef", "gh", "ij", "kl")) {
      String any = "[" + letters + "]";
      patterns.add(parse(any + "{0,13}" + letters.charAt(0) + any + "{12}"));
    }
    AutomatonBuilder builder = builder(patterns);
    List<Automaton> tagged = new ArrayList<>();
    for (RegexNode pattern : patterns) {
      tagged.add(builder.tagged(builder.of(pattern, NONE), tagged.size()));
    }

    assertThat(tagged.stream().mapToInt(Automaton::getNumStates).sum())
        .isGreaterThan(TaggedAutomaton.MOST_STATES);
    assertThat(builder.union(tagged, Integer.MAX_VALUE)).isNull();
    assertThat(builder.union(tagged.subList(0, 1), Integer.MAX_VALUE)).isNotNull();
  }

  @Test
  void beginningsThatAreTooManyTogetherAreInSeveralAutomata() throws RegexException {
    List<RegexNode> patterns = new ArrayList<>();
    for (String end : List.of("ab", "bc", "cd", "de", "ef", "fg")) {
      patterns.add(parse("[a-z]{2,14}" + end + "[a-f]{0,6}"));
    }
    AutomatonBuilder builder = builder(patterns);
    List<Automaton> tagged = new ArrayList<>();
    for (RegexNode pattern : patterns) {
      Automaton beginnings = Objects.requireNonNull(builder.beginnings(builder.of(pattern, NONE)));
      tagged.add(builder.tagged(beginnings, tagged.size()));
    }

    List<TaggedAutomaton> backward = builder.backward(tagged);

    assertThat(backward).hasSizeGreaterThan(1);
    assertThat(backward.stream().mapToInt(one -> one.allTags().cardinality()).sum())
        .isEqualTo(patterns.size());
    assertThat(builder.backward(List.of())).isEmpty();
  }

  private static RegexNode parse(String regex) throws RegexException {
    return RegexParser.parse(
        regex,
        false,
        (name, _) -> {
          throw new AssertionError(name);
        });
  }

  private static AutomatonBuilder builder(List<RegexNode> patterns) {
    Set<CodePointSet> sets = new HashSet<>();
    patterns.forEach(pattern -> pattern.sets(sets::add));
    return new AutomatonBuilder(Alphabet.of(sets));
  }
}
