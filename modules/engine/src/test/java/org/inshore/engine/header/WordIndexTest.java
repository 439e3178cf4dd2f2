package org.inshore.engine.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Indexes of words find what looking for each word in turn finds. */
class WordIndexTest {
  private static final int NAMES = 300;
  private static final String LETTERS = "abdst客户";

  private final SplittableRandom random = new SplittableRandom(Long.getLong("inshore.seed", 11L));

  @Test
  void wantsWholeTokensInARow() {
    TokenIndex index = new TokenIndex();
    index.add(0, List.of(List.of("cust", "name")));
    index.add(1, List.of(List.of("name", "cust"), List.of("nam"), List.of()));
    List<String> tokens = ColumnWords.tokens("t_cust_name_cn");
    assertThat(index.within(tokens)).isEqualTo(bits(0));
    assertThat(index.equal(tokens)).isEqualTo(bits());
    assertThat(index.equal(List.of("cust", "name"))).isEqualTo(bits(0));
  }

  @Test
  void fitsWhatIsSpelledOrEndsInInitials() {
    TokenIndex index = new TokenIndex();
    index.add(3, List.of(List.of("leixing")));
    index.add(4, List.of(List.of("sfzh")));
    index.add(5, List.of(List.of("name")));
    assertThat(index.fitting(List.of("lei", "xing"))).isEqualTo(bits(3));
    assertThat(index.fitting(List.of("a", "lei", "xing"))).isEqualTo(bits());
    assertThat(index.fitting(List.of("jkrsfzh"))).isEqualTo(bits(4));
    assertThat(index.fitting(List.of("abcdefgsfzh"))).isEqualTo(bits());
    assertThat(index.fitting(List.of("ename"))).isEqualTo(bits());
  }

  @Test
  void findsTheTokensThatAreThere() {
    List<List<String>> names = new ArrayList<>();
    TokenIndex index = new TokenIndex();
    for (int i = 0; i < NAMES; i++) {
      names.add(tokens(1 + random.nextInt(3)));
      index.add(i, List.of(names.get(i)));
    }
    for (int i = 0; i < NAMES; i++) {
      List<String> tokens = tokens(random.nextInt(5));
      BitSet expected = new BitSet();
      for (int n = 0; n < NAMES; n++) {
        expected.set(n, Collections.indexOfSubList(tokens, names.get(n)) >= 0);
      }
      assertThat(index.within(tokens)).as("%s", tokens).isEqualTo(expected);
    }
  }

  @Test
  void findsTheTextsThatAreThere() {
    List<String> texts = new ArrayList<>();
    TextIndex index = new TextIndex();
    for (int i = 0; i < NAMES; i++) {
      texts.add(word(1 + random.nextInt(3)));
      index.add(i, List.of(texts.get(i)));
    }
    for (int i = 0; i < NAMES; i++) {
      String name = word(random.nextInt(9)) + (random.nextBoolean() ? "_" : "") + word(3);
      BitSet within = new BitSet();
      BitSet ending = new BitSet();
      for (int n = 0; n < NAMES; n++) {
        String whole = texts.get(n).replaceAll("^(?=[a-z])", "(?<![a-z])");
        within.set(
            n, Pattern.compile(whole.replaceAll("(?<=[a-z])$", "(?![a-z])")).matcher(name).find());
        ending.set(n, name.endsWith(texts.get(n)));
      }
      BitSet found = new BitSet();
      index.within(name, found);
      assertThat(found).as(name).isEqualTo(within);
      found.clear();
      index.ending(name, found);
      assertThat(found).as(name).isEqualTo(ending);
    }
  }

  private List<String> tokens(int count) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tokens.add(word(1));
    }
    return tokens;
  }

  private String word(int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  private static BitSet bits(int... numbers) {
    BitSet bits = new BitSet();
    for (int number : numbers) {
      bits.set(number);
    }
    return bits;
  }
}
