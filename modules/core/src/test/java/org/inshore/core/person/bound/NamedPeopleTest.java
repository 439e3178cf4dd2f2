package org.inshore.core.person.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.inshore.core.person.link.Identifier;
import org.inshore.core.person.link.Links;
import org.junit.jupiter.api.Test;

/** Drawn people in two places by different identifiers: how many are in both is estimated well. */
class NamedPeopleTest {
  private static final int NAMES = 5_000;
  private static final int HERE = 300;
  private static final int DOCUMENT = 1;
  private static final int CARD = 4;

  private final long seed = Long.getLong("inshore.seed", 43L);
  private final SplittableRandom random = new SplittableRandom(seed);
  private final int[] names = random.ints(2_000, 1, NAMES).toArray();
  private final List<Long> links = new ArrayList<>();

  @Test
  void estimatesWhoIsInBothByADocumentHereAndACardThere() {
    NameCollisions strangers = new NameCollisions(1.0 / NAMES, 1.0 / NAMES);
    for (int same = 0; same <= HERE; same += 20) {
      links.clear();
      long[] here = place(DOCUMENT, 0, HERE);
      long[] there = place(CARD, HERE - same, HERE);
      Links all = links();
      long found = NamedPeople.of(here, all).alsoIn(NamedPeople.of(there, all), strangers);
      // Namesakes by chance are eighteen if nobody is the same, give or take four.
      assertThat(found).as("-Dinshore.seed=%d", seed).isCloseTo(same, Offset.offset(13L));
    }
  }

  @Test
  void twoWithDocumentsAreTwoWhateverTheirNames() {
    long[] here = place(DOCUMENT, 0, HERE);
    long[] there = place(DOCUMENT, 0, HERE);
    for (int i = 0; i < there.length; i++) {
      there[i] = Identifier.of(~there[i], DOCUMENT);
      link(there[i], names[i]);
    }
    Links all = links();
    NameCollisions none = new NameCollisions(0, 0);
    assertThat(NamedPeople.of(here, all).alsoIn(NamedPeople.of(there, all), none)).isZero();
  }

  @Test
  void whoIsKnownToBeInBothIsNotCountedAgainAndUnknownNamesSayNothing() {
    long[] here = place(CARD, 0, HERE);
    NamedPeople people = NamedPeople.of(here, links());
    assertThat(people.alsoIn(people, new NameCollisions(0, 0))).isZero();
    assertThat(people.size()).isEqualTo(HERE);
    NamedPeople other = NamedPeople.of(place(DOCUMENT, 0, HERE), links());
    assertThat(people.alsoIn(other, NameCollisions.UNKNOWN)).isZero();
    assertThat(NamedPeople.union(List.of(people, people, other)).size()).isEqualTo(2 * HERE);
  }

  private long[] place(int rank, int from, int count) {
    long[] people = new long[count];
    for (int i = 0; i < count; i++) {
      people[i] = Identifier.of((from + i + 1L) * 0x9E3779B97F4A7C15L, rank);
      link(people[i], names[from + i]);
    }
    return people;
  }

  private void link(long person, int name) {
    links.add(person);
    links.add(Identifier.nameOf(name, true));
  }

  private Links links() {
    return Links.of(
        links.size() / 2,
        taker -> taker.accept(0, links.stream().mapToLong(Long::longValue).toArray()));
  }
}
