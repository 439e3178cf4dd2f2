package org.inshore.forms.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inshore.forms.Form;
import org.inshore.forms.Form.Fact;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.filing.AssetTraits;
import org.inshore.spi.inventory.filing.CountedDay;
import org.inshore.spi.inventory.filing.Expiry;
import org.inshore.spi.inventory.filing.Growth;
import org.inshore.spi.inventory.filing.ScenePlace;
import org.inshore.spi.inventory.filing.SceneSum;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.ExportBasis;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.scene.ExportScene;
import org.inshore.spi.source.scene.SceneField;
import org.jspecify.annotations.Nullable;

/**
 * Part on what is provided abroad: in no scene first, then scene by scene with its figures and
 * places.
 */
public final class ScenesPart {
  /** A document shows so many places of a scene, the most people first; how many more is said. */
  private static final int MAX_PLACES = 300;

  /** What an exempt scene need not have. */
  private static final Set<SceneField> NOT_OF_EXEMPT =
      EnumSet.of(
          SceneField.FILING,
          SceneField.VALID_FROM,
          SceneField.VALID_UNTIL,
          SceneField.PERSONS,
          SceneField.SENSITIVE,
          SceneField.VOLUME,
          SceneField.CLASSES);

  private final FormText form;
  private final Map<String, List<ScenePlace>> places = new HashMap<>();
  private final Map<String, Long> more = new HashMap<>();
  private final Map<Location, AssetTraits> traits = new HashMap<>();

  private ScenesPart(FormText form) {
    this.form = form;
  }

  /** Adds all of it. */
  public static void addTo(FormText form) {
    ScenesPart part = new ScenesPart(form);
    part.read();
    part.outside();
    List<SceneSum> scenes = form.inventory().scenes();
    int number = 1;
    for (SceneSum scene : scenes) {
      part.scene(scene, number++);
    }
    if (scenes.isEmpty()) {
      form.note("scenes.none", true);
    }
  }

  private void read() {
    Map<String, MostPeople<ScenePlace>> scenePlaces = new HashMap<>();
    try (Stream<ScenePlace> all = form.inventory().scenePlaces()) {
      all.forEach(
          place ->
              scenePlaces
                  .computeIfAbsent(
                      place.scene() == null ? "" : place.scene(),
                      fresh -> new MostPeople<>(MAX_PLACES))
                  .add(place, place.persons().persons()));
    }
    scenePlaces.forEach(
        (scene, of) -> {
          places.put(scene, of.byPeople());
          more.put(scene, of.more());
        });
    Set<Location> shown = new HashSet<>();
    places.values().forEach(of -> of.forEach(place -> shown.add(place.asset())));
    try (Stream<AssetTraits> all = form.inventory().traits()) {
      all.filter(each -> shown.contains(each.asset()))
          .forEach(each -> traits.put(each.asset(), each));
    }
  }

  private void outside() {
    form.heading("outside");
    List<ScenePlace> of = places.getOrDefault("", List.of());
    if (of.isEmpty()) {
      form.note("outside.none", false);
    } else {
      form.note("outside.told", true, of.size() + more.getOrDefault("", 0L));
      form.add(table(form.text("outside.table"), "", of));
    }
  }

  private void scene(SceneSum sum, int number) {
    form.heading("scene", number, sum.scene().name());
    String name = form.text("scene.places", number);
    List<Fact> facts = new ArrayList<>();
    ExportBasis basis = sum.scene().basis();
    boolean exempt = basis != null && basis.path() == ExportBasis.Path.EXEMPT;
    for (SceneField field : SceneField.values()) {
      if (exempt ? !NOT_OF_EXEMPT.contains(field) : field != SceneField.EXEMPTION) {
        facts.add(new Fact(form.text(field.label()), value(sum.scene(), field, basis)));
      }
    }
    facts.add(fact("scene.persons", form.people(sum.people()), sum.scene().id(), name));
    facts.add(fact("scene.sensitive", form.people(sum.sensitive()), sum.scene().id(), name));
    addGrowth(facts, "scene.growth", sum.growth(), basis);
    addGrowth(facts, "scene.sensitive-growth", sum.sensitiveGrowth(), basis);
    facts.add(
        fact(
            "scene.volume",
            form.text(
                "scene.volume.text",
                sum.files(),
                FormText.bytes(sum.fileBytes()),
                sum.tables(),
                sum.rows()),
            sum.scene().id(),
            name));
    String volume = sum.scene().field(SceneField.VOLUME);
    if (volume != null) {
      facts.add(form.fact("scene.volume-growth", volumeGrowth(sum, Long.parseLong(volume))));
    }
    if (sum.expiry() != null) {
      facts.add(form.fact("scene.expiry", expiry(sum.expiry(), sum.scene())));
    }
    facts.add(form.fact("scene.systems", systems(sum.scene().id())));
    for (String blank : List.of("scene.plan", "scene.measures", "scene.recipient-ability")) {
      facts.add(form.blank(blank));
    }
    form.add(new Form.Facts(form.text("scene.sheet", number), facts));
    if (sum.days().size() > 1) {
      form.add(history(form.text("scene.days", number), sum.days()));
    }
    List<ScenePlace> of = places.getOrDefault(sum.scene().id(), List.of());
    if (of.isEmpty()) {
      form.note("scene.nothing", false);
      return;
    }
    form.add(elements(form.text("scene.elements", number), of));
    form.add(table(name, sum.scene().id(), of));
  }

  /** Files alone are compared: of a table nobody says how many bytes go. */
  private String volumeGrowth(SceneSum sum, long approved) {
    return form.text(
        sum.fileBytes() > approved ? "volume.over" : "volume.least",
        FormText.bytes(approved),
        FormText.bytes(sum.fileBytes()),
        sum.tables() == 0 ? "" : form.text("volume.tables"));
  }

  /** What the register says of the sources of a scene's places; null if it says nothing. */
  private @Nullable String systems(String scene) {
    Set<String> sources = new LinkedHashSet<>();
    places.getOrDefault(scene, List.of()).forEach(place -> sources.add(place.asset().source()));
    List<String> said = new ArrayList<>();
    for (SourceEntry entry : form.inventory().sources()) {
      Declaration declared = entry.source().declared();
      List<String> parts =
          Stream.of(
                  declared.system(),
                  FormText.site(declared),
                  declared.register().get(RegisterField.SITE_ADDRESS))
              .filter(Objects::nonNull)
              .toList();
      if (sources.contains(entry.source().id()) && !parts.isEmpty()) {
        said.add(
            form.text(
                "scene.system",
                entry.source().id(),
                String.join(form.text("list.separator"), parts)));
      }
    }
    return said.isEmpty() ? null : String.join(form.text("text.separator"), said);
  }

  /** A field as people read it. */
  private @Nullable String value(ExportScene scene, SceneField field, @Nullable ExportBasis basis) {
    String bytes = scene.field(SceneField.VOLUME);
    return switch (field) {
      case PATH -> basis == null ? null : form.text(basis.path().label());
      case COUNTRY -> scene.country() == null ? null : form.jurisdiction(scene.country());
      case PERSONS, SENSITIVE -> {
        String people = scene.field(field);
        yield people == null ? null : form.text("count", Long.parseLong(people));
      }
      case VOLUME -> bytes == null ? null : FormText.bytes(Long.parseLong(bytes));
      default -> scene.field(field);
    };
  }

  /** A figure that leads to the table of places it goes back to, which is named for paper too. */
  private Fact fact(String key, String value, String scene, String table) {
    return new Fact(
        form.text(key), places.containsKey(scene) ? value + form.text("see", table) : value, table);
  }

  /** Adds how a number compares with the approved one; nothing where none was approved. */
  private void addGrowth(
      List<Fact> facts, String key, @Nullable Growth growth, @Nullable ExportBasis basis) {
    if (growth != null) {
      String then =
          growth.state() == Growth.State.BEYOND ? form.text("growth.then." + path(basis)) : "";
      facts.add(form.fact(key, growth(growth) + then));
    }
  }

  /** What an end, or more than was approved, asks for depends on the path. */
  private static ExportBasis.Path path(@Nullable ExportBasis basis) {
    return basis == null ? ExportBasis.Path.NONE_NEEDED : basis.path();
  }

  private String growth(Growth growth) {
    if (growth.approved() == 0 && growth.state() == Growth.State.BEYOND) {
      return form.text("growth.from-none", growth.approved(), form.people(growth.now()));
    }
    String least = percent(growth.leastPercent());
    String most = percent(growth.mostPercent());
    return form.text(
        "growth." + growth.state(),
        growth.approved(),
        form.people(growth.now()),
        least.equals(most) ? least : form.text("growth.between", least, most));
  }

  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%+.1f%%", percent);
  }

  private String expiry(Expiry expiry, ExportScene scene) {
    ExportBasis basis = scene.basis();
    boolean ofPeriod = basis == null || !expiry.last().equals(basis.until());
    String left =
        expiry.least() == expiry.most()
            ? form.text("expiry.exact", expiry.least())
            : form.text(
                "expiry.between",
                expiry.least(),
                expiry.most(),
                expiry.unknown().toString().replaceAll("[\\[\\]]", ""));
    String alarm =
        expiry.most() == 0
            ? form.text("expiry.over")
            : expiry.least() <= 60
                ? form.text("expiry.late")
                : expiry.least() <= 90 ? form.text("expiry.notice") : "";
    return form.text(ofPeriod ? "expiry.of-period" : "expiry.of-basis", expiry.last(), left)
        + form.text(
            !ofPeriod && path(basis) == ExportBasis.Path.SECURITY_ASSESSMENT
                ? "expiry.extension"
                : "expiry.ahead",
            expiry.notice(),
            expiry.deadline())
        + alarm;
  }

  /** What the year's scans counted. */
  static Form.Rows history(FormText form, String name, List<CountedDay> days) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (CountedDay day : days) {
      rows.add(
          Arrays.asList(
              day.day().toString(),
              day.run(),
              form.people(day.persons()),
              form.people(day.sensitive())));
    }
    return new Form.Rows(
        name,
        List.of(form.text("day"), form.text("run"), form.text("persons"), form.text("sensitive")),
        rows,
        0);
  }

  private Form.Rows history(String name, List<CountedDay> days) {
    return history(form, name, days);
  }

  /** Kinds of data of the places, each with in how many of them it was found. */
  private Form.Rows elements(String name, List<ScenePlace> of) {
    Map<String, Set<Location>> kinds = new TreeMap<>();
    for (ScenePlace place : of) {
      AssetTraits own = traits.get(place.asset());
      if (own != null) {
        own.rules()
            .forEach(
                rule ->
                    kinds.computeIfAbsent(rule, fresh -> new LinkedHashSet<>()).add(place.asset()));
      }
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    kinds.forEach(
        (rule, where) ->
            rows.add(
                Arrays.asList(
                    form.words().kind(rule),
                    KindText.classOf(form, rule, ExportBasis.SCHEME),
                    KindText.classOf(form, rule, "jrt-0197"),
                    KindText.sensitive(form, rule),
                    new Form.Link((long) where.size(), PlacesPart.of(where.iterator().next())))));
    return new Form.Rows(
        name,
        List.of(
            form.text("kind"),
            "JR/T 0171",
            "JR/T 0197",
            form.text("sensitive-kind"),
            form.text("places")),
        rows,
        0);
  }

  private Form.Rows table(String name, String scene, List<ScenePlace> of) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (ScenePlace place : of) {
      AssetTraits own = traits.get(place.asset());
      rows.add(
          Arrays.asList(
              new Form.Link(place.asset().display(), PlacesPart.of(place.asset())),
              how(place.flow()),
              form.jurisdiction(place.jurisdiction()),
              place.recipient(),
              PlacesPart.people(form, place.persons(), PlacesPart.of(place.asset())),
              own == null ? "" : form.text(own.grade().label()),
              own == null ? "" : form.words().kinds(own.rules())));
    }
    return new Form.Rows(
        name,
        List.of(
            form.text("place"),
            form.text("how"),
            form.text("jurisdiction"),
            form.text("recipient"),
            form.text("persons"),
            form.text("grade"),
            form.text("kinds")),
        rows,
        more.getOrDefault(scene, 0L));
  }

  private String how(@Nullable FlowEntry flow) {
    return flow == null
        ? form.text("how.stored")
        : form.text(
            "how.flow",
            flow.flow().kind().label().in(form.locale()),
            form.words().host(flow.flow().far()));
  }
}
