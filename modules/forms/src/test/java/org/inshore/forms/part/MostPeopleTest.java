package org.inshore.forms.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A form has no room for all places, and never leaves out the largest. */
class MostPeopleTest {
  @Test
  void theLargestStayWhereverTheyCome() {
    MostPeople<String> places = new MostPeople<>(3);
    long[] people = {1, 1, 40, 1, 7, 1, 900, 1};
    for (int i = 0; i < people.length; i++) {
      places.add("p" + i, people[i]);
    }
    assertThat(places.byPeople()).containsExactly("p6", "p2", "p4");
    assertThat(places.inOrder()).containsExactly("p2", "p4", "p6");
    assertThat(places.more()).isEqualTo(5);
  }

  @Test
  void ofEqualOnesTheFirstStay() {
    MostPeople<String> places = new MostPeople<>(2);
    for (String each : new String[] {"a", "b", "c"}) {
      places.add(each, 5);
    }
    assertThat(places.byPeople()).containsExactly("a", "b");
    assertThat(places.more()).isEqualTo(1);
  }
}
