package org.inshore.cli.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.source.Location;
import org.inshore.testkit.estate.branch.BranchEstate;
import org.inshore.testkit.estate.planting.Truth;

/**
 * Measures numbers of people and of copies in estates of branches: a main program for figures, run
 * with {@code -Dbranches=FOLDER} and {@code CUSTOMERS HALF SEED...}.
 */
final class BranchEstates {
  /** What is told of one estate. */
  record Measured(DrawnBanks.Figures places, DrawnBanks.Figures wholes, Shared shared) {}

  /** Pairs of places of which one holds half of the other's people. */
  record Shared(int pairs, int named, int close, int directed) {}

  private static final int LEAST = 10;

  private BranchEstates() {}

  static Measured measure(Path folder, long seed, int customers, BranchEstate.Half half)
      throws Exception {
    BranchEstate estate = BranchEstate.create(folder, seed, customers, half);
    DrawnBanks.Figures places = new DrawnBanks.Figures();
    DrawnBanks.Figures wholes = new DrawnBanks.Figures();
    try (PeopleScan scan = PeopleScan.of(estate.configuration(), estate.truth())) {
      Truth truth = scan.truth();
      for (Truth.Place place : truth.places()) {
        int people = place.people().size();
        places.add(place.asset().toString(), people, people, scan.persons(place.asset()));
      }
      for (SourceEntry source : scan.inventory().sources()) {
        String id = source.source().id();
        wholes.add(id, truth.people(id), estate.apart(id), source.persons());
      }
      PersonCount all = scan.inventory().totals().persons(Figure.PERSONS);
      wholes.add("all", truth.people(), estate.apart(null), all);
      return new Measured(places, wholes, shared(scan, truth));
    }
  }

  private static Shared shared(PeopleScan scan, Truth truth) throws Exception {
    Map<List<String>, CopyEntry> told = new HashMap<>();
    try (Stream<CopyEntry> copies = scan.inventory().copies()) {
      copies
          .filter(each -> each.kind() == CopyEntry.Kind.PEOPLE)
          .forEach(each -> told.put(key(each.first(), each.second()), each));
    }
    int named = 0;
    int close = 0;
    List<Truth.Pair> pairs = truth.copies(LEAST);
    for (Truth.Pair pair : pairs) {
      CopyEntry copy = told.get(key(pair.smaller(), pair.larger()));
      named += copy == null ? 0 : 1;
      boolean right =
          copy != null
              && Math.abs(copy.shared() - pair.shared()) <= Math.ceil(pair.shared() / 100.0);
      close += right ? 1 : 0;
      if (!right && Boolean.getBoolean("pairs")) {
        System.out.println(pair + " " + (copy == null ? "" : copy.shared()));
      }
    }
    int directed = (int) told.values().stream().filter(each -> each.likelySource() != null).count();
    return new Shared(pairs.size(), named, close, directed);
  }

  private static List<String> key(Location one, Location other) {
    return Stream.of(one.toString(), other.toString()).sorted().toList();
  }

  public static void main(String[] args) throws Exception {
    for (int i = 2; i < args.length; i++) {
      long seed = Long.parseLong(args[i]);
      Path parent = Files.createDirectories(Path.of(System.getProperty("branches")));
      Path folder = Files.createTempDirectory(parent, "branches" + seed + "-");
      Measured of =
          measure(folder, seed, Integer.parseInt(args[0]), BranchEstate.Half.valueOf(args[1]));
      System.out.printf("seed %d, places: %s%n", seed, of.places());
      of.places().off.forEach(System.out::println);
      System.out.printf("seed %d, sources and all: %s%n", seed, of.wholes());
      of.wholes().off.forEach(System.out::println);
      System.out.printf("seed %d, %s%n", seed, of.shared());
    }
  }
}
