package org.inshore.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Words;
import org.inshore.reports.html.scene.SceneSection;
import org.inshore.reports.html.section.CoverageSection;
import org.inshore.reports.html.section.FigureSection;
import org.inshore.reports.html.section.FormerSection;
import org.inshore.reports.html.section.GroupSection;
import org.inshore.reports.html.section.IncidentSection;
import org.inshore.reports.html.section.JurisdictionSection;
import org.inshore.reports.html.section.Labels;
import org.inshore.reports.html.section.Overview;
import org.inshore.reports.html.section.RuleSection;
import org.inshore.reports.html.section.RunSection;
import org.inshore.reports.html.section.SecretSection;
import org.inshore.reports.html.section.SettledSection;
import org.inshore.reports.html.section.SummarySection;
import org.inshore.reports.html.section.place.ColumnSection;
import org.inshore.reports.html.section.place.CopySection;
import org.inshore.reports.html.section.place.FlowSection;
import org.inshore.reports.html.section.place.InventorySection;
import org.inshore.reports.html.section.place.PlaceSection;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.message.Wording;
import org.inshore.tables.Notices;

/** The page as a whole: head, sections in the order in which they are read, script. */
final class Page {
  private static final List<String> SECTIONS =
      List.of(
          "groups",
          "incidents",
          "settled",
          "former",
          "secrets",
          "jurisdictions",
          "flows",
          "scenes",
          "copies",
          "inventory",
          "columns",
          "coverage",
          "places",
          "rules",
          "definitions",
          "run");

  private final Inventory inventory;
  private final Overview overview;
  private final Words words;
  private final Markup html;

  Page(Inventory inventory, Overview overview, Words words, Markup html) {
    this.inventory = inventory;
    this.overview = overview;
    this.words = words;
    this.html = html;
  }

  void write() throws IOException {
    String style = resource("page.css");
    String script = resource("page.js");
    html.writer().write("<!DOCTYPE html>\n");
    html.open("html", "lang", words.chinese() ? "zh-CN" : "en");
    head(style, script);
    html.open("body", "class", inventory.clearNames() ? "work-list" : null).line();
    if (inventory.clearNames()) {
      notice();
    }
    header();
    html.open("main", "id", "main").line();
    SummarySection summary = new SummarySection(inventory, overview.register(), words, html);
    summary.write();
    new GroupSection(inventory, overview.register(), words, html).write();
    summary.cards();
    new IncidentSection(inventory, overview.register(), words, html).write();
    new SettledSection(inventory.totals(), overview.register(), words, html).write();
    new FormerSection(inventory, overview.register(), words, html).write();
    new SecretSection(inventory.totals(), words, html).write();
    new JurisdictionSection(inventory, overview, words, html).write();
    new FlowSection(inventory.totals(), overview.network(), words, html).write();
    new SceneSection(inventory, words, html).write();
    new CopySection(inventory.totals(), overview.network(), words, html).write();
    new InventorySection(inventory, words, html).write();
    new ColumnSection(inventory, words, html).write();
    new CoverageSection(inventory, overview, words, html).write();
    new PlaceSection(inventory, words, html).write();
    new RuleSection(inventory, overview, words, html).write();
    new FigureSection(inventory.totals(), words, html).write();
    new RunSection(inventory.run(), words, html).write();
    html.close().line();
    new Labels(words, html).write();
    html.own("script", script);
    html.close().close().line();
  }

  private void head(String style, String script) throws IOException {
    html.open("head").line();
    html.single("meta", "charset", "utf-8").line();
    html.single(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src 'sha256-"
                + hash(style)
                + "'; script-src 'sha256-"
                + hash(script)
                + "'; base-uri 'none'; form-action 'none'")
        .line();
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.single("meta", "name", "referrer", "content", "no-referrer");
    html.single("meta", "name", "robots", "content", "noindex").line();
    html.element(
            "title",
            inventory.clearNames()
                ? words.text(
                    "page.title.of", words.text("page.work-list"), words.text("page.title"))
                : words.text("page.title"))
        .line();
    html.own("style", style);
    html.close().line();
  }

  /** In both languages, since whoever gets hold of it must be able to read it. */
  private void notice() throws IOException {
    Wording notice = Notices.workList();
    boolean chinese = words.chinese();
    html.open("aside", "class", "work-list-notice", "role", "note").open("p");
    html.element("strong", words.text(notice)).text(" ");
    html.element("span", chinese ? notice.en() : notice.zh(), "lang", chinese ? "en" : "zh-CN");
    html.close().close().line();
  }

  private void header() throws IOException {
    html.element("a", words.text("page.skip"), "href", "#main", "class", "skip").line();
    html.open("header", "class", "page");
    String institution = inventory.run().institution();
    html.element(
        "p",
        institution == null
            ? words.text("page.title")
            : words.text("page.title.of", institution, words.text("page.title")),
        "class",
        "title");
    html.element(
        "p",
        words.text(
            "page.subtitle",
            words.zonedTime(inventory.run().started()),
            inventory.run().toolVersion()),
        "class",
        "subtitle");
    html.open("nav", "aria-label", words.text("page.contents")).open("ul");
    for (String section : SECTIONS) {
      if (section.equals("scenes") && !SceneSection.isIn(inventory)) {
        continue;
      }
      html.open("li");
      html.element("a", words.text(section + ".short"), "href", "#" + section).close();
    }
    html.close().close().close().line();
  }

  static String resource(String name) throws IOException {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("the program's jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String hash(String content) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
