package org.inshore.scanners.documents.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The set knows what a set of the JDK knows, while it is small and when it has many. */
class WindowHashesTest {
  @Test
  void knowsWhatWasAddedAtAnySize() {
    SplittableRandom random = new SplittableRandom(11);
    WindowHashes hashes = new WindowHashes();
    Set<Long> expected = new HashSet<>();
    int next = 1;
    for (int i = 1; i <= 400_000; i++) {
      long hash = random.nextLong() | 1;
      hashes.add(hash);
      expected.add(hash);
      if (i % 3 == 0) {
        hashes.add(hash);
      }
      if (i == next) {
        next *= 5;
        assertThat(hashes.size()).isEqualTo(expected.size());
        assertThat(expected).allMatch(hashes::contains);
        assertThat(random.longs(1000).filter(each -> !expected.contains(each)))
            .noneMatch(hashes::contains);
      }
    }
    assertThat(hashes.size()).isEqualTo(expected.size());
    assertThat(expected).allMatch(hashes::contains);
  }

  @Test
  void takesNoMoreThanItHasRoomFor() {
    SplittableRandom random = new SplittableRandom(12);
    WindowHashes hashes = new WindowHashes();
    hashes.add(5);
    for (int i = 0; i < 2_000_000; i++) {
      hashes.add(random.nextLong() | 1);
    }

    assertThat(hashes.size()).isLessThan(1 << 21);
    assertThat(hashes.contains(5)).isTrue();
    assertThat(hashes.contains(7)).isFalse();
  }

  @Test
  void foursAreThoseThatWereAdded() {
    FourSigns fours = new FourSigns();
    int sequence = 0;
    for (char c : "9a0z9".toCharArray()) {
      sequence = FourSigns.next(sequence, FourSigns.sign(c));
    }
    fours.add(sequence);
    fours.add(sequence);

    assertThat(fours.size()).isEqualTo(1);
    assertThat(fours.contains(sequence)).isTrue();
    assertThat(fours.contains(sequence + 1)).isFalse();
    assertThat(FourSigns.sign('é')).isEqualTo(FourSigns.NONE);
  }
}
