package org.inshore.reports.html.section;

import java.io.IOException;
import java.util.List;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.message.Wording;

/** Section on people abroad since 1 January, whether or not a legal limit is reached. */
final class YearSection {
  private final List<YearSum> sums;
  private final Words words;
  private final Markup html;

  YearSection(Inventory inventory, Words words, Markup html) {
    this.sums = inventory.yearSums();
    this.words = words;
    this.html = html;
  }

  void write() throws IOException {
    if (sums.isEmpty()) {
      return;
    }
    String title = words.text("year.title", words.day(sums.getFirst().since()));
    html.element("h3", title);
    Table table = new Table(words, html, "year-where", "people", "year-sensitive", "year-exempt");
    table.begin(title);
    for (YearSum sum : sums) {
      String where =
          sum.jurisdiction() == null
              ? words.text("limit.everywhere")
              : words.text(sum.jurisdiction().label());
      html.open("tr");
      table.text(
          "year-where",
          sum.recipient() == null ? where : words.text("limit.recipient", where, sum.recipient()));
      table.text("people", words.persons(sum.persons()));
      table.text("year-sensitive", words.persons(sum.sensitive()));
      table.text("year-exempt", words.personsOrNone(sum.exempt()));
      html.close().line();
    }
    table.end();
    for (Wording note : sums.stream().map(YearSum::note).distinct().toList()) {
      html.element("p", words.text("year.note", words.text(note)), "class", "note");
    }
  }
}
