package org.inshore.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.inshore.engine.document.DocumentQuery.Near;
import org.inshore.engine.document.DocumentQuery.Word;
import org.inshore.spi.content.Encoding;
import org.junit.jupiter.api.Test;

/** Random words in random texts: the queries match what counting by hand finds. */
class NearOracleTest {
  private static final String[] WORDS = {"甲乙", "丙", "丁戊己", "乙丁", "庚辛", "ab", "a b", "丙甲"};
  private static final String LETTERS = "甲乙丙丁戊己庚辛ab ，";

  private record Span(int start, int end) {}

  @Test
  void agreesWithCountingByHand() {
    long seed = Long.getLong("inshore.seed", 41L);
    System.out.println("seed: -Dinshore.seed=" + seed);
    Random random = new Random(seed);
    int matched = 0;
    for (int round = 0; round < 3000; round++) {
      Near near = near(random);
      StringBuilder raw = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        raw.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      String text = raw.toString();
      boolean expected = byHand(near, Folding.fold(text));
      DocumentRules rules = Entries.rules(near);
      DocumentCollector collector = rules.collector();
      for (int i = 0; i < rules.gateWords().size(); i++) {
        collector.seen(i, 0);
      }
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      collector.block(bytes, 0, bytes.length, Encoding.UTF_8, false);
      assertThat(collector.end().isEmpty()).as(near + " in " + text).isEqualTo(!expected);
      matched += expected ? 1 : 0;
    }
    assertThat(matched).isBetween(100, 2900);
  }

  private static Near near(Random random) {
    List<String> words = new ArrayList<>(List.of(WORDS));
    Collections.shuffle(words, random);
    List<List<Word>> groups = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      List<Word> group = new ArrayList<>();
      for (int j = 1 + random.nextInt(2); j > 0; j--) {
        group.add(new Word(words.removeLast()));
      }
      groups.add(group);
    }
    return new Near(4 + random.nextInt(12), false, 2 + random.nextInt(groups.size() - 1), groups);
  }

  private static boolean byHand(Near near, String text) {
    for (int from = 0; from < text.length(); from++) {
      int groups = 0;
      for (List<Word> group : near.groups()) {
        boolean found = false;
        for (Word word : group) {
          for (Span span : spans(word.text(), text)) {
            found |= span.start >= from && span.end <= from + near.within();
          }
        }
        groups += found ? 1 : 0;
      }
      if (groups >= near.least()) {
        return true;
      }
    }
    return false;
  }

  private static List<Span> spans(String word, String text) {
    List<Span> spans = new ArrayList<>();
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean inside =
          word.startsWith("a")
              && ((at > 0 && Folding.isAlphanumeric(text.charAt(at - 1)))
                  || (end < text.length() && Folding.isAlphanumeric(text.charAt(end))));
      if (!inside) {
        spans.add(new Span(at, end));
      }
    }
    return spans;
  }
}
