package org.inshore.reports.html.scene;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.reports.html.page.Markup;
import org.inshore.reports.html.page.Table;
import org.inshore.reports.html.page.Words;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.filing.Expiry;
import org.inshore.spi.inventory.filing.FilingInventory;
import org.inshore.spi.inventory.filing.Growth;
import org.inshore.spi.inventory.filing.ScenePlace;
import org.inshore.spi.inventory.filing.SceneSum;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.scene.ExportScene;
import org.jspecify.annotations.Nullable;

/** Section on scenes of export, what is in none of them first; only where some are declared. */
public final class SceneSection {
  /** So many places in no scene are listed; the forms have more of them. */
  private static final int MOST = 50;

  private final Inventory inventory;
  private final Words words;
  private final Markup html;

  public SceneSection(Inventory inventory, Words words, Markup html) {
    this.inventory = inventory;
    this.words = words;
    this.html = html;
  }

  /** Whether there is anything to be told. */
  public static boolean isIn(Inventory inventory) {
    return inventory instanceof FilingInventory filing && !filing.scenes().isEmpty();
  }

  public void write() throws IOException {
    if (!isIn(inventory) || !(inventory instanceof FilingInventory filing)) {
      return;
    }
    List<ScenePlace> outside;
    long more;
    try (Stream<ScenePlace> places = filing.scenePlaces()) {
      List<ScenePlace> all = places.filter(each -> each.scene() == null).toList();
      more = all.size();
      outside = all.subList(0, Math.min(MOST, all.size()));
    }
    List<SceneSum> scenes = filing.scenes();
    html.open("section", "id", "scenes");
    html.element("h2", words.text("scenes.title", scenes.size()));
    html.element("p", words.text("scenes.note"), "class", "note");
    html.element("h3", words.text("scenes.outside", more));
    if (outside.isEmpty()) {
      html.element("p", words.text("scenes.outside.none"), "class", "none");
    } else {
      if (more > outside.size()) {
        html.element("p", words.text("list.cut", outside.size(), more), "class", "note");
      }
      outside(outside);
    }
    html.element("h3", words.text("scenes.declared"));
    Table table =
        new Table(
            words,
            html,
            "scene",
            "recipient",
            "scene-path",
            "scene-period",
            "persons",
            "scene-sensitive",
            "scene-growth",
            "scene-expiry");
    table.begin(words.text("scenes.declared"));
    for (SceneSum each : scenes) {
      row(table, each);
    }
    table.end();
    html.close().line();
  }

  private void outside(List<ScenePlace> places) throws IOException {
    Table table = new Table(words, html, "place", "scene-way", "recipient", "persons");
    table.begin(words.text("scenes.outside.short"));
    for (ScenePlace place : places) {
      html.open("tr");
      table.place("place", words.place(place.asset()));
      table.text(
          "scene-way",
          place.flow() == null
              ? words.text("scenes.stored")
              : words.text(place.flow().flow().kind().label()));
      table.text("recipient", recipient(place.recipient(), place.jurisdiction()));
      table.text("persons", words.personsOrNone(place.persons()));
      html.close().line();
    }
    table.end();
  }

  private String recipient(@Nullable String name, @Nullable Jurisdiction where) {
    String place = where == null ? "–" : words.text(where.label());
    return name == null ? place : words.text("scenes.recipient", name, place);
  }

  private void row(Table table, SceneSum sum) throws IOException {
    ExportScene scene = sum.scene();
    ExportBasis basis = scene.basis();
    html.open("tr");
    table.text("scene", scene.name());
    table.text("recipient", recipient(scene.recipient(), scene.country()));
    table.text(
        "scene-path",
        basis == null
            ? words.text("scenes.pathless")
            : basis.filing() == null
                ? words.text(basis.path().label())
                : words.text("scenes.filed", words.text(basis.path().label()), basis.filing()));
    table.text(
        "scene-period",
        scene.until() == null
            ? words.text("scenes.since", words.day(scene.from()))
            : words.text("scenes.period", words.day(scene.from()), words.day(scene.until())));
    table.text("persons", words.personsOrNone(sum.people()));
    table.text("scene-sensitive", words.personsOrNone(sum.sensitive()));
    table.text("scene-growth", growth(sum.growth()));
    table.text("scene-expiry", expiry(sum.expiry(), basis));
    html.close().line();
  }

  private String growth(@Nullable Growth growth) {
    return growth == null
        ? "–"
        : words.text("scenes.growth." + growth.state(), words.number(growth.approved()));
  }

  /** The last day; an extension can be asked for of a security assessment alone. */
  private String expiry(@Nullable Expiry expiry, @Nullable ExportBasis basis) {
    if (expiry == null) {
      return "–";
    }
    String last = words.day(expiry.last());
    return basis != null
            && basis.path() == ExportBasis.Path.SECURITY_ASSESSMENT
            && expiry.last().equals(basis.until())
        ? words.text("scenes.expiry", last, words.day(expiry.deadline()))
        : last;
  }
}
