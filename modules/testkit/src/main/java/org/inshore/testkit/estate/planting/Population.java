package org.inshore.testkit.estate.planting;

import java.util.List;
import org.inshore.testkit.data.Person;
import org.inshore.testkit.data.SyntheticPeople;

/**
 * The bank's customers, and which of them each source knows.
 *
 * @param synthetic where they come from
 * @param all every customer
 * @param owners whose each value is
 */
public record Population(SyntheticPeople synthetic, List<Person> all, Owners owners) {
  private static final int STANDARD = 20_000;

  /** Copies the list. */
  public Population {
    all = List.copyOf(all);
  }

  public static Population of(long seed, double scale) {
    SyntheticPeople synthetic = new SyntheticPeople(seed);
    int count = (int) Math.round(STANDARD * scale);
    List<Person> all = synthetic.people(count);
    return new Population(synthetic, all, new Owners(all));
  }

  public int count() {
    return all.size();
  }

  /** Two in five: those that the customer relationship system knows. */
  public List<Person> contacts() {
    return all.stream().filter(person -> person.number() % 5 < 2).toList();
  }

  /** Three in twenty: those in arrears, whom the outsourcer was told of. */
  public List<Person> debtors() {
    return all.stream().filter(person -> person.number() % 20 < 3).toList();
  }
}
