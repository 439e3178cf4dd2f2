package org.inshore.cli.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.Decimals;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.Violation;

/**
 * The numbers of an inventory's lists, row by row in the order of the lists, each under the key of
 * its column in tables and of its member in JSON.
 */
final class ListedFigures {
  /**
   * One list.
   *
   * @param table its name among the tables
   * @param array its name in JSON; empty where JSON has it inside another list
   * @param rows numbers, decimals and counts of people by {@code column|member}
   */
  record Listed(String table, String array, List<Map<String, Object>> rows) {}

  private ListedFigures() {}

  static List<Listed> of(Inventory inventory) {
    return List.of(
        new Listed("groups", "groups", groups(inventory)),
        list("incidents", "incidents", inventory.incidents(), ListedFigures::incident),
        list(
            "thresholds",
            "thresholds",
            inventory.thresholds().stream(),
            each ->
                Map.of(
                    "limit|limit",
                    each.limit(),
                    "persons|persons",
                    each.persons(),
                    "sensitive-persons|sensitive",
                    each.sensitive())),
        list(
            "year-sums",
            "yearSums",
            inventory.yearSums().stream(),
            each ->
                Map.of(
                    "persons|persons", each.persons(),
                    "sensitive-persons|sensitive", each.sensitive(),
                    "exempt-persons|exempt", each.exempt())),
        list("grounds", "", inventory.violations(), ListedFigures::ground),
        list(
            "former-violations",
            "formerViolations",
            inventory.formerViolations(),
            ListedFigures::ground),
        list(
            "inventory",
            "findings",
            inventory.findings(),
            each ->
                Map.of(
                    "matches|matches", each.matches(),
                    "distinct|distinct", each.distinct(),
                    "records|records", each.records(),
                    "filled|filled", each.filled(),
                    "confidence|confidence", Decimals.rounded(each.confidence()))),
        list(
            "columns",
            "columns",
            inventory.columns(),
            each ->
                Map.of(
                    "rows|rows", each.rows(),
                    "filled|filled", each.filled(),
                    "found|found", each.found(),
                    "masked|masked", each.masked(),
                    "encrypted|encrypted", each.encrypted(),
                    "lost-digits|lostDigits", each.lostDigits())),
        list(
            "persons",
            "personsByAsset",
            inventory.personsByAsset(),
            each -> Map.of("persons|persons", each.persons())),
        list(
            "jurisdictions",
            "jurisdictions",
            inventory.jurisdictions().stream(),
            each -> figures(each.totals())),
        list("sources", "sources", inventory.sources().stream(), each -> figures(each.totals())),
        list(
            "copies",
            "copies",
            inventory.copies(),
            each ->
                Map.of(
                    "shared|shared", each.shared(),
                    "least|sharedLeast", each.sharedLeast(),
                    "most|sharedMost", each.sharedMost(),
                    "in-first|inFirst", each.inFirst(),
                    "in-second|inSecond", each.inSecond(),
                    "first-in-second|firstInSecond", Decimals.share(each.firstInSecond()),
                    "second-in-first|secondInFirst", Decimals.share(each.secondInFirst()))));
  }

  private static List<Map<String, Object>> groups(Inventory inventory) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (IncidentGroup.By by : IncidentGroup.By.values()) {
      for (IncidentGroup group : inventory.groups(by)) {
        rows.add(
            Map.of(
                "persons|persons", group.persons(),
                "share-of-all|share", Decimals.share(group.share()),
                "incidents|incidents", group.incidents(),
                "of-violation|violations", group.violations(),
                "settled|settled", group.settled()));
      }
    }
    return rows;
  }

  /** In tables its grounds are rows of their own. */
  private static Map<String, Object> incident(Incident incident) {
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("persons|persons", incident.persons());
    for (int i = 0; i < incident.grounds().size(); i++) {
      numbers.put("|grounds." + i + ".matches", incident.grounds().get(i).matches());
    }
    return numbers;
  }

  private static Map<String, Object> ground(Violation ground) {
    PersonCount persons = ground.persons();
    return Map.of("matches|matches", ground.matches(), "persons|persons", persons);
  }

  /** Figures by source; a table has some of them, each under its name. */
  private static Map<String, Object> figures(Totals totals) {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Figure figure : Figure.values()) {
      if (figure.bySource() && totals.has(figure)) {
        figures.put(
            "figure:" + figure.key() + "|figures." + figure.key(),
            figure.ofPeople() ? totals.persons(figure) : totals.count(figure));
      }
    }
    return figures;
  }

  private static <T> Listed list(
      String table, String array, Stream<T> all, Numbers<? super T> numbers) {
    try (all) {
      return new Listed(
          table,
          array,
          all.<Map<String, Object>>map(each -> Map.copyOf(numbers.of(each))).toList());
    }
  }

  /** The numbers of one row. */
  @FunctionalInterface
  private interface Numbers<T> {
    Map<String, ? extends Object> of(T row);
  }
}
