package org.inshore.core.person.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LongSetTest {
  private static final long SEED = Long.getLong("inshore.seed", 41L);

  @Test
  void agreesWithASetOfTheLibrary() {
    Random random = new Random(SEED);
    LongSet set = new LongSet(1_000_000);
    Set<Long> expected = new HashSet<>();
    for (int i = 0; i < 5_000; i++) {
      long hash = random.nextInt(4) == 0 ? random.nextInt(50) : random.nextLong();
      assertThat(set.add(hash)).as("-Dinshore.seed=%d", SEED).isEqualTo(expected.add(hash));
    }
    assertThat(set.size()).as("-Dinshore.seed=%d", SEED).isEqualTo(expected.size());
    assertThat(set.toArray())
        .as("-Dinshore.seed=%d", SEED)
        .containsExactlyInAnyOrder(expected.toArray(Long[]::new));
    assertThat(set.isFull()).isFalse();
  }

  @Test
  void stopsGrowingAtItsLimit() {
    LongSet set = new LongSet(10);
    for (long hash = 1; hash <= 20; hash++) {
      assertThat(set.add(hash)).isEqualTo(hash <= 10);
    }

    assertThat(set.size()).isEqualTo(10);
    assertThat(set.isFull()).isTrue();
    assertThat(set.add(5)).isFalse();
  }

  @Test
  void canBeEmptiedOverAndOver() {
    LongSet set = new LongSet(1000);
    for (int size : new int[] {500, 400, 3, 0, 1000, 1}) {
      for (long hash = 0; hash < size; hash++) {
        assertThat(set.add(hash)).isTrue();
        assertThat(set.add(hash)).isFalse();
      }
      assertThat(set.toArray()).hasSize(size);
      set.clear();
      assertThat(set.size()).isZero();
      assertThat(set.toArray()).isEmpty();
    }
  }

  @Test
  void canBeEmptied() {
    LongSet set = new LongSet(10);
    set.add(0);
    set.add(7);

    set.clear();

    assertThat(set.size()).isZero();
    assertThat(set.add(0)).isTrue();
    assertThat(set.add(7)).isTrue();
  }
}
