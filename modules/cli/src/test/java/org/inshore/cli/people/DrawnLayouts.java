package org.inshore.cli.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.testkit.estate.layouts.DrawnShare;
import org.inshore.testkit.estate.planting.Truth;

/**
 * Measures numbers of people in layouts drawn at random: a main program for figures, run with
 * {@code -Ddrawn=FOLDER} and {@code WORDS FILES [quiet] SEED...}, where WORDS is {@code KNOWN} for
 * headers in the words that the rules were written with, {@code UNKNOWN} for others. {@link
 * DrawnLayoutsTest} holds the figures of a few files.
 */
final class DrawnLayouts {
  /**
   * What was measured.
   *
   * @param files how many files there are
   * @param close of how many the number is within one in a hundred
   * @param held of how many the bounds hold the truth
   * @param exact how many numbers are said to be exact
   * @param wrongExact how many of these are not
   * @param width how far apart bounds are, as a share of the truth, on average
   * @param off a line for each file that is not as it should be, and for all together
   */
  record Figures(
      int files, int close, int held, int exact, int wrongExact, double width, List<String> off) {}

  private DrawnLayouts() {}

  private static Path fresh(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  static Figures measure(Path folder, DrawnShare.Words words, long seed, int files)
      throws Exception {
    Truth truth = DrawnShare.fill(folder.resolve("share"), seed, words, files);
    Path yaml =
        Files.writeString(
            folder.resolve("inshore.yaml"),
            """
            sources:
              - {id: drawn, scanner: files, target: share, site: HK, jurisdiction: HK}
            """);
    List<String> off = new ArrayList<>();
    int close = 0;
    int held = 0;
    int exact = 0;
    int wrongExact = 0;
    double width = 0;
    try (PeopleScan scan = PeopleScan.of(yaml, truth)) {
      for (Truth.Place place : truth.places()) {
        PersonCount count = scan.persons(place.asset());
        long people = place.people().size();
        boolean near = Math.abs(count.persons() - people) <= Math.ceil(people / 100.0);
        boolean within = count.least() <= people && people <= count.most();
        boolean wrong = count.exact() && count.persons() != people;
        close += near ? 1 : 0;
        held += within ? 1 : 0;
        exact += count.exact() ? 1 : 0;
        wrongExact += wrong ? 1 : 0;
        width += (double) (count.most() - count.least()) / people;
        if (!near || !within || wrong) {
          off.add(
              (near ? "  " : "N ")
                  + (within ? "  " : "B ")
                  + (count.exact() ? "E " : "  ")
                  + PeopleScan.line(place.asset().toString(), people, count));
        }
      }
      PersonCount all = scan.inventory().totals().persons(Figure.PERSONS);
      off.add(PeopleScan.line("all", truth.people(), all));
    }
    int all = truth.places().size();
    return new Figures(all, close, held, exact, wrongExact, width / all, off);
  }

  public static void main(String[] args) throws Exception {
    DrawnShare.Words words = DrawnShare.Words.valueOf(args[0]);
    boolean quiet = args.length > 2 && args[2].equals("quiet");
    for (int i = quiet ? 3 : 2; i < args.length; i++) {
      long seed = Long.parseLong(args[i]);
      Path folder = fresh(Path.of(System.getProperty("drawn"), words + "" + seed));
      Figures figures = measure(folder, words, seed, Integer.parseInt(args[1]));
      if (!quiet) {
        figures.off().forEach(System.out::println);
      }
      System.out.printf(
          "%s seed %d: within 1%% %d of %d, bounds hold %d, exact %d (wrong %d), mean width %.2f;"
              + " %s%n",
          words,
          seed,
          figures.close(),
          figures.files(),
          figures.held(),
          figures.exact(),
          figures.wrongExact(),
          figures.width(),
          figures.off().getLast());
    }
  }
}
