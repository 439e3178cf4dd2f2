package org.inshore.core.person.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** People with drawn names, some of whom seem to be two. */
class NameCollisionsTest {
  private static final int NAMES = 40_000;

  private final long seed = Long.getLong("inshore.seed", 7L);

  @Test
  void tellHowManyPeopleSeemToBeMore() {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      NameCollisions strangers = strangers(random, 1_000);
      int people = 200 + random.nextInt(1_500);
      int twice = random.nextInt(people);
      long names = names(random, people);

      assertThat(strangers.most(people + twice, names)).isGreaterThanOrEqualTo(people);
      // Below what chance may do nothing is claimed.
      double unclaimed = twice < people / 4 ? twice : 0;
      assertThat((double) strangers.likely(people + twice, names))
          .isBetween(people * 0.95, people * 1.05 + unclaimed);
    }
  }

  @Test
  void tellAFewNamesakesOfOnePlaceWhereStrangersHardlyEverShareNames() {
    NameCollisions strangers = NameCollisions.of(710, 710);
    assertThat(strangers.likely(71, 65)).isEqualTo(65);
    assertThat(strangers.likely(71, 69)).isEqualTo(71);
  }

  @Test
  void claimNothingWhereStrangersShareNamesAllTheTime() {
    NameCollisions common = NameCollisions.of(1_000, 300);
    assertThat(common.likely(2_000, 500)).isEqualTo(2_000);
    assertThat(common.most(2_000, 500)).isEqualTo(2_000);
  }

  @Test
  void claimNothingWhereNobodyTellsOfStrangers() {
    NameCollisions unknown = NameCollisions.of(0, 0);
    assertThat(unknown.likely(50, 40)).isEqualTo(50);
    assertThat(unknown.most(50, 40)).isEqualTo(50);
  }

  private static NameCollisions strangers(SplittableRandom random, int people) {
    return NameCollisions.of(people, names(random, people));
  }

  private static long names(SplittableRandom random, int people) {
    Set<Integer> names = new HashSet<>();
    for (int i = 0; i < people; i++) {
      names.add(random.nextInt(NAMES));
    }
    return names.size();
  }
}
