package org.inshore.cli.people;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/** Places with planted people: what their layouts draw from. */
abstract class PeopleLayouts {
  /**
   * A place.
   *
   * @param people numbers of all who stand there
   * @param files their content by name
   */
  record Place(String id, TreeSet<Integer> people, Map<String, String> files) {
    Place(String id) {
      this(id, new TreeSet<>(), new TreeMap<>());
    }
  }

  final SyntheticPeople all;
  final SplittableRandom random;

  PeopleLayouts(long seed) {
    this.all = new SyntheticPeople(seed);
    this.random = all.random(7);
  }

  /** The places, each with its people. */
  abstract List<Place> places();

  final Person see(Place place, int number) {
    place.people().add(number);
    return all.person(number);
  }

  /** A number of the same person that is in no other field. */
  final String second(Person person) {
    return all.person(40_000 + person.number()).mobile();
  }

  static String oldId(Person person) {
    return person.residentId().substring(0, 6) + person.residentId().substring(8, 17);
  }

  static String wrongId(Person person) {
    String id = person.residentId();
    char digit = id.charAt(16) == '9' ? '0' : (char) (id.charAt(16) + 1);
    return id.substring(0, 16) + digit + id.charAt(17);
  }

  static String line(String... cells) {
    return String.join(",", cells) + "\n";
  }
}
