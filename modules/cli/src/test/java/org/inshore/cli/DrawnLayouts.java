package org.inshore.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.inventory.Figure;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.testkit.estate.Truth;
import org.inshore.testkit.estate.layouts.DrawnShare;

/** Measures numbers of people in drawn layouts: seeds of known or unknown words. */
final class DrawnLayouts {
  private DrawnLayouts() {}

  private static Path fresh(Path folder) throws java.io.IOException {
    if (Files.exists(folder)) {
      try (var all = Files.walk(folder)) {
        for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  public static void main(String[] args) throws Exception {
    DrawnShare.Words words = DrawnShare.Words.valueOf(args[0]);
    int files = Integer.parseInt(args[1]);
    boolean quiet = args.length > 2 && args[2].equals("quiet");
    for (int i = quiet ? 3 : 2; i < args.length; i++) {
      long seed = Long.parseLong(args[i]);
      Path folder = fresh(Path.of(System.getProperty("drawn"), words + "" + seed));
      Truth truth = DrawnShare.fill(folder.resolve("share"), seed, words, files);
      Path yaml =
          Files.writeString(
              folder.resolve("inshore.yaml"),
              "sources:\n  - {id: drawn, scanner: files, target: share, site: HK, jurisdiction: HK}\n");
      List<String> off = new ArrayList<>();
      int texts = 0;
      int textsClose = 0;
      int textsHeld = 0;
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
          if (place.asset().toString().endsWith(".txt")) {
            texts++;
            textsClose += near ? 1 : 0;
            textsHeld += within ? 1 : 0;
          }
          close += near ? 1 : 0;
          held += within ? 1 : 0;
          exact += count.exact() ? 1 : 0;
          wrongExact += count.exact() && count.persons() != people ? 1 : 0;
          width += (double) (count.most() - count.least()) / people;
          if (!near || !within || (count.exact() && count.persons() != people)) {
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
      if (!quiet) {
        off.forEach(System.out::println);
      }
      int all = truth.places().size();
      System.out.printf(
          "%s seed %d: within 1%% %d of %d, bounds hold %d, exact %d (wrong %d), mean width %.2f; txt %d, close %d, held %d; %s%n",
          words,
          seed,
          close,
          all,
          held,
          exact,
          wrongExact,
          width / all,
          texts,
          textsClose,
          textsHeld,
          off.getLast());
    }
  }
}
