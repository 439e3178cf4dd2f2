package org.inshore.cli.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inshore.cli.terminal.TextWidth;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.JurisdictionEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.message.Visible;

/** Compares the numbers of groups, places, copies, sums and limits in what people read. */
final class ListedPages {
  private static final int TOP = 10;

  private final Inventory inventory;
  private final Locale locale;
  private final String report;

  ListedPages(Inventory inventory, Locale locale, String report) {
    this.inventory = inventory;
    this.locale = locale;
    this.report = report + " " + locale.getLanguage();
  }

  /** The page: its tables, and the lists that its script shows. */
  void page(byte[] content) {
    String page = new String(content, StandardCharsets.UTF_8);
    for (By by : By.values()) {
      List<IncidentGroup> groups = inventory.groups(by);
      if (!groups.isEmpty()) {
        String name = by.name().toLowerCase(Locale.ROOT);
        List<String> rows = rows(after(page, "class=\"groups by-" + name), "rank");
        assertThat(rows).as(report + " by " + name).hasSize(Math.min(TOP, groups.size()));
        for (int i = 0; i < rows.size(); i++) {
          group(groups.get(i), rows.get(i));
        }
      }
    }
    incidents(after(page, "id=\"incidents-data\">"));
    findings(after(page, "id=\"inventory-data\">"));
    jurisdictions(page);
    copies(page);
    limits(page);
    sources(page);
  }

  /** What is said of each source where its place is told. */
  private void sources(String page) {
    for (SourceEntry source : inventory.sources()) {
      int at = page.indexOf("<h3><bdi>" + Visible.of(source.source().id()) + "</bdi>");
      assertThat(at).as(report + " " + source.source().id()).isNotNegative();
      String facts = plain(page.substring(at, page.indexOf("</dl>", at)));
      if (source.failure() == null && source.persons().persons() > 0) {
        assertThat(facts).as(report).contains(">" + source.persons().wording().in(locale) + "<");
      }
      assertThat(numbers(facts.substring(facts.lastIndexOf("<dd>"))))
          .as(report + " " + source.source().id())
          .containsExactlyInAnyOrder(
              source.totals().count(Figure.LOOKED_THROUGH), source.totals().count(Figure.ASSETS));
    }
  }

  private void group(IncidentGroup group, String row) {
    String as = report + " group " + group.name();
    String persons = cells(row, "persons(?: absent)?").getFirst();
    String incidents = cells(row, "incidents(?: absent)?").getFirst();
    if (group.persons().persons() == 0) {
      assertThat(persons).as(as).isEqualTo("–");
    } else {
      assertThat(persons).as(as).startsWith(group.persons().wording().in(locale));
    }
    List<Long> expected = new ArrayList<>();
    for (long each :
        List.of(group.violations(), group.incidents() - group.violations(), group.settled())) {
      if (each > 0) {
        expected.add(each);
      }
    }
    assertThat(numbers(incidents)).as(as).isEqualTo(expected);
  }

  private void incidents(String data) {
    List<String> lines = rowsOfData(data);
    try (Stream<Incident> all = inventory.incidents()) {
      int i = 0;
      for (Incident incident : all.toList()) {
        PersonCount count = incident.persons();
        String wording = count.persons() == 0 ? "–" : count.wording().in(locale);
        assertThat(lines.get(i++))
            .as(report + " " + incident.place())
            .contains("," + count.persons() + ",\"" + wording + "\",");
      }
    }
  }

  private void findings(String data) {
    List<String> lines = rowsOfData(data);
    try (Stream<Finding> all = inventory.findings()) {
      int i = 0;
      for (Finding finding : all.toList()) {
        assertThat(lines.get(i++))
            .as(report + " " + finding.location())
            .contains("\"," + finding.matches() + "," + finding.distinct() + ",")
            .contains("," + Math.round(finding.confidence() * 100) + ",");
      }
    }
  }

  private static List<String> rowsOfData(String data) {
    int begin = data.indexOf("\"rows\":[");
    return begin < 0
        ? List.of()
        : data.substring(begin).lines().skip(1).filter(line -> line.contains("[")).toList();
  }

  private void jurisdictions(String page) {
    String part = after(page, "id=\"jurisdictions\"");
    List<String> rows = rows(part, "people");
    int i = 0;
    for (JurisdictionEntry entry : inventory.jurisdictions()) {
      PersonCount count = entry.totals().persons(Figure.PERSONS);
      String row = rows.get(i++);
      if (count.persons() > 0) {
        assertThat(plain(row)).as(report).contains(count.wording().in(locale));
      }
      assertThat(cells(row, "number").stream().flatMap(each -> numbers(each).stream()).toList())
          .as(report + " " + entry.jurisdiction())
          .containsExactly(
              entry.totals().count(Figure.ASSETS),
              entry.totals().count(Figure.INCIDENTS_VIOLATION));
    }
    List<String> sums = rows.stream().filter(row -> row.contains("year-sensitive")).toList();
    i = 0;
    for (YearSum sum : inventory.yearSums()) {
      assertThat(sums.get(i))
          .as(report)
          .contains(sum.persons().wording().in(locale), sum.sensitive().wording().in(locale));
      if (sum.exempt().persons() > 0) {
        assertThat(sums.get(i)).as(report).contains(sum.exempt().wording().in(locale));
      }
      i++;
    }
  }

  private void copies(String page) {
    List<String> expected = new ArrayList<>();
    try (Stream<CopyEntry> all = inventory.copies()) {
      all.forEach(
          copy -> {
            List<Long> numbers = new ArrayList<>(List.of(copy.inFirst(), copy.inSecond()));
            numbers.add(copy.shared());
            if (copy.sharedLeast() != copy.sharedMost()) {
              numbers.addAll(List.of(copy.sharedLeast(), copy.sharedMost()));
            }
            expected.add(numbers.toString());
          });
    }
    List<String> shown = new ArrayList<>();
    for (String row :
        expected.isEmpty() ? List.<String>of() : rows(after(page, "id=\"copies\""), "shared")) {
      List<Long> numbers = new ArrayList<>();
      Matcher in = Pattern.compile("<small>([^<]*)</small>").matcher(row);
      while (in.find()) {
        numbers.addAll(numbers(in.group(1)));
      }
      cells(row, "shared").forEach(cell -> numbers.addAll(numbers(cell)));
      shown.add(numbers.toString());
    }
    assertThat(shown).as(report).containsExactlyInAnyOrderElementsOf(expected);
  }

  private void limits(String page) {
    List<String> told = new ArrayList<>();
    Matcher sums = Pattern.compile("<p>([^<]*)</p>").matcher(page);
    while (sums.find()) {
      told.add(plain(sums.group(1)));
    }
    for (List<Threshold> limit : Threshold.byLimit(inventory.thresholds())) {
      for (Threshold each : limit) {
        String people =
            (each.ofSensitive() ? each.sensitive() : each.persons()).wording().in(locale);
        String where = each.jurisdiction() == null ? "" : each.jurisdiction().label().in(locale);
        String recipient = each.recipient() == null ? "" : each.recipient();
        assertThat(told)
            .as(report + " " + each.title().in(locale))
            .anyMatch(
                sum ->
                    sum.contains(people)
                        && sum.contains(where)
                        && sum.contains(recipient)
                        && (!each.equals(limit.getFirst())
                            || numbers(sum).getLast() == each.limit()));
      }
    }
  }

  /** Groups, places and sums of the inspection report. */
  void pdf(String text) {
    String whole = bare(text);
    List<IncidentGroup> groups = inventory.groups(By.FOLDER);
    for (IncidentGroup group : groups.subList(0, Math.min(TOP, groups.size()))) {
      String name = bare(Visible.of(group.name()));
      String numbers =
          bare("%,d / %,d".formatted(group.violations(), group.incidents() - group.violations()));
      assertThat(whole)
          .as(report + " group " + group.name())
          .containsPattern(
              Pattern.quote(name)
                  + ".{0,12}"
                  + Pattern.quote(people(group.persons()))
                  + ".{0,12}"
                  + Pattern.quote(numbers));
    }
    try (Stream<Incident> all = inventory.incidents()) {
      all.filter(each -> each.persons().persons() > 0).forEach(each -> row(each, whole));
    }
    for (YearSum sum : inventory.yearSums()) {
      if (sum.jurisdiction() != null && sum.recipient() == null) {
        assertThat(whole)
            .as(report)
            .containsPattern(
                Pattern.quote(
                        bare(sum.jurisdiction().label().in(locale))
                            + bare(sum.persons().wording().in(locale)))
                    + ".{1,30}"
                    + Pattern.quote(bare(sum.sensitive().wording().in(locale))));
      }
    }
  }

  private String people(PersonCount count) {
    String nobody = locale.getLanguage().equals("zh") ? "无可计数的人" : "nobodycounted";
    return count.persons() == 0 ? nobody : bare(count.wording().in(locale));
  }

  /** A place's row, where there is one: its people stand between its name and its id. */
  private void row(Incident incident, String whole) {
    int id = whole.indexOf(incident.worst().id());
    String name = incident.place().display();
    String last = bare(Visible.of(name.substring(name.lastIndexOf('/') + 1)));
    int begin = id < 0 ? -1 : whole.lastIndexOf(last, id);
    if (begin >= 0 && begin > id - 500) {
      assertThat(whole.substring(begin, id))
          .as(report + " " + name)
          .contains(bare(incident.persons().wording().in(locale)));
    }
  }

  /** The list of what to do first; of few places each, else of folders. */
  void console(String text) {
    List<IncidentGroup> groups =
        inventory.groups(By.FOLDER).stream().filter(group -> group.open() > 0).toList();
    List<String> lines =
        text.lines().filter(line -> line.matches("^ {0,2}\\d+  \\p{L}+ .*")).toList();
    if (groups.stream().mapToLong(IncidentGroup::open).sum() <= TOP) {
      List<Incident> open;
      try (Stream<Incident> all = inventory.incidents()) {
        open =
            all.filter(each -> !each.settled(Incident.day(inventory.run())))
                .sorted(
                    Comparator.comparing(Incident::severity)
                        .thenComparingInt(each -> IncidentGroup.rank(each.residency().verdict()))
                        .thenComparing(each -> each.persons().persons(), Comparator.reverseOrder()))
                .toList();
      }
      for (int i = 0; i < open.size(); i++) {
        line(lines, i + 1, open.get(i).persons(), -1);
      }
    } else {
      for (int i = 0; i < Math.min(TOP, groups.size()); i++) {
        line(lines, i + 1, groups.get(i).persons(), groups.get(i).open());
      }
    }
  }

  private void line(List<String> lines, int number, PersonCount count, long places) {
    String line =
        lines.stream()
            .filter(each -> each.strip().startsWith(number + "  "))
            .findFirst()
            .orElseThrow(() -> new AssertionError(report + ": no line " + number + " in " + lines));
    assertThat(TextWidth.of(line)).as(line).isLessThanOrEqualTo(TextWidth.PAGE);
    if (count.persons() > 0) {
      assertThat(line).as(report).contains("  " + count.wording().in(locale));
    }
    if (places >= 0) {
      String rest = line.substring(line.lastIndexOf("  ", line.length() - 1));
      assertThat(numbers(rest)).as(report + ": " + line).containsExactly(places);
    }
  }

  private static String after(String page, String begin) {
    int at = page.indexOf(begin);
    assertThat(at).as(begin).isNotNegative();
    int next = page.indexOf(begin.contains("-data") ? "</script>" : "</section>", at);
    int sibling = page.indexOf("<div class=\"groups by-", at + 1);
    return page.substring(
        at, sibling > 0 && begin.contains("by-") && sibling < next ? sibling : next);
  }

  /** The rows that have a cell of a class. */
  private static List<String> rows(String part, String style) {
    Pattern cell = Pattern.compile("<td [^>]*class=\"[^\"]*\\b" + style + "\\b");
    return Pattern.compile("(?s)<tr[ >].*?</tr>")
        .matcher(part)
        .results()
        .map(MatchResult::group)
        .filter(row -> cell.matcher(row).find())
        .toList();
  }

  private static List<String> cells(String part, String style) {
    List<String> cells = new ArrayList<>();
    Matcher cell = Pattern.compile("<td [^>]*class=\"" + style + "\"[^>]*>([^<]*)<").matcher(part);
    while (cell.find()) {
      cells.add(plain(cell.group(1)));
    }
    return cells;
  }

  private static List<Long> numbers(String text) {
    List<Long> numbers = new ArrayList<>();
    Matcher number = Pattern.compile("\\d[\\d,]*").matcher(text);
    while (number.find()) {
      numbers.add(Long.parseLong(number.group().replace(",", "")));
    }
    return numbers;
  }

  private static String plain(String page) {
    return page.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u00ad]+", "");
  }
}
