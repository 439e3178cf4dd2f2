package org.inshore.reports.html.section;

import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import java.io.IOException;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.RuleInfo;
import org.inshore.spi.inventory.Subject;

/** The rules that were in force, and what each found. */
public final class RuleSection {
  private final Inventory inventory;
  private final Survey survey;
  private final Words words;
  private final Markup html;

  public RuleSection(Inventory inventory, Survey survey, Words words, Markup html) {
    this.inventory = inventory;
    this.survey = survey;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "rules");
    html.element("h2", words.text("rules.title", inventory.rules().size()));
    html.element("p", words.text("rules.note"), "class", "note");
    Table table =
        new Table(
            words,
            html,
            "rule",
            "subject",
            "class",
            "level",
            "notice",
            "sensitive",
            "tier",
            "matches",
            "references");
    table.begin(words.text("rules.short"));
    for (RuleInfo rule : inventory.rules()) {
      html.open("tr").open("th", "scope", "row").text(words.text(rule.name())).text(" ");
      html.element("code", rule.id()).close();
      table.text("subject", words.text(rule.subject().label()));
      String secrecy = words.code(rule.id(), "secrecy-level");
      table.text("class", or(words.code(rule.id(), "jrt-0171"), secrecy));
      table.text("level", or(words.code(rule.id(), "jrt-0197"), ""));
      table.text("notice", or(words.code(rule.id(), "notice-17"), ""));
      String sensitive = words.code(rule.id(), "sensitive");
      table.text("sensitive", sensitive.isEmpty() ? "–" : words.label("sensitive", sensitive));
      table.text("tier", or(words.code(rule.id(), "criminal-tier"), ""));
      if (rule.subject() == Subject.STATE_SECRET) {
        table.text("matches", words.text("secrets.elsewhere"));
      } else {
        table.number("matches", survey.matches(rule.id()));
      }
      table.text(
          "references", or(String.join(words.text("text.separator"), rule.references()), ""));
      html.close().line();
    }
    table.end();
    html.close().line();
  }

  private static String or(String text, String other) {
    if (!text.isEmpty()) {
      return text;
    }
    return other.isEmpty() ? "–" : other;
  }
}
