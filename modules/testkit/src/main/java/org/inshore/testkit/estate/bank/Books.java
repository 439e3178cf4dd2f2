package org.inshore.testkit.estate.bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;

/** Draws for the tables of one source: customers, strangers, staff, numbers, dates and amounts. */
abstract class Books {
  private static final int OTHERS = 9_000;
  private static final int STAFF = 19_950;

  final SyntheticPeople synthetic;
  final SplittableRandom random;
  private final List<Integer> customers;
  private final String prefix;

  /**
   * Makes one.
   *
   * @param customers who the source's customers are
   * @param prefix begins customer numbers, which are the source's own
   */
  Books(
      SyntheticPeople synthetic, SplittableRandom random, List<Integer> customers, String prefix) {
    this.synthetic = synthetic;
    this.random = random;
    this.customers = customers;
    this.prefix = prefix;
  }

  final Individual see(Sheet sheet, int number) {
    Individual person = synthetic.individual(number);
    Set<String> identifiers = new HashSet<>(person.mobiles());
    identifiers.addAll(person.cards());
    identifiers.addAll(List.of(person.id(), person.person().oldResidentId()));
    identifiers.addAll(List.of(person.person().email(), number(number), account(number)));
    sheet.see(number, identifiers);
    return person;
  }

  final int someCustomer() {
    return customers.get(random.nextInt(customers.size()));
  }

  final int someOther() {
    return OTHERS + random.nextInt(8_000);
  }

  final List<Integer> part() {
    List<Integer> part = new ArrayList<>(customers);
    Collections.shuffle(part, new Random(random.nextLong()));
    return part.subList(0, part.size() / 3 + random.nextInt(part.size() * 2 / 3));
  }

  final String number(int person) {
    return prefix + "%07d".formatted(person * 13 + 101);
  }

  final String account(int person) {
    return "6%s%011d".formatted(prefix.substring(prefix.length() - 2), 71L * person + 1_000_003);
  }

  final String date() {
    return "20%02d-%02d-%02d"
        .formatted(10 + random.nextInt(16), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  final String amount() {
    return "%d.%02d".formatted(1 + random.nextInt(200_000), random.nextInt(100));
  }

  /** One of a group of the bank's staff, who stand in many rows by name. */
  final Individual staff(Sheet sheet, int group, int size) {
    return see(sheet, STAFF + group * 10 + random.nextInt(size));
  }
}
