package org.inshore.cli.figure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.cli.print.SummaryPrinter;
import org.inshore.cli.terminal.Terminal;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.JurisdictionEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;

/** Compares all that a report or the console shows of an inventory with the inventory. */
final class ReportFigures {
  private ReportFigures() {}

  /** What the console shows of an inventory. */
  static String printed(Inventory inventory, Locale locale) {
    StringWriter out = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(out, true), locale, false);
    new SummaryPrinter(terminal, null).print(inventory, Path.of("out"), Duration.ZERO, List.of());
    return out.toString();
  }

  static void check(String name, Inventory inventory, Locale locale, Map<String, byte[]> files)
      throws IOException {
    ShownFigures shown =
        new ShownFigures(
            inventory.totals(),
            Stream.concat(
                    inventory.sources().stream().map(SourceEntry::totals),
                    inventory.jurisdictions().stream().map(JurisdictionEntry::totals))
                .toList(),
            locale,
            name);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      byte[] content = file.getValue();
      String text = new String(content, UTF_8);
      if (file.getKey().endsWith(".html")) {
        shown.page(content, ShownFigures.titles(inventory, locale));
        new ListedPages(inventory, locale, name).page(content);
      } else if (file.getKey().endsWith(".pdf")) {
        new ListedPages(inventory, locale, name).pdf(shown.pdf(content));
      } else if (file.getKey().endsWith(".json")) {
        shown.object(between(text, "\"totals\":{", "},\"definitions\""));
        shown.definitions(text.replace("\\\"", "\""));
        new ListedTables(inventory, locale, name).json(content);
        for (SourceEntry source : inventory.sources()) {
          String own =
              text.substring(text.indexOf("{\"id\":\"" + source.source().id() + "\",\"sc"));
          new ShownFigures(source.totals(), List.of(), locale, name)
              .object(between(own, "\"figures\":{", "},\"failure\""));
        }
      } else if (file.getKey().endsWith(".xlsx")) {
        Map<String, List<List<String>>> sheets = ShownFigures.sheets(content);
        new ListedTables(inventory, locale, name).sheets(sheets);
        boolean chinese = locale.getLanguage().equals("zh");
        shown.summary(requireNonNull(sheets.get(chinese ? "概要" : "Summary")));
        shown.definitions(
            requireNonNull(sheets.get(chinese ? "数字的定义" : "Definitions of the figures"))
                .toString());
        sources(inventory, requireNonNull(sheets.get(chinese ? "数据源" : "Data sources")), locale);
      } else if (file.getKey().startsWith("summary")) {
        shown.summary(ShownFigures.csv(content));
      } else if (file.getKey().startsWith("definitions")) {
        shown.definitions(text.replace("\"\"", "\""));
      } else if (file.getKey().startsWith("sources")) {
        sources(inventory, ShownFigures.csv(content), locale);
      }
    }
    shown.isWhole();
    if (files.keySet().stream().anyMatch(file -> file.endsWith(".csv"))) {
      new ListedTables(inventory, locale, name).csv(files);
    }
  }

  private static void sources(Inventory inventory, List<List<String>> rows, Locale locale) {
    List<String> header = rows.getFirst();
    for (SourceEntry source : inventory.sources()) {
      List<String> row =
          rows.stream()
              .filter(each -> each.getFirst().equals(source.source().id()))
              .findFirst()
              .orElseThrow();
      Map<Figure, String> shown = ShownFigures.row(header, row, locale);
      assertThat(shown).containsKeys(Figure.ASSETS, Figure.LOOKED_THROUGH, Figure.PERSONS);
      shown.forEach(
          (figure, value) ->
              assertThat(value)
                  .as(source.source().id() + " " + figure)
                  .isEqualTo(
                      String.valueOf(
                          figure.ofPeople()
                              ? source.persons().persons()
                              : source.totals().count(figure))));
    }
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }

  static void console(String name, Inventory inventory, Locale locale, String text) {
    ShownFigures shown = new ShownFigures(inventory.totals(), List.of(), locale, name + " console");
    StringBuilder whole = new StringBuilder();
    // What stands deeper is said of a source in words, and may hold an address after any of them.
    for (String line : text.lines().filter(each -> !each.startsWith("    ")).toList()) {
      SourceEntry source =
          inventory.sources().stream()
              .filter(each -> ShownFigures.isOf(line, each))
              .findFirst()
              .orElse(null);
      if (source == null) {
        whole.append(line).append(";\n");
      } else {
        ShownFigures own = new ShownFigures(source.totals(), List.of(), locale, name + " " + line);
        own.text(line);
        assertThat(own.shown()).as(line).contains(Figure.ASSETS, Figure.PERSONS);
      }
    }
    shown.text(whole.toString());
    new ListedPages(inventory, locale, name).console(text);
    assertThat(shown.shown())
        .as(whole.toString())
        .contains(
            Figure.INCIDENTS_VIOLATION,
            Figure.INCIDENTS_TO_CLARIFY,
            Figure.STATE_SECRETS,
            Figure.ASSETS,
            Figure.LOOKED_THROUGH,
            Figure.INCOMPLETE,
            Figure.NOT_LOOKED_AT,
            Figure.EXCLUDED,
            Figure.PARTS_NOT_LOOKED_AT);
  }
}
