package org.inshore.core.person.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.inshore.spi.inventory.figure.PersonCount;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final int MIN = 20;

  private final List<HashSample> samples = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();

  @Test
  void findsThePairsOfDifferentGroupsAndHowManyTheyShare() {
    set(1, 0, 1_000);
    set(1, 0, 1_000); // the same people in another table of the group
    set(2, 100, 900);
    set(3, 5_000, 6_000);

    PersonCount shared = new PersonCount(800, true);
    assertThat(pairs())
        .containsExactly(new Copies.Pair(2, 0, shared), new Copies.Pair(2, 1, shared));
  }

  /** Half of the people stand in both, by other identifiers: nothing but their names tells. */
  @Test
  void setsThatShareNothingButNamesArePairs() {
    set(1, 0, 100);
    set(2, 500, 600);
    set(3, 900, 1_000);
    long[] sizes = {100, 100, 100};
    int[] ofSets = {1, 2, 3};
    Copies.Alike alike =
        new Copies.Alike() {
          @Override
          public long count(int smaller, int larger) {
            return smaller + larger == 1 ? 60 : 0;
          }

          @Override
          public long most(int smaller, int larger) {
            return 100;
          }
        };
    Copies copies = new Copies(samples, exact(sizes), ofSets, alike, MIN, 1_000);
    Merge.run(samples, copies);
    assertThat(copies.pairs()).isEmpty();

    List<HashSample> names =
        List.of(
            HashSample.whole(keyed(0, 90)),
            HashSample.whole(keyed(30, 120)),
            HashSample.whole(keyed(0, 5)));
    Merge.run(names, copies.ofNames());
    assertThat(copies.pairs())
        .containsExactly(new Copies.Pair(1, 0, new PersonCount(60, false, 0, 100)));
  }

  /** A list that may have another person of a name it has may share that one too. */
  @Test
  void whoMayBeMoreInBothMayBeShared() {
    set(1, 0, 100);
    set(2, 0, 100);
    List<PersonCount> sizes =
        List.of(new PersonCount(100, false, 80, 130), new PersonCount(100, false, 90, 120));
    Copies copies = new Copies(samples, sizes, new int[] {1, 2}, Copies.Alike.NOBODY, MIN, 1_000);
    Merge.run(samples, copies);

    assertThat(copies.pairs())
        .containsExactly(new Copies.Pair(1, 0, new PersonCount(100, false, 100, 120)));
  }

  @Test
  void everyPlaceThatHoldsHalfIsNamed() {
    set(1, 0, 50_000);
    set(1, 0, 1_100);
    set(2, 0, 1_000);
    set(3, 0, 500);

    assertThat(pairs())
        .containsExactly(
            new Copies.Pair(2, 0, new PersonCount(1_000, true)),
            new Copies.Pair(2, 1, new PersonCount(1_000, true)),
            new Copies.Pair(3, 0, new PersonCount(500, true)),
            new Copies.Pair(3, 1, new PersonCount(500, true)),
            new Copies.Pair(3, 2, new PersonCount(500, true)));
  }

  @Test
  void randomSetsShareWhatComparingEachWithEachSays() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 8; round++) {
      samples.clear();
      groups.clear();
      List<Set<Long>> all = new ArrayList<>();
      int count = 2 + random.nextInt(150);
      long from = random.nextInt(200);
      for (int set = 0; set < count; set++) {
        Set<Long> people = new HashSet<>();
        random
            .longs(random.nextInt(400), from, from + 20L + random.nextInt(400))
            .forEach(people::add);
        all.add(people);
        samples.add(HashSample.whole(keyed(people.stream().mapToLong(each -> each))));
        groups.add(random.nextInt(6));
      }
      assertThat(Set.copyOf(pairs()))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(eachWithEach(all));
    }
  }

  private Set<Copies.Pair> eachWithEach(List<Set<Long>> all) {
    Set<Copies.Pair> pairs = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < all.size(); j++) {
        long size = all.get(i).size();
        boolean smaller = size < all.get(j).size() || (size == all.get(j).size() && i > j);
        Set<Long> shared = new HashSet<>(all.get(i));
        shared.retainAll(all.get(j));
        if (smaller
            && !groups.get(i).equals(groups.get(j))
            && shared.size() >= MIN
            && 2L * shared.size() >= size) {
          pairs.add(new Copies.Pair(i, j, new PersonCount(shared.size(), true)));
        }
      }
    }
    return pairs;
  }

  @Test
  void whatSharesLessThanHalfOrHardlyAnybodyIsNoCopy() {
    set(1, 0, 1_000);
    set(2, 501, 1_500);
    set(3, 0, 19);
    set(4, 500, 1_501);

    assertThat(pairs())
        .extracting(pair -> List.of(pair.smaller(), pair.larger()))
        .doesNotContain(List.of(1, 0))
        .contains(List.of(1, 3))
        .noneMatch(pair -> pair.contains(2));
  }

  @Test
  void samplesAreComparedWithinTheirBounds() {
    set(1, 0, 200_000);
    Sketch sketch = new Sketch(12);
    sketch.add(keyed(20_000, 220_000));
    samples.add(Sketch.sample(sketch.toBytes()));
    groups.add(2);

    assertThat(samples.get(1).count().exact()).isFalse();
    PersonCount shared = pairs().getFirst().shared();
    assertThat(shared.exact()).isFalse();
    // The standard error is about 1.6%: five of them.
    assertThat(shared.persons()).isBetween(165_600L, 194_400L);
    assertThat(shared.persons()).isBetween(shared.least(), shared.most());
    assertThat(shared.most() - shared.least()).isBetween(1_000L, 20_000L);
  }

  @Test
  void aHashInManySetsIsComparedOfAllOfThem() {
    for (int set = 0; set < 300; set++) {
      set(set, 0, 100 + set);
    }
    assertThat(pairs(Copies.STANDARD_WORK))
        .hasSizeGreaterThan(30_000)
        .allMatch(pair -> pair.shared().exact())
        .allMatch(pair -> pair.shared().persons() == 100 + pair.smaller());
  }

  @Test
  void whatThereWasNoTimeToCompareIsInTheBounds() {
    for (int set = 0; set < 300; set++) {
      set(set, 0, 100 + set);
    }
    List<Copies.Pair> pairs = pairs(3_000_000);
    assertThat(pairs).isNotEmpty();
    assertThat(pairs)
        .allMatch(pair -> pair.shared().least() <= 100 + pair.smaller())
        .allMatch(pair -> pair.shared().most() >= 100 + pair.smaller())
        .anyMatch(pair -> !pair.shared().exact())
        .allMatch(
            pair -> !pair.shared().exact() || pair.shared().persons() == 100 + pair.smaller());
  }

  @Test
  void countsUnionsOfSetsAndSamples() {
    set(1, 0, 1_000);
    set(1, 500, 2_000);
    set(2, 1_900, 2_100);
    List<int[]> unions = List.of(new int[] {0, 1}, new int[] {0, 1}, new int[] {0, 2});
    Union union = new Union(samples, unions, 3);
    Merge.run(samples, union);

    assertThat(union.count(0)).isEqualTo(new PersonCount(2_100, true));
    assertThat(union.count(1)).isEqualTo(new PersonCount(2_000, true));
    assertThat(union.count(2)).isEqualTo(new PersonCount(200, true));
  }

  @Test
  void aSampleOfASetIsOfTheRightSizeAndHoldsNothingElse() {
    HashSample whole = HashSample.whole(keyed(0, 100_000));
    HashSample part = whole.below(HashSample.WHOLE / 10);

    assertThat(part.hashes()).hasSizeBetween(9_000, 11_000);
    assertThat(part.count().persons()).isBetween(90_000L, 110_000L);
    assertThat(part.hashes()).isSorted();
    assertThat(LongStream.of(part.hashes()).max().orElse(0)).isLessThan(part.limit());
    assertThat(whole.count()).isEqualTo(new PersonCount(100_000, true));
  }

  private void set(int group, long from, long until) {
    samples.add(HashSample.whole(keyed(from, until)));
    groups.add(group);
  }

  private List<Copies.Pair> pairs() {
    return pairs(Copies.STANDARD_WORK);
  }

  private List<Copies.Pair> pairs(long work) {
    int[] ofSets = groups.stream().mapToInt(Integer::intValue).toArray();
    long[] sizes = samples.stream().mapToLong(sample -> sample.count().persons()).toArray();
    Copies copies = new Copies(samples, exact(sizes), ofSets, Copies.Alike.NOBODY, MIN, work);
    Merge.run(samples, copies);
    return copies.pairs();
  }

  private static long[] keyed(long from, long until) {
    return keyed(LongStream.range(from, until));
  }

  private static long[] keyed(LongStream people) {
    return people.map(i -> i * 0x9e3779b97f4a7c15L).toArray();
  }

  private static List<PersonCount> exact(long... sizes) {
    return Arrays.stream(sizes).mapToObj(size -> new PersonCount(size, true)).toList();
  }
}
