package org.inshore.cli.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.testkit.estate.bank.DrawnBank;
import org.inshore.testkit.estate.planting.Truth;

/**
 * Measures numbers of people in banks drawn at random: a main program for figures, run with {@code
 * -Ddrawn=FOLDER} and {@code CUSTOMERS SHARES [quiet] SEED...}; {@link DrawnBanksTest} holds the
 * figures of small ones.
 */
final class DrawnBanks {
  /**
   * Figures of one kind of scope: places, or sources and all. A number is close from people less a
   * hundredth to what nothing joins and a hundredth.
   */
  static final class Figures {
    int scopes;
    int close;
    int held;
    int wrongExact;
    double width;

    /** A line for each that is not as it should be. */
    final List<String> off = new ArrayList<>();

    void add(String scope, long people, long apart, PersonCount count) {
      boolean near =
          count.persons() >= people - Math.ceil(people / 100.0)
              && count.persons() <= apart + Math.ceil(apart / 100.0);
      boolean within = count.least() <= people && people <= count.most();
      boolean wrong = count.exact() && count.persons() != people;
      scopes++;
      close += near ? 1 : 0;
      held += within ? 1 : 0;
      wrongExact += wrong ? 1 : 0;
      double wide = (double) (count.most() - count.least()) / Math.max(1, people);
      width += wide;
      if (!near || !within || wrong || wide > 0.1) {
        off.add(
            (near ? "  " : "N ")
                + (within ? "  " : "B ")
                + (wrong ? "E " : "  ")
                + PeopleScan.line(scope, people, count)
                + (apart > people ? " apart " + apart : ""));
      }
    }

    @Override
    public String toString() {
      return "within 1%% %d of %d, bounds hold %d, exact and wrong %d, mean width %.3f"
          .formatted(close, scopes, held, wrongExact, width / scopes);
    }
  }

  /** Figures of a bank's places, and of its sources and all together. */
  record Both(Figures places, Figures wholes) {}

  private DrawnBanks() {}

  static Both measure(Path folder, long seed, int customers, int shares, boolean database)
      throws Exception {
    Both both = new Both(new Figures(), new Figures());
    try (DrawnBank bank = DrawnBank.create(folder, seed, customers, shares, database);
        PeopleScan scan = PeopleScan.of(bank.configuration(), bank.truth())) {
      Truth truth = scan.truth();
      for (Truth.Place place : truth.places()) {
        both.places.add(
            place.asset().toString(),
            place.people().size(),
            place.people().size(),
            scan.persons(place.asset()));
      }
      for (SourceEntry source : scan.inventory().sources()) {
        String id = source.source().id();
        both.wholes.add(id, truth.people(id), bank.apart(id), source.persons());
      }
      PersonCount all = scan.inventory().totals().persons(Figure.PERSONS);
      both.wholes.add("all", truth.people(), bank.apart(null), all);
    }
    return both;
  }

  public static void main(String[] args) throws Exception {
    boolean quiet = args[2].equals("quiet");
    for (int i = quiet ? 3 : 2; i < args.length; i++) {
      long seed = Long.parseLong(args[i]);
      Path parent = Files.createDirectories(Path.of(System.getProperty("drawn")));
      Path folder = Files.createTempDirectory(parent, "bank" + seed + "-");
      Both both = measure(folder, seed, Integer.parseInt(args[0]), Integer.parseInt(args[1]), true);
      System.out.printf("seed %d, places: %s%n", seed, both.places);
      System.out.printf("seed %d, sources and all: %s%n", seed, both.wholes);
      if (!quiet) {
        both.places.off.forEach(System.out::println);
        both.wholes.off.forEach(System.out::println);
      }
    }
  }
}
