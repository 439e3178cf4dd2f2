package org.inshore.core.inventory.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.inshore.core.person.bound.NameCollisions;
import org.inshore.core.person.bound.NamedPeople;
import org.inshore.core.person.set.HashSample;
import org.junit.jupiter.api.Test;

/** Those may be the same who have no document, or one of another kind in the other place. */
class LikelySameTest {
  private final LikelySame alike = new LikelySame(new NameCollisions(0, 0));

  @Test
  void bindsNobodyToAnotherWithADocumentOfTheSameKind() {
    add(sample(1, 10), sample(1, 10), sample(0, 0));
    add(sample(11, 20), sample(11, 20), sample(0, 0));
    assertThat(alike.most(0, 1)).isZero();
    assertThat(alike.count(0, 1)).isZero();
  }

  @Test
  void countsThoseWithoutDocumentsAndThoseWithOneOfEachKind() {
    add(sample(1, 10), sample(1, 6), sample(7, 8)); // two have none
    add(sample(21, 30), sample(21, 22), sample(23, 27)); // three have none
    assertThat(alike.most(0, 1)).isEqualTo(2 + 3 + 5 + 2);
    assertThat(alike.most(1, 0)).isEqualTo(alike.most(0, 1));
  }

  private void add(HashSample people, HashSample first, HashSample second) {
    alike.add(people, List.of(first, second), NamedPeople.NONE);
  }

  private static HashSample sample(long from, long to) {
    return HashSample.whole(from == 0 ? new long[0] : LongStream.rangeClosed(from, to).toArray());
  }
}
