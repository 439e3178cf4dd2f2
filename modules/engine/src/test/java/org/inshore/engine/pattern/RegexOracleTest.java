package org.inshore.engine.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.inshore.engine.Seeds;
import org.inshore.engine.text.TextView;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;

/** Random patterns accept just what {@code java.util.regex} accepts. */
class RegexOracleTest {
  private static final String[] ATOMS = {
    "a",
    "b",
    "中",
    "7",
    "\\d",
    "\\p{Han}",
    ".",
    "[ab]",
    "[^ab]",
    "[0-9a]",
    "\\(",
    "[^\\d\\n]",
    "𠀀",
    "[中-国]"
  };
  private static final String[] PIECES = {"a", "b", "中", "文", "7", "0", "(", "\n", "𠀀", "A", "é"};

  @Test
  void acceptsTheSameStrings() throws RegexException {
    Random random = Seeds.random();
    int tooComplex = 0;
    for (int round = 0; round < 300; round++) {
      String regex = regex(random, 3);
      RegexNode node;
      try {
        node = parse(regex);
      } catch (RegexException e) {
        assertThat(e.wording().en()).as(regex).containsAnyOf("empty", "long", "large");
        continue;
      }
      Pattern oracle = Pattern.compile(regex.replace("\\p{Han}", "\\p{IsHan}"));
      Set<CodePointSet> sets = new HashSet<>();
      node.sets(sets::add);
      Alphabet alphabet = Alphabet.of(sets);
      AutomatonBuilder builder = new AutomatonBuilder(alphabet);
      TaggedAutomaton automaton;
      try {
        automaton =
            new TaggedAutomaton(builder.tagged(builder.of(node, CodePointSet.of("")), 0), alphabet);
      } catch (TooComplexToDeterminizeException e) {
        // A rule like it would be refused by name; rare, or the test would show nothing.
        tooComplex++;
        continue;
      }
      TextView view = TextView.of(Encoding.UTF_8, alphabet);
      for (int i = 0; i < 40; i++) {
        String text = text(random);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        view.load(bytes, 0, bytes.length);
        assertThat(accepts(automaton, view))
            .as("%s on %s", regex, text)
            .isEqualTo(oracle.matcher(text).matches());
      }
    }
    assertThat(tooComplex).isLessThan(15);
  }

  private static boolean accepts(TaggedAutomaton automaton, TextView text) {
    int state = TaggedAutomaton.START;
    for (int at = 0; at < text.to && state != TaggedAutomaton.DEAD; at = text.next(at)) {
      state = automaton.next(state, text.classAt(at));
    }
    return state != TaggedAutomaton.DEAD && automaton.isTagged(state);
  }

  private static String regex(Random random, int depth) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      String part =
          depth == 0 || random.nextInt(3) > 0
              ? ATOMS[random.nextInt(ATOMS.length)]
              : "(" + regex(random, depth - 1) + ")";
      part +=
          switch (random.nextInt(6)) {
            case 0 -> "?";
            case 1 -> "{2}";
            case 2 -> "{0,3}";
            case 3 -> "{1,2}";
            default -> "";
          };
      parts.add(part);
    }
    String sequence = String.join("", parts);
    return depth > 0 && random.nextInt(3) == 0
        ? sequence + "|" + regex(random, depth - 1)
        : sequence;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static RegexNode parse(String regex) throws RegexException {
    return RegexParser.parse(
        regex,
        false,
        (name, _) -> {
          throw new AssertionError(name);
        });
  }
}
