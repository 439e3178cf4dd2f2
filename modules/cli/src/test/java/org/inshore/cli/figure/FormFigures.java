package org.inshore.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.forms.part.FormText;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.message.Messages;

/**
 * Compares the numbers in the forms for the regulator, documents and workbooks alike, with the
 * inventory: each table is known by the labels of its columns.
 */
final class FormFigures {
  /** The forms that are filed. */
  static final Set<String> FORMS =
      Set.of("export-assessment", "yearly", "data-catalogue", "entrusted", "officer-filing");

  private static final Messages TEXTS = Messages.of(FormText.class);

  private final InventoryReader inventory;
  private final Locale locale;
  private final String form;
  private final Set<String> seen = new HashSet<>();

  private FormFigures(InventoryReader inventory, Locale locale, String form) {
    this.inventory = inventory;
    this.locale = locale;
    this.form = form + " " + locale.getLanguage();
  }

  /** Compares one form's files. */
  static void check(
      String form, InventoryReader inventory, Locale locale, Map<String, byte[]> files)
      throws IOException {
    assertThat(files).as(form).isNotEmpty();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      FormFigures figures = new FormFigures(inventory, locale, form + " " + file.getKey());
      for (List<List<String>> table :
          file.getKey().endsWith(".docx")
              ? document(file.getValue())
              : ShownFigures.sheets(file.getValue()).values()) {
        figures.table(table);
      }
      assertThat(figures.seen).as(figures.form).containsAll(wanted(form, inventory));
    }
  }

  /** What a form of an inventory tells. */
  private static Set<String> wanted(String form, InventoryReader inventory) {
    String name = form.substring(form.lastIndexOf(' ') + 1);
    Set<String> wanted =
        new HashSet<>(
            switch (name) {
              case "yearly" -> Set.of("sources", "year", "coverage", "days");
              case "export-assessment" -> Set.of("sources", "year", "coverage");
              case "officer-filing" -> Set.of("coverage", "days");
              case "data-catalogue" -> Set.of("places");
              default -> Set.of("coverage");
            });
    if (inventory.yearSums().isEmpty()) {
      wanted.remove("year");
    }
    if (missed(inventory) == 0) {
      wanted.remove("coverage");
    }
    return wanted;
  }

  private static List<List<List<String>>> document(byte[] content) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content))) {
      return document.getTables().stream()
          .map(
              table ->
                  table.getRows().stream()
                      .map(row -> row.getTableCells().stream().map(cell -> cell.getText()).toList())
                      .toList())
          .toList();
    }
  }

  private void table(List<List<String>> table) {
    int head = head(table);
    List<String> header = head < table.size() ? table.get(head) : List.of();
    int persons = header.indexOf(label("persons"));
    List<List<String>> rows = table.subList(Math.min(head + 1, table.size()), table.size());
    if (persons >= 0 && header.contains(label("exempt"))) {
      year(header, rows);
    } else if (persons >= 0 && header.contains(label("place"))) {
      places(header, rows, persons);
    } else if (persons >= 0 && header.contains(label("source"))) {
      sources(header.indexOf(label("source")), rows, persons);
    } else if (persons >= 0 && header.contains(label("run"))) {
      days(header, rows, persons);
    } else if (header.contains(label("coverage.count"))) {
      int count = header.indexOf(label("coverage.count"));
      assertThat(rows.stream().mapToLong(row -> Long.parseLong(row.get(count))).sum())
          .as(form + " not looked through")
          .isEqualTo(missed(inventory));
      seen.add("coverage");
    }
  }

  /** The row of the headers: heads of groups may stand above it. */
  private int head(List<List<String>> table) {
    return table.size() > 1 && table.get(1).contains(label("persons")) ? 1 : 0;
  }

  private void sources(int source, List<List<String>> rows, int persons) {
    Map<String, String> expected = new HashMap<>();
    for (SourceEntry each : inventory.sources()) {
      expected.put(each.source().id(), said(each.persons()));
    }
    rows.forEach(
        row ->
            assertThat(row.get(persons))
                .as(form + " " + row.get(source))
                .isEqualTo(expected.get(row.get(source))));
    if (rows.size() == expected.size()) {
      seen.add("sources");
    }
  }

  private void year(List<String> header, List<List<String>> rows) {
    List<List<String>> expected = new ArrayList<>();
    for (YearSum sum : inventory.yearSums()) {
      expected.add(
          List.of(
              sum.jurisdiction() == null ? label("all") : sum.jurisdiction().label().in(locale),
              said(sum.persons()),
              said(sum.sensitive()),
              said(sum.exempt())));
    }
    List<Integer> columns =
        Stream.of("jurisdiction", "persons", "sensitive", "exempt")
            .map(key -> header.indexOf(label(key)))
            .toList();
    assertThat(rows)
        .extracting(row -> columns.stream().map(row::get).toList())
        .as(form)
        .isEqualTo(expected);
    seen.add("year");
  }

  /** People of places that ask for an act, as the list tells them. */
  private void places(List<String> header, List<List<String>> rows, int persons) {
    Map<String, String> expected = new HashMap<>();
    try (Stream<Incident> all = inventory.incidents()) {
      all.forEach(each -> expected.put(each.place().display(), said(each.persons())));
    }
    int place = header.indexOf(label("place"));
    long compared = 0;
    for (List<String> row : rows) {
      String people = expected.get(row.get(place));
      if (people != null && !row.get(persons).isEmpty()) {
        assertThat(row.get(persons)).as(form + " " + row.get(place)).isEqualTo(people);
        compared++;
      }
    }
    if (compared > 0) {
      seen.add("places");
    }
  }

  /** The last day is this scan's. */
  private void days(List<String> header, List<List<String>> rows, int persons) {
    List<String> last = rows.getLast();
    if (last.get(header.indexOf(label("run"))).equals(inventory.run().id())
        && !header.contains(label("sensitive"))) {
      assertThat(last.get(persons))
          .as(form)
          .isEqualTo(said(inventory.totals().persons(Figure.PERSONS)));
      seen.add("days");
    }
  }

  private static long missed(InventoryReader inventory) {
    return Stream.of(
            Figure.SOURCES_FAILED,
            Figure.INCOMPLETE,
            Figure.NOT_LOOKED_AT,
            Figure.EXCLUDED,
            Figure.PARTS_NOT_LOOKED_AT,
            Figure.PARTS_EXCLUDED)
        .mapToLong(inventory.totals()::count)
        .sum();
  }

  private String said(PersonCount count) {
    return count.wording().in(locale);
  }

  private String label(String key) {
    return TEXTS.text(locale, key);
  }
}
