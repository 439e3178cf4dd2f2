package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.stream.Collectors;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Violation;

/** Incidents of which no ground asks for an act, folded, each with the reason and its date. */
public final class SettledSection {
  private final long all;
  private final IncidentIndex register;
  private final Words words;
  private final Markup html;

  public SettledSection(Totals totals, IncidentIndex register, Words words, Markup html) {
    this.all = totals.count(Figure.INCIDENTS_SETTLED);
    this.register = register;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "settled");
    html.element("h2", words.text("settled.title", all));
    if (register.settled().isEmpty()) {
      html.element("p", words.text("settled.none"), "class", "none").close().line();
      return;
    }
    html.element("p", words.text("settled.note"), "class", "note");
    if (all > IncidentIndex.MOST) {
      html.element("p", words.text("list.cut", IncidentIndex.MOST, all), "class", "note");
    }
    html.open("details", "class", "members");
    html.element("summary", words.text("settled.open", register.settled().size()));
    Table table = new Table(words, html, "place", "title", "persons", "settled");
    table.begin(words.text("settled.short"));
    GroundList grounds = new GroundList(register, words, html);
    for (Incident incident : register.settled()) {
      html.open("tr");
      table.place("place", words.place(incident.place()), incident.residency());
      table.text("title", grounds.summary(incident));
      table.text("persons", words.personsOrNone(incident.persons()));
      table.text("settled", reasons(incident, grounds));
      html.close().line();
    }
    table.end();
    html.close().close().line();
  }

  private String reasons(Incident incident, GroundList grounds) {
    return incident.grounds().stream()
        .map(ground -> reason(ground, grounds))
        .distinct()
        .collect(Collectors.joining(words.text("text.separator")));
  }

  private String reason(Violation ground, GroundList grounds) {
    if (ground.exemption() != null) {
      return words.text(
          "proof.exemption.text",
          ground.exemption().grantedBy(),
          words.day(ground.exemption().until()),
          ground.exemption().reason());
    }
    return ground.standing() == null || ground.standing().mark() == null
        ? ""
        : grounds.noted(ground.standing().mark());
  }
}
