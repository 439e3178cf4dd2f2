package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;

/**
 * The ten groups of incidents that do most harm, by folder and, at the reader's choice, by source,
 * system or owner; below each folder the first of its incidents.
 */
public final class GroupSection {
  private final Inventory inventory;
  private final Totals totals;
  private final IncidentIndex register;
  private final Words words;
  private final Markup html;
  private final GroundList grounds;
  private final StandingCell standings;

  public GroupSection(Inventory inventory, IncidentIndex register, Words words, Markup html) {
    this.inventory = inventory;
    this.totals = inventory.totals();
    this.register = register;
    this.words = words;
    this.html = html;
    this.grounds = new GroundList(register, words, html);
    this.standings = new StandingCell(register, words);
  }

  public void write() throws IOException {
    html.open("section", "id", "groups");
    html.element("h2", words.text("groups.title"));
    if (totals.count(Figure.INCIDENTS) == 0) {
      boolean nothing = totals.examinedNothing();
      html.element("p", nothing ? words.nothing() : words.text("groups.none"), "class", "none");
      html.close().line();
      return;
    }
    choice();
    for (By by : By.values()) {
      html.open("div", "class", "groups by-" + by.name().toLowerCase(Locale.ROOT)).line();
      share(by);
      table(by);
      html.close().line();
    }
    html.element("p", words.text(IncidentGroup.ORDER), "class", "note");
    html.element("p", words.text(IncidentGroup.FOLDERS), "class", "note");
    html.close().line();
  }

  /** What to group by; the style sheet shows the groups chosen. */
  private void choice() throws IOException {
    html.open("fieldset", "class", "choice").element("legend", words.text("groups.by"));
    for (By by : By.values()) {
      String name = by.name().toLowerCase(Locale.ROOT);
      html.open("label");
      html.single(
          "input",
          "type",
          "radio",
          "name",
          "by",
          "id",
          "by-" + name,
          "checked",
          by == By.FOLDER ? "" : null);
      html.text(" ").element("span", words.text(by.label())).close();
    }
    html.close().line();
  }

  /** How much of the whole the groups shown are. */
  private void share(By by) throws IOException {
    List<IncidentGroup> all = register.groups(by).all();
    List<IncidentGroup> top = all.stream().limit(IncidentIndex.TOP).toList();
    long open = all.stream().mapToLong(IncidentGroup::open).sum();
    long shown = top.stream().mapToLong(IncidentGroup::open).sum();
    html.element(
        "p",
        words.text(
            totals.persons(Figure.PERSONS).persons() == 0
                ? "groups.share.uncounted"
                : "groups.share",
            top.size(),
            all.size(),
            shown,
            open,
            words.share(inventory.shareOfFirst(by, top.size()))),
        "class",
        "share-of-all");
  }

  private void table(By by) throws IOException {
    Groups groups = register.groups(by);
    Table table =
        new Table(
            words,
            html,
            "rank",
            "group",
            "source",
            "owner",
            "persons",
            "incidents",
            "severity",
            "remedy");
    table.begin(words.text("groups.caption", words.text(by.label())));
    Map<Wording, String> remedies = new LinkedHashMap<>();
    int number = 0;
    for (IncidentGroup group : groups.all().stream().limit(IncidentIndex.TOP).toList()) {
      row(table, by, group, number, groups.first(number), remedies);
      number++;
    }
    table.end();
    remedies(remedies.keySet());
  }

  /** What to do, once for all groups that need the same, under the letters of the table. */
  private void remedies(Set<Wording> remedies) throws IOException {
    if (remedies.isEmpty()) {
      return;
    }
    html.element("p", words.text("groups.remedies"), "class", "remedies");
    html.open("ol", "class", "remedies", "type", "A");
    for (Wording remedy : remedies) {
      html.element("li", words.text(remedy));
    }
    html.close().line();
  }

  private void row(
      Table table,
      By by,
      IncidentGroup group,
      int number,
      List<Incident> first,
      Map<Wording, String> remedies)
      throws IOException {
    html.open("tr");
    table.text("rank", Integer.toString(number + 1));
    String name = name(group);
    if (first.isEmpty()) {
      table.place("group", name);
      table.text("source", "–");
      table.text("owner", "–");
    } else {
      Incident worst = first.getFirst();
      table.place("group", name, worst.residency(), words.evidence(worst.residency()));
      table.text("source", by == By.FOLDER || by == By.SOURCE ? worst.place().source() : "–");
      table.text("owner", Objects.requireNonNullElse(register.owner(worst), "–"));
    }
    table.text("persons", persons(group));
    table.text("incidents", incidents(group));
    table.grade(group.severity());
    table.text("remedy", first.isEmpty() ? "–" : letter(first.getFirst().worst(), remedies));
    html.close().line();
    html.open("tr", "class", "more").open("td", "colspan", "8");
    if (by == By.FOLDER && !first.isEmpty()) {
      html.open("details", "class", "members");
      String open = first.size() == group.incidents() ? "groups.open.all" : "groups.open";
      html.element("summary", words.text(open, first.size(), group.incidents()));
      members(first, group);
      button(by, number, group);
      html.close();
    } else {
      button(by, number, group);
    }
    html.close().close().line();
  }

  private static String letter(Violation ground, Map<Wording, String> remedies) {
    String next = String.valueOf((char) ('A' + remedies.size()));
    return remedies.computeIfAbsent(ground.remedy(), _ -> next);
  }

  private void button(By by, int number, IncidentGroup group) throws IOException {
    html.element(
        "button",
        words.text("groups.list", group.incidents()),
        "type",
        "button",
        "data-by",
        by.name().toLowerCase(Locale.ROOT),
        "data-group",
        Integer.toString(number),
        "hidden",
        "");
  }

  private String name(IncidentGroup group) {
    if (group.place() != null) {
      return words.inner(group.place(), Location.of(group.place().source()));
    }
    return group.name().isEmpty() ? words.text("groups.undeclared") : group.name();
  }

  private String persons(IncidentGroup group) {
    return group.persons().persons() == 0
        ? "–"
        : words.text("groups.persons", words.persons(group.persons()), words.share(group.share()));
  }

  private String incidents(IncidentGroup group) {
    long toClarify = group.incidents() - group.violations();
    List<String> parts = new ArrayList<>();
    if (group.violations() > 0) {
      parts.add(words.text("groups.violations", group.violations()));
    }
    if (toClarify > 0) {
      parts.add(words.text("groups.clarify", toClarify));
    }
    if (group.settled() > 0) {
      parts.add(words.text("groups.settled", group.settled()));
    }
    return String.join(words.text("text.separator"), parts);
  }

  private void members(List<Incident> first, IncidentGroup group) throws IOException {
    Table table =
        new Table(words, html, "severity", "place", "grounds", "persons", "due", "standing");
    table.begin(words.text("groups.members", group.name()));
    for (Incident incident : first) {
      html.open("tr");
      table.grade(incident.severity());
      Residency residency = incident.residency();
      table.place(
          "place",
          group.place() == null
              ? words.place(incident.place())
              : words.inner(incident.place(), group.place()),
          residency,
          words.kinds(
              incident.grounds().stream()
                  .flatMap(each -> each.rules().stream())
                  .distinct()
                  .toList()));
      html.open("td", "data-label", words.text("head.grounds"), "class", "ground-cell");
      grounds.write(incident);
      html.close();
      table.text("persons", words.personsOrNone(incident.persons()));
      table.text("due", words.day(register.due(incident)));
      standings.write(table, standings.of(incident), html);
      html.close().line();
    }
    table.end();
  }
}
