package org.inshore.reports.html;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inshore.reports.html.diagram.LineChart;
import org.inshore.reports.html.page.Markup;
import org.inshore.spi.inventory.ScanHistory;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Messages;
import org.jspecify.annotations.Nullable;

/** The page of a schedule's runs: two line charts, and the numbers they show as a table. */
final class HistoryPage {
  private static final Messages MESSAGES = Messages.of(HistoryPage.class);
  private static final List<Figure> PEOPLE = List.of(Figure.PERSONS, Figure.PERSONS_OFFSHORE);
  private static final List<Figure> VIOLATIONS =
      List.of(Figure.GROUNDS_VIOLATION, Figure.NEW, Figure.OPEN, Figure.RECTIFIED);

  private static final String NONE = "–";

  private final ScanHistory history;
  private final Locale locale;
  private final Markup html;
  private final DateTimeFormatter times;

  HistoryPage(ScanHistory history, Locale locale, Markup html) {
    this.history = history;
    this.locale = locale;
    this.html = html;
    this.times =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(history.zone());
  }

  void write() throws IOException {
    String style = Page.resource("page.css");
    html.writer().write("<!DOCTYPE html>\n");
    html.open("html", "lang", locale.getLanguage().equals("zh") ? "zh-CN" : "en");
    html.open("head").line();
    html.single("meta", "charset", "utf-8").line();
    html.single(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src 'sha256-"
                + Page.hash(style)
                + "'; base-uri 'none'; form-action 'none'")
        .line();
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", text("title", history.name())).line();
    html.own("style", style);
    html.close().line();
    html.open("body").line();
    html.open("header", "class", "page");
    html.element("p", text("title", history.name()), "class", "title");
    html.element(
        "p",
        text("subtitle", history.entries().size(), history.zone().getId()),
        "class",
        "subtitle");
    html.close().line();
    html.open("main", "id", "main").line();
    chart("violations", VIOLATIONS);
    chart("people", PEOPLE);
    table();
    definitions();
    html.close().close().close().line();
  }

  private void chart(String id, List<Figure> figures) throws IOException {
    html.open("section", "id", id);
    html.element("h2", text(id));
    List<String> labels =
        history.entries().stream().map(entry -> times.format(entry.started())).toList();
    List<LineChart.Line> lines = new ArrayList<>();
    for (Figure figure : figures) {
      List<@Nullable Long> numbers = new ArrayList<>();
      history.entries().forEach(entry -> numbers.add(entry.number(figure)));
      lines.add(new LineChart.Line(figure.label().in(locale), numbers));
    }
    html.open("div", "class", "scroll chart");
    new LineChart(text("chart", text(id)), labels, lines).write(html);
    html.close().close().line();
  }

  private void table() throws IOException {
    html.open("section", "id", "runs");
    html.element("h2", text("runs"));
    html.open("div", "class", "scroll").open("table").open("thead").open("tr");
    html.element("th", text("started"), "scope", "col", "rowspan", "2");
    html.element("th", text("state"), "scope", "col", "rowspan", "2");
    for (Figure figure : ScanHistory.FIGURES) {
      String label = figure.label().in(locale);
      html.element("th", label, "scope", "col", "rowspan", "2", "class", "number");
    }
    String columns = Integer.toString(Severity.values().length);
    html.element("th", text("severities"), "scope", "colgroup", "colspan", columns);
    html.close().open("tr");
    for (Severity severity : Severity.values()) {
      html.element("th", severity.label().in(locale), "scope", "col", "class", "number");
    }
    html.close().close().line();
    html.open("tbody").line();
    for (ScanHistory.Entry entry : history.entries().reversed()) {
      html.open("tr");
      cell(text("started"), times.format(entry.started()), "short");
      cell(text("state"), entry.state().label().in(locale), "short");
      for (Figure figure : ScanHistory.FIGURES) {
        String look = figure.ofPeople() ? "number people" : "number";
        cell(figure.label().in(locale), number(entry.figures(), figure), look);
      }
      for (Severity severity : Severity.values()) {
        Long count = entry.severities().get(severity);
        String head = text("severity", severity.label().in(locale));
        cell(head, count == null ? NONE : count.toString(), "number");
      }
      html.close().line();
    }
    html.close().close().close().close().line();
  }

  /** A cell that bears its header along, for where there is no room for a table. */
  private void cell(String head, String content, String look) throws IOException {
    String looks = content.equals(NONE) ? look + " absent" : look;
    html.element("td", content, "data-label", head, "class", looks);
  }

  private String number(@Nullable Totals figures, Figure figure) {
    if (figures == null || !figures.has(figure)) {
      return NONE;
    }
    return (figure.ofPeople() ? figures.persons(figure).amount() : figures.wording(figure))
        .in(locale);
  }

  private void definitions() throws IOException {
    html.open("section", "id", "definitions");
    html.element("h2", text("definitions"));
    html.open("dl");
    for (Figure figure : ScanHistory.FIGURES) {
      html.element("dt", figure.label().in(locale));
      html.element("dd", figure.definition().in(locale)).line();
    }
    html.close().close().line();
  }

  private String text(String key, Object... arguments) {
    return MESSAGES.text(locale, key, arguments);
  }
}
