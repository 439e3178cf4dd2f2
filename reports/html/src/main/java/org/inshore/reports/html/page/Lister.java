package org.inshore.reports.html.page;

import java.io.IOException;

/** The frame of a long table, which the script fills, filters and sorts. */
public final class Lister {
  private final Words words;
  private final Markup html;

  public Lister(Words words, Markup html) {
    this.words = words;
    this.html = html;
  }

  public void write(String name, String[] filters, String[] columns) throws IOException {
    html.open("noscript").element("p", words.text("list.noscript"), "class", "note").close();
    html.open("div", "class", "lister", "id", name + "-list", "hidden", "").line();
    html.open("div", "class", "filters");
    html.open("label", "class", "search").element("span", words.text("filter.search"));
    html.single("input", "type", "search", "autocomplete", "off", "spellcheck", "false").close();
    for (String filter : filters) {
      html.open("label").element("span", words.head(filter));
      html.open("select", "data-filter", filter).close().close();
    }
    html.element("button", words.text("filter.clear"), "type", "button", "class", "clear");
    html.close().line();
    html.open("div", "class", "scroll", "data-name", words.text(name + ".caption")).open("table");
    html.element("caption", words.text(name + ".caption"), "class", "unseen");
    html.open("thead").open("tr");
    for (String column : columns) {
      // Chromium repeats a head on each sheet without the buttons in it: on paper the label is
      // shown.
      String label = words.head(column);
      html.open("th", "scope", "col", "data-label", label);
      html.element("button", label, "type", "button", "data-sort", column).close();
    }
    html.close().close().open("tbody").close().close().close().line();
    html.open("div", "class", "pager");
    html.open("button", "type", "button", "data-step", "-1").close();
    html.open("span", "class", "range", "role", "status").close();
    html.open("button", "type", "button", "data-step", "1").close();
    html.close();
    html.element("p", "", "class", "rest").close().line();
  }
}
