package org.inshore.core.person.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final long SEED = Long.getLong("inshore.seed", 41L);

  /** Each hash comes once, in order, with the numbers of its sets in order. */
  @Test
  void tellsEachHashWithAllOfItsSets() {
    Random random = new Random(SEED);
    for (int sets = 0; sets < 20; sets++) {
      List<HashSample> samples = new ArrayList<>();
      TreeMap<Long, List<Integer>> expected = new TreeMap<>();
      for (int set = 0; set < sets; set++) {
        long[] hashes = random.longs(random.nextInt(40), 1, 60).sorted().distinct().toArray();
        samples.add(new HashSample(HashSample.WHOLE, hashes));
        for (long hash : hashes) {
          expected.computeIfAbsent(hash, _ -> new ArrayList<>()).add(set);
        }
      }
      List<String> told = new ArrayList<>();
      Merge.run(
          samples,
          (hash, members, count) ->
              told.add(hash + "=" + Arrays.toString(Arrays.copyOf(members, count))));

      assertThat(told)
          .as("-Dinshore.seed=%d", SEED)
          .containsExactlyElementsOf(
              expected.entrySet().stream().map(each -> each.toString()).toList());
    }
  }
}
