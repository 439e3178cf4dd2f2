package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** The grounds against a place, the worst in sight and the rest folded with what proves them. */
final class GroundList {
  private final IncidentIndex register;
  private final Words words;
  private final Markup html;
  private final StandingCell standings;

  GroundList(IncidentIndex register, Words words, Markup html) {
    this.register = register;
    this.words = words;
    this.html = html;
    this.standings = new StandingCell(register, words);
  }

  /** The worst ground, and how many there are beside it. */
  String summary(Incident incident) {
    int more = incident.grounds().size() - 1;
    String worst = words.text(incident.worst().title());
    return more == 0 ? worst : words.text("incident.more", worst, more);
  }

  void write(Incident incident) throws IOException {
    html.open("details", "class", "proof");
    html.element("summary", summary(incident));
    html.open("ol", "class", "grounds");
    for (Violation ground : incident.grounds()) {
      ground(ground);
    }
    html.close();
    html.open("dl", "class", "facts");
    Wording openTo = register.openTo(incident.place());
    if (openTo != null) {
      html.element("dt", words.text("proof.open-to")).element("dd", words.text(openTo));
    }
    html.element("dt", words.text("proof.findings")).open("dd");
    List<Finding> findings = register.evidence(incident.place());
    if (findings.isEmpty()) {
      html.text(words.text("proof.none"));
    } else {
      html.open("ul");
      for (Finding finding : findings) {
        finding(finding, incident);
      }
      html.close();
    }
    html.text(" ");
    html.element(
        "button",
        words.text("proof.list"),
        "type",
        "button",
        "data-find",
        words.place(incident.place()),
        "hidden",
        "");
    html.close().close().close();
  }

  private void ground(Violation ground) throws IOException {
    html.open("li");
    html.element("b", words.text(ground.title())).text(" ");
    html.element(
        "small",
        words.text(
            "incident.ground",
            words.text(ground.severity().label()),
            words.text(ground.nature().label()),
            register.bases().of(ground.basis())));
    html.text(" ");
    StandingCell.show(standings.of(ground), html);
    html.open("div").text(words.text("incident.remedy", words.text(ground.remedy()))).close();
    for (String note : notes(ground)) {
      html.open("div").element("small", note).close();
    }
    html.open("div");
    html.element("small", words.text("proof.id") + " ").element("code", ground.id());
    html.close().close();
  }

  /** By when, who allowed it, since when it is known, and what an officer noted. */
  List<String> notes(Violation ground) {
    List<String> notes = new ArrayList<>();
    if (IncidentIndex.due(ground) != null) {
      notes.add(words.text("proof.note.due", words.day(IncidentIndex.due(ground))));
    }
    if (ground.exemption() != null) {
      notes.add(
          words.text(
              "proof.exemption.text",
              ground.exemption().grantedBy(),
              words.day(ground.exemption().until()),
              ground.exemption().reason()));
    }
    Standing standing = ground.standing();
    if (standing != null) {
      notes.add(words.text("proof.seen", words.zonedTime(standing.firstSeen())));
      if (standing.mark() != null) {
        notes.add(noted(standing.mark()));
      }
    }
    return notes;
  }

  /** What an officer noted, in a line. */
  String noted(Standing.Mark mark) {
    List<String> parts = new ArrayList<>();
    parts.add(
        words.text(
            "proof.note.text",
            words.text(mark.status().label()),
            mark.by(),
            words.zonedTime(mark.at())));
    item(parts, "owner", mark.owner());
    item(parts, "until", mark.until() == null ? null : words.day(mark.until()));
    item(parts, "reason", mark.reason());
    return String.join(words.text("text.separator"), parts);
  }

  private void item(List<String> parts, String name, @Nullable String value) {
    if (value != null) {
      parts.add(words.text("proof.note." + name, value));
    }
  }

  private void finding(Finding finding, Incident incident) throws IOException {
    html.open("li").element("b", words.kind(finding.rule())).text(" ");
    html.element("bdi", words.inner(finding.location(), incident.place()));
    html.text(words.text("colon"));
    html.text(
        words.text(
            "proof.finding",
            finding.matches(),
            finding.distinct(),
            words.text(finding.band().label()),
            Math.round(finding.confidence() * 100)));
    for (Sample sample : finding.samples()) {
      html.text(words.text("text.separator"));
      html.element("code", sample.masked().toString()).text(" ");
      html.element("small", words.inner(sample.position(), finding.location()));
    }
    html.close();
  }
}
