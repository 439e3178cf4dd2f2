package org.inshore.core.person.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of identifiers in an index, against a map. */
class IdentifierIndexTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 7, 64, 1_000, 100_000})
  void numbersIdentifiersAsTheyCome(int count) {
    for (int kept : new int[] {64, 40, 8, 1}) { // hashes, and numbers with most bits alike
      SplittableRandom random = new SplittableRandom(count + kept);
      IdentifierIndex index = new IdentifierIndex(count / 3);
      Map<Long, Integer> numbers = new HashMap<>();
      for (int i = 0; i < count; i++) {
        long identifier = random.nextLong() >> (64 - kept);
        int number = numbers.computeIfAbsent(identifier, _ -> numbers.size());
        assertThat(index.add(identifier)).isEqualTo(number);
      }

      holds(index, numbers);
      int[] turned = new int[numbers.size()];
      for (int i = 0; i < turned.length; i++) {
        turned[i] = turned.length - 1 - i;
      }
      index.number(turned);
      numbers.replaceAll((_, number) -> turned[number]);
      holds(index, numbers);
    }
  }

  private static void holds(IdentifierIndex index, Map<Long, Integer> numbers) {
    long[] identifiers = index.identifiers();
    assertThat(identifiers).hasSize(numbers.size());
    numbers.forEach(
        (identifier, number) -> {
          assertThat(index.place(identifier)).isEqualTo(number);
          assertThat(identifiers[number]).isEqualTo(identifier);
          if (!numbers.containsKey(identifier + 1)) {
            assertThat(index.place(identifier + 1)).isNegative();
          }
        });
  }
}
