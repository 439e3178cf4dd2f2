package org.inshore.testkit.estate.branch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.inshore.testkit.data.Individual;
import org.inshore.testkit.data.SyntheticPeople;

/** Draws for the files of one source: its customers, strangers, staff, dates, amounts, faults. */
class Draws {
  private static final int STRANGERS = 9_000;
  private static final int STAFF = 19_900;

  final SyntheticPeople synthetic;
  final SplittableRandom random;
  final List<Integer> customers;
  final String branch;

  Draws(
      SyntheticPeople synthetic, SplittableRandom random, List<Integer> customers, String branch) {
    this.synthetic = synthetic;
    this.random = random;
    this.customers = List.copyOf(customers);
    this.branch = branch;
  }

  final List<Individual> some() {
    List<Integer> part = new ArrayList<>(customers);
    Collections.shuffle(part, new Random(random.nextLong()));
    return part.subList(0, part.size() / 3 + random.nextInt(part.size() / 2)).stream()
        .map(synthetic::individual)
        .toList();
  }

  final List<Individual> few(int most) {
    List<Individual> all = some();
    return all.subList(0, Math.min(most, all.size()));
  }

  final Individual stranger() {
    return synthetic.individual(STRANGERS + random.nextInt(8_000));
  }

  final Individual anybody() {
    return random.nextInt(4) == 0
        ? synthetic.individual(customers.get(random.nextInt(customers.size())))
        : stranger();
  }

  final Individual staff(int of) {
    return synthetic.individual(STAFF + random.nextInt(of));
  }

  final String customer(Individual person) {
    return "8%s%08d".formatted(branch, person.number() * 17L + 3_333);
  }

  final String account(Individual person) {
    return "1%s0%09d".formatted(branch, person.number() * 37L + 1_203_004);
  }

  @SafeVarargs
  final <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }

  final boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  final String day() {
    return "20%02d-%02d-%02d"
        .formatted(15 + random.nextInt(11), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  final String time() {
    return "%s %02d:%02d:%02d"
        .formatted(day(), random.nextInt(24), random.nextInt(60), random.nextInt(60));
  }

  final String amount() {
    return "%d.%02d".formatted(10 + random.nextInt(90_000), random.nextInt(100));
  }

  /** An ID as a tired clerk types it: one digit wrong, whatever the check digit says. */
  final String mistyped(String id) {
    int at = 6 + random.nextInt(11);
    char wrong = (char) ('0' + (id.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
    return id.substring(0, at) + wrong + id.substring(at + 1);
  }
}
