package org.inshore.testkit.estate.people;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;

/** The bank's customers, and those who are none and stand in its data all the same. */
final class Crowd {
  private static final int STAFF = 10;

  /** Of customers, and of those of each relation. */
  private static final int BLOCKS = 1 + Relation.values().length;

  private final SyntheticPeople synthetic;
  private final int customers;

  Crowd(long seed, int customers) {
    if (customers < 100 || customers * BLOCKS + STAFF > Individual.MOST) {
      throw new IllegalArgumentException("customers: 100 to an eighth of " + Individual.MOST);
    }
    this.synthetic = new SyntheticPeople(seed);
    this.customers = customers;
  }

  /** Who stands beside a customer; of each relation other people who are no customers. */
  enum Relation {
    CONTACT(1),
    SPOUSE(2),
    GUARANTOR(3),
    BENEFICIARY(4),
    MEMBER(5),
    PAYEE(6),
    /** Customers of the branches abroad alone. */
    ABROAD(7);

    private final int block;

    Relation(int block) {
      this.block = block;
    }
  }

  /** How many customers there are. */
  int size() {
    return customers;
  }

  /** The customer of a number from 1. */
  Individual customer(int number) {
    return synthetic.individual(number);
  }

  /** The customers from a number to another, both included. */
  List<Individual> customers(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(this::customer).toList();
  }

  /** Somebody beside a customer: of every four one is a customer too. */
  Individual beside(Relation relation, int customer) {
    if (customer % 4 == 0) {
      int other = customer * 7 % customers + 1;
      return customer(other == customer ? other % customers + 1 : other);
    }
    return outsider(relation, customer);
  }

  /** Somebody who is no customer, by a number from 1. */
  Individual outsider(Relation relation, int number) {
    return synthetic.individual(relation.block * customers + number);
  }

  /** One of the bank's own people, for any number. */
  Individual staff(int number) {
    return synthetic.individual(Individual.MOST - number % STAFF);
  }

  /** A generator for one purpose. */
  SplittableRandom random(int purpose) {
    return synthetic.random(purpose);
  }
}
