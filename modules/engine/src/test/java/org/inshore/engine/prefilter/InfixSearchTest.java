package org.inshore.engine.prefilter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.automaton.Automaton;
import org.inshore.engine.pattern.Alphabet;
import org.inshore.engine.pattern.AutomatonBuilder;
import org.inshore.engine.pattern.CodePointSet;
import org.inshore.engine.pattern.RegexException;
import org.inshore.engine.pattern.RegexNode;
import org.inshore.engine.pattern.RegexParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfixSearchTest {
  private static final CodePointSet SIGN = CodePointSet.of("@");

  private final Alphabet alphabet;
  private final Frequency frequency;

  InfixSearchTest() throws RegexException {
    Set<CodePointSet> sets = new HashSet<>(List.of(SIGN, CodePointSet.DIGITS));
    parse("[a-z0-9@.号室]").sets(sets::add);
    for (String letter : List.of("a", "z", "[.]", "号", "室")) {
      parse(letter).sets(sets::add);
    }
    this.alphabet = Alphabet.of(sets);
    this.frequency = new Frequency(alphabet);
  }

  private static RegexNode parse(String regex) throws RegexException {
    return RegexParser.parse(
        regex,
        false,
        (name, _) -> {
          throw new AssertionError(name);
        });
  }

  private InfixSearch search(String regex) throws RegexException {
    Automaton values = new AutomatonBuilder(alphabet).of(parse(regex), CodePointSet.of(""));
    return new InfixSearch(values, frequency);
  }

  @Test
  void findsWhatEveryValueHasFurtherIn() throws RegexException {
    RequiredInfix sign =
        requireNonNull(
            search("[a-z]{2,6}@[a-z]{1,4}").first(classes(SIGN), null, Double.MAX_VALUE));

    assertThat(sign.wanted()).isEqualTo(classes(SIGN));
    assertThat(sign.least()).isEqualTo(1);
    assertThat(sign.most()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@[a-z]{1,4}", "[a-z]{1,4}@?[a-z]{1,4}", "[a-z]{1,9}", "a|a@z"})
  void findsNothingThatAValueStartsWithOrCanDoWithout(String regex) throws RegexException {
    assertThat(search(regex).first(classes(SIGN), null, Double.MAX_VALUE)).isNull();
  }

  @Test
  void aCharacterMayHaveToFollowAnother() throws RegexException {
    BitSet digits = classes(CodePointSet.DIGITS);

    assertThat(search("[a-z]{1,3}[0-9]@[a-z]").first(classes(SIGN), digits, Double.MAX_VALUE))
        .isNotNull();
    assertThat(search("[a-z]{1,3}[0-9]?@[a-z]").first(classes(SIGN), digits, Double.MAX_VALUE))
        .isNull();
  }

  /** A bound takes nothing away that costs less, and lets nothing through that does not. */
  @ParameterizedTest
  @ValueSource(
      strings = {"[a-z]{2,6}@[a-z]{1,4}", "([0-9]{2,3}@|[a-z]{1,8}@)z", "[0-9]{1,4}(@|a@|za@)[号室]"})
  void aBoundOnlyKeepsBackWhatCostsAsMuch(String regex) throws RegexException {
    InfixSearch search = search(regex);
    RequiredInfix first = requireNonNull(search.first(classes(SIGN), null, Double.MAX_VALUE));
    RequiredInfix last = requireNonNull(search.last(Double.MAX_VALUE));

    assertThat(search.first(classes(SIGN), null, first.cost())).isNull();
    assertThat(search.first(classes(SIGN), null, Math.nextUp(first.cost()))).isEqualTo(first);
    assertThat(search.last(last.cost())).isNull();
    assertThat(search.last(Math.nextUp(last.cost()))).isEqualTo(last);
  }

  private BitSet classes(CodePointSet set) {
    return alphabet.classesOf(set);
  }
}
