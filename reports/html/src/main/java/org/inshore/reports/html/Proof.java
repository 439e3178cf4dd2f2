package org.inshore.reports.html;

import java.io.IOException;
import java.util.List;
import org.inshore.spi.inventory.Exemption;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Sample;
import org.inshore.spi.inventory.Standing;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** What proves a violation, who allowed it, and what an officer noted of it; folded. */
final class Proof {
  private final Register register;
  private final Words words;
  private final Markup html;

  Proof(Register register, Words words, Markup html) {
    this.register = register;
    this.words = words;
    this.html = html;
  }

  void write(Violation violation) throws IOException {
    List<Finding> findings = register.evidence(violation);
    html.open("details", "class", "proof");
    html.element("summary", words.text("proof.title", violation.matches()));
    html.open("dl", "class", "facts");
    allowed(violation.exemption());
    noted(violation.standing());
    Wording openTo = register.openTo(violation);
    if (openTo != null) {
      fact("open-to", words.text(openTo));
    }
    html.element("dt", words.text("proof.findings")).open("dd");
    if (findings.isEmpty()) {
      html.text(words.text("proof.none"));
    } else {
      html.open("ul");
      for (Finding finding : findings) {
        finding(finding, violation);
      }
      html.close();
    }
    html.close();
    html.element("dt", words.text("proof.id")).open("dd").element("code", violation.id());
    html.text(" ");
    html.element(
        "button",
        words.text("proof.list"),
        "type",
        "button",
        "data-find",
        words.place(violation.place()),
        "hidden",
        "");
    html.close().close().close();
  }

  private void allowed(@Nullable Exemption given) throws IOException {
    if (given != null) {
      fact(
          "exemption",
          words.text(
              "proof.exemption.text", given.grantedBy(), words.day(given.until()), given.reason()));
    }
  }

  private void noted(@Nullable Standing standing) throws IOException {
    if (standing == null) {
      return;
    }
    fact("seen", words.time(standing.firstSeen()));
    Standing.Mark mark = standing.mark();
    if (mark == null) {
      return;
    }
    html.element("dt", words.text("proof.note")).open("dd");
    html.text(
        words.text(
            "proof.note.text",
            words.text(mark.status().label()),
            mark.by(),
            words.time(mark.at())));
    html.open("ul");
    item("owner", mark.owner());
    item("due", mark.due() == null ? null : words.day(mark.due()));
    item("until", mark.until() == null ? null : words.day(mark.until()));
    item("reason", mark.reason());
    html.close().close();
  }

  private void finding(Finding finding, Violation violation) throws IOException {
    html.open("li").element("b", words.kind(finding.rule())).text(" ");
    html.element("bdi", words.inner(finding.location(), violation.place()));
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

  private void item(String name, @Nullable String value) throws IOException {
    if (value != null) {
      html.element("li", words.text("proof.note." + name, value));
    }
  }

  private void fact(String name, String value) throws IOException {
    html.element("dt", words.text("proof." + name)).element("dd", value);
  }
}
