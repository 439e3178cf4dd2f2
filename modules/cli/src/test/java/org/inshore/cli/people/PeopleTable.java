package org.inshore.cli.people;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.source.Location;
import org.inshore.testkit.estate.planting.Truth;

/** Writes every number of a scan of people beside the truth, {@code target/people.tsv}. */
final class PeopleTable {
  private PeopleTable() {}

  static void write(
      PeopleScan scan,
      Map<String, PersonCount> scopes,
      ToLongFunction<String> truth,
      Map<String, CopyEntry> copies,
      int least)
      throws Exception {
    List<String> lines = new ArrayList<>();
    lines.add("scope\ttruth\tpersons\tleast\tmost\texact\toff");
    Set<Location> peopled = new HashSet<>();
    for (Truth.Place place : scan.truth().places()) {
      peopled.add(place.asset());
      lines.add(
          PeopleScan.line(
              place.asset().toString(), place.people().size(), scan.persons(place.asset())));
    }
    for (Location asset : scan.truth().assets()) {
      if (!peopled.contains(asset)) {
        lines.add(PeopleScan.line(asset.toString(), 0, scan.persons(asset)));
      }
    }
    scopes.forEach(
        (scope, count) -> lines.add(PeopleScan.line(scope, truth.applyAsLong(scope), count)));
    for (Truth.Pair pair : scan.truth().copies(least)) {
      CopyEntry copy = copies.get(PeopleIT.names(pair.smaller(), pair.larger()));
      String names = "shared " + PeopleIT.names(pair.smaller(), pair.larger());
      lines.add(
          copy == null
              ? names + "\t" + pair.shared() + "\tnot named"
              : PeopleScan.line(
                      names,
                      pair.shared(),
                      new PersonCount(
                          copy.shared(),
                          copy.sharedLeast() == copy.sharedMost(),
                          copy.sharedLeast(),
                          copy.sharedMost()))
                  + "\t"
                  + copy.likelySource());
    }
    Map<Location, AssetEntry> assets = scan.assets();
    for (Location each : scan.truth().unread()) {
      lines.add(each + "\t" + requireNonNull(assets.get(each)).outcome());
    }
    lines.add("violations and questions\t" + count(scan.inventory().violations()));
    lines.add("incidents\t" + count(scan.inventory().incidents()));
    lines.add("groups of folders\t" + scan.inventory().groups(IncidentGroup.By.FOLDER).size());
    try (Stream<Path> files = Files.list(scan.out())) {
      for (Path pdf : files.filter(file -> file.toString().endsWith(".pdf")).toList()) {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
          lines.add("pages of " + pdf.getFileName() + "\t" + document.getNumberOfPages());
        }
      }
    }
    Files.write(Path.of("target/people.tsv"), lines);
  }

  private static long count(Stream<?> stream) {
    try (stream) {
      return stream.count();
    }
  }
}
