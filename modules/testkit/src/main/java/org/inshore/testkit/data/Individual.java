package org.inshore.testkit.data;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A person with several phones and cards, all of them unique.
 *
 * @param person name, documents and the rest
 * @param mobiles four mobile numbers, the one used most first
 * @param cards four cards
 */
public record Individual(Person person, List<String> mobiles, List<String> cards) {
  /** Most of them: four numbers of each kind come from one range. */
  public static final int MOST = SyntheticPeople.MOST / 4;

  /** Copies the lists. */
  public Individual {
    mobiles = List.copyOf(mobiles);
    cards = List.copyOf(cards);
  }

  /** The individual of a number from 1 to {@link #MOST}. */
  static Individual of(SyntheticPeople synthetic, int number) {
    List<Person> own =
        IntStream.range(0, 4).mapToObj(i -> synthetic.person(number + i * MOST)).toList();
    return new Individual(
        own.getFirst(),
        own.stream().map(Person::mobile).toList(),
        own.stream().map(Person::card).toList());
  }

  /** The number of the person. */
  public int number() {
    return person.number();
  }

  /** The name. */
  public String name() {
    return person.name();
  }

  /** The resident ID of 18 characters. */
  public String id() {
    return person.residentId();
  }

  /** The mobile number used most. */
  public String mobile() {
    return mobiles.getFirst();
  }

  /** The card used most. */
  public String card() {
    return cards.getFirst();
  }

  /** Says who it is without any of the data. */
  @Override
  public String toString() {
    return "Individual[" + number() + "]";
  }
}
