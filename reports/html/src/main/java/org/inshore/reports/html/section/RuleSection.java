package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.Scheme;
import org.inshore.spi.inventory.run.Subject;

/** The rules that were in force, and what each found. */
public final class RuleSection {
  private final Inventory inventory;
  private final Overview overview;
  private final Words words;
  private final Markup html;

  public RuleSection(Inventory inventory, Overview overview, Words words, Markup html) {
    this.inventory = inventory;
    this.overview = overview;
    this.words = words;
    this.html = html;
  }

  public void write() throws IOException {
    html.open("section", "id", "rules");
    html.element("h2", words.text("rules.title", inventory.rules().size()));
    html.element("p", words.text("rules.note"), "class", "note");
    List<String> columns = new ArrayList<>(List.of("rule", "subject"));
    words.schemes().forEach(scheme -> columns.add(Words.column(scheme)));
    columns.addAll(List.of("matches", "references"));
    Table table = new Table(words, html, columns.toArray(String[]::new));
    table.begin(words.text("rules.short"));
    for (RuleInfo rule : inventory.rules()) {
      html.open("tr").open("th", "scope", "row").text(words.text(rule.name())).text(" ");
      html.element("code", rule.id()).close();
      table.text("subject", words.text(rule.subject().label()));
      classes(rule, table);
      if (rule.subject() == Subject.STATE_SECRET) {
        table.text("matches", words.text("secrets.elsewhere"));
      } else {
        table.number("matches", overview.matches(rule.id()));
      }
      table.text(
          "references", orNone(String.join(words.text("text.separator"), rule.references())));
      html.close().line();
    }
    table.end();
    html.close().line();
  }

  /** Other subjects have schemes of their own: their class stands in the leading column. */
  private void classes(RuleInfo rule, Table table) throws IOException {
    boolean leads = true;
    for (Scheme scheme : words.schemes()) {
      String category = words.category(rule.id(), scheme);
      if (leads && category.isEmpty()) {
        category = words.leadingCategory(rule.id());
      }
      table.text(Words.column(scheme), orNone(category));
      leads = false;
    }
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
