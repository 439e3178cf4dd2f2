package org.inshore.testkit.report.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.filing.AssetTraits;
import org.inshore.spi.inventory.filing.CountedDay;
import org.inshore.spi.inventory.filing.Expiry;
import org.inshore.spi.inventory.filing.FilingInventory;
import org.inshore.spi.inventory.filing.Passing;
import org.inshore.spi.inventory.filing.PlaceMark;
import org.inshore.spi.inventory.filing.ScenePlace;
import org.inshore.spi.inventory.filing.SceneSum;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataGrade;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.PlaceKind;
import org.inshore.spi.source.scene.ExportScene;
import org.inshore.spi.source.scene.SceneField;
import org.inshore.spi.source.scene.SceneScope;
import org.inshore.testkit.report.SampleInventory;
import org.jspecify.annotations.Nullable;

/** Inputs of filings beyond a sample inventory: two scenes, one of them empty, and a year. */
final class SampleFiling {
  /** The scene in which every other place is. */
  static final String SCENE = "并表报送 {0} =1+1";

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final PersonCount MANY = new PersonCount(1_200_000, false, 1_100_000, 1_300_000);
  private static final PersonCount FEW = new PersonCount(1200, true);

  private final List<Location> places;
  private final Map<Location, Set<String>> kinds = new LinkedHashMap<>();

  private SampleFiling(SampleInventory inventory) {
    try (Stream<Finding> findings = inventory.findings()) {
      findings
          .filter(each -> each.subject() != Subject.STATE_SECRET)
          .forEach(
              each ->
                  kinds
                      .computeIfAbsent(each.asset(), fresh -> new LinkedHashSet<>())
                      .add(each.rule()));
    }
    places = List.copyOf(kinds.keySet());
  }

  /** An inventory as one that tells what filings ask for. */
  static FilingInventory of(SampleInventory inventory) {
    SampleFiling filing = new SampleFiling(inventory);
    return (FilingInventory)
        Proxy.newProxyInstance(
            FilingInventory.class.getClassLoader(),
            new Class<?>[] {FilingInventory.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "scenes" -> filing.scenes();
                  case "scenePlaces" -> filing.scenePlaces();
                  case "traits" -> filing.traits();
                  case "personsBy" -> filing.places.isEmpty() ? Map.of() : Map.of("零售业务", FEW);
                  case "held" -> filing.days();
                  case "due" -> ((LocalDate) arguments[0]).plusDays(42);
                  case "passings" -> filing.passings();
                  default -> forward(inventory, method, arguments);
                });
  }

  private static @Nullable Object forward(
      SampleInventory inventory, java.lang.reflect.Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(inventory, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private List<SceneSum> scenes() {
    if (places.isEmpty()) {
      return List.of();
    }
    Map<SceneField, String> fields = new EnumMap<>(SceneField.class);
    fields.put(SceneField.NAME, SCENE);
    fields.put(SceneField.PURPOSE, "并表管理");
    fields.put(SceneField.RECIPIENT, "Example (HK) Ltd");
    fields.put(SceneField.COUNTRY, "HK");
    fields.put(SceneField.FROM, "2026-01-01");
    fields.put(SceneField.PATH, "standard-contract");
    fields.put(SceneField.FILING, "SH-77");
    fields.put(SceneField.PERSONS, "1000");
    Map<SceneField, String> exempt = new EnumMap<>(fields);
    exempt.put(SceneField.NAME, "跨境人力资源管理");
    exempt.put(SceneField.PATH, "exempt");
    exempt.put(SceneField.EXEMPTION, "跨境人力资源管理");
    exempt.remove(SceneField.FILING);
    exempt.remove(SceneField.PERSONS);
    Map<SceneField, String> assessed = new EnumMap<>(fields);
    assessed.put(SceneField.NAME, "集团并表");
    assessed.put(SceneField.PATH, "security-assessment");
    return List.of(
        approved(sum("risk", fields, FEW, days())),
        sum("staff", exempt, none(), List.of()),
        approved(sum("group", assessed, FEW, List.of())));
  }

  /** A scene with more people than were approved, whose path ends soon. */
  private static SceneSum approved(SceneSum scene) {
    Map<SceneField, String> fields = new EnumMap<>(SceneField.class);
    fields.putAll(scene.scene().fields());
    fields.put(SceneField.VALID_UNTIL, DAY.toString());
    fields.put(SceneField.PERSONS, "900");
    return new SceneSum(
        new ExportScene(scene.scene().id(), fields, scene.scene().scopes()),
        scene.persons(),
        scene.sensitive(),
        scene.exempt(),
        scene.files(),
        scene.fileBytes(),
        scene.tables(),
        scene.rows(),
        new Expiry(DAY, 20, 25, DAY.minusDays(120), DAY.minusDays(80), List.of()),
        scene.days());
  }

  private static PersonCount none() {
    return new PersonCount(0, true);
  }

  private static SceneSum sum(
      String id, Map<SceneField, String> fields, PersonCount persons, List<CountedDay> days) {
    return new SceneSum(
        new ExportScene(id, fields, List.of(SceneScope.ofSource("sample"))),
        persons,
        none(),
        none(),
        2,
        20_000,
        1,
        500,
        null,
        days);
  }

  private Stream<ScenePlace> scenePlaces() {
    return Stream.concat(halves(0, null), halves(1, "risk"));
  }

  private Stream<ScenePlace> halves(int half, @Nullable String scene) {
    return places.stream()
        .filter(place -> places.indexOf(place) % 2 == half)
        .map(
            place ->
                new ScenePlace(
                    place,
                    "file",
                    1000,
                    scene,
                    null,
                    new Jurisdiction("HK"),
                    "Example (HK) Ltd",
                    FEW));
  }

  private Stream<AssetTraits> traits() {
    return places.stream()
        .map(
            place ->
                new AssetTraits(
                    place,
                    DataGrade.SENSITIVE,
                    "3",
                    new Wording("由所含数据得出", "by what is in it"),
                    false,
                    List.of(
                        new PlaceMark(PlaceKind.SERVER, new Wording("默认", "by default"), false)),
                    List.copyOf(kinds.get(place))));
  }

  private List<CountedDay> days() {
    return List.of(
        new CountedDay("run-1", DAY.minusMonths(1), FEW, none()),
        new CountedDay("run-2", DAY, MANY, FEW));
  }

  private List<Passing> passings() {
    return places.isEmpty()
        ? List.of()
        : List.of(new Passing("limit", false, 100_000, null, null, DAY, DAY.minusMonths(1), DAY));
  }
}
