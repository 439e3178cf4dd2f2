package org.inshore.patterns.personalfinancial.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Word lists say what strings say, with words that begin and end alike. */
class WordListTest {
  private static final String[] CHARACTERS = {"路", "街", "号", "1", "A", "㐀", "4", "\u0134"};

  private final Random random = new Random(Long.getLong("inshore.seed", 41L));

  @Test
  void saysWhatStringsSay() {
    for (int round = 0; round < 300; round++) {
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        words.add(text(1 + random.nextInt(4)));
      }
      WordList list = WordList.of(words);
      for (int i = 0; i < 30; i++) {
        String text = text(random.nextInt(12));
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(text.length() - from + 1);
        String part = text.substring(from, to);
        int longest =
            words.stream()
                .filter(word -> text.startsWith(word, from))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        assertThat(list.longestAt(text, from)).isEqualTo(longest);
        assertThat(list.isAt(text, from)).isEqualTo(longest > 0);
        assertThat(list.endsIn(text, from, to)).isEqualTo(words.stream().anyMatch(part::endsWith));
        assertThat(list.isIn(text, from, to)).isEqualTo(words.stream().anyMatch(part::contains));
        assertThat(list.has(text, from, to)).isEqualTo(words.contains(part));
      }
    }
  }

  private String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }
}
