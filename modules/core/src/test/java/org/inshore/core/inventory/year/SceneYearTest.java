package org.inshore.core.inventory.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.SHANGHAI;
import static org.inshore.core.inventory.Fixture.file;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.core.inventory.Fixture;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.WriteOptions;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.policy.Policy;
import org.inshore.core.scene.ExportScenes;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.filing.CountedDay;
import org.inshore.spi.inventory.filing.Growth;
import org.inshore.spi.inventory.filing.Passing;
import org.inshore.spi.inventory.filing.ScenePlace;
import org.inshore.spi.inventory.filing.SceneSum;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.scene.ExportScene;
import org.inshore.spi.source.scene.SceneField;
import org.inshore.spi.source.scene.SceneScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Export scenes over twelve scans of a year: people once, the day a limit is passed, growth. */
class SceneYearTest {
  /** New people of the risk scene in each month; those of the month before come again. */
  private static final int MONTHLY = 13_000;

  private static final Location RISK = file("hk", "risk.csv");
  private static final Location STAFF = file("hk", "staff.csv");
  private static final Location LOOSE = file("hk", "loose.csv");
  private static final Location TABLE =
      Location.of("core").append("schema", "cif").append("table", "person");

  @TempDir private Path folder;

  @Test
  void tellsTheDayOnWhichAYearPassesALimit() throws Exception {
    Path previous = scan(1, null);
    for (int month = 2; month <= 12; month++) {
      previous = scan(month, previous);
    }
    try (InventoryReader reader = InventoryReader.open(previous)) {
      SceneSum risk = scene(reader, "risk");
      // Twelve months, of each month's people half are those of the month before.
      assertThat(risk.persons()).isEqualTo(new PersonCount(MONTHLY * 13L, true));
      assertThat(risk.sensitive()).isEqualTo(new PersonCount(100, true));
      assertThat(risk.days()).hasSize(12);
      assertThat(risk.days())
          .extracting(CountedDay::day)
          .startsWith(LocalDate.of(2026, 1, 28))
          .endsWith(LocalDate.of(2026, 12, 28));
      assertThat(risk.files()).isEqualTo(1);
      assertThat(risk.fileBytes()).isEqualTo(10);

      SceneSum exempt = scene(reader, "staff");
      assertThat(exempt.persons().persons()).isZero();
      assertThat(exempt.exempt()).isEqualTo(new PersonCount(40, true));
      assertThat(exempt.sensitive()).isEqualTo(new PersonCount(7, true));

      // A table at home that a server abroad repeats is provided abroad.
      SceneSum flow = scene(reader, "report");
      assertThat(flow.persons()).isEqualTo(new PersonCount(500, true));
      assertThat(flow.tables()).isEqualTo(1);
      assertThat(flow.rows()).isEqualTo(500);

      YearSum all = reader.yearSums().getFirst();
      assertThat(all.persons().persons()).isEqualTo(169_000 + 500 + 3);

      assertThat(reader.passings())
          .filteredOn(each -> each.limit().equals("year-contract-persons"))
          .filteredOn(each -> each.recipient() == null && each.jurisdiction() == null)
          .extracting(Passing::number, Passing::passed, Passing::before)
          .containsExactly(tuple(100_000L, LocalDate.of(2026, 7, 28), LocalDate.of(2026, 6, 28)));
      assertThat(reader.passings())
          .filteredOn(each -> "Risk (HK)".equals(each.recipient()))
          .extracting(Passing::limit, Passing::passed)
          .contains(tuple("year-contract-persons", LocalDate.of(2026, 7, 28)));
      assertThat(reader.thresholds())
          .filteredOn(each -> each.recipient() == null && each.jurisdiction() == null)
          .anySatisfy(each -> assertThat(each.title().zh()).contains("2026-07-28"));
    }
  }

  @Test
  void comparesWithWhatWasApprovedOverTheYear() throws Exception {
    Path previous = null;
    List<Growth.State> states = new ArrayList<>();
    List<Boolean> exceeded = new ArrayList<>();
    for (int month = 1; month <= 6; month++) {
      previous = scan(month, previous);
      try (InventoryReader reader = InventoryReader.open(previous);
          Stream<Violation> violations = reader.violations()) {
        Growth growth = scene(reader, "risk").growth();
        assertThat(growth).isNotNull();
        states.add(growth == null ? Growth.State.PERHAPS : growth.state());
        exceeded.add(
            violations.anyMatch(
                each ->
                    each.place().equals(RISK) && each.policy().equals("pfi-offshore-basis-short")));
      }
    }
    // 26,000; 39,000; 52,000; 65,000; 78,000; 91,000 of 60,000 that were approved.
    assertThat(states)
        .containsExactly(
            Growth.State.WITHIN,
            Growth.State.WITHIN,
            Growth.State.WITHIN,
            Growth.State.OVER,
            Growth.State.BEYOND,
            Growth.State.BEYOND);
    assertThat(exceeded).containsExactly(false, false, false, true, true, true);
  }

  @Test
  void tellsWhatIsInNoSceneFirst() throws Exception {
    Path scan = scan(1, null);
    try (InventoryReader reader = InventoryReader.open(scan);
        Stream<ScenePlace> places = reader.scenePlaces();
        Stream<Violation> violations = reader.violations()) {
      List<ScenePlace> all = places.toList();
      assertThat(all)
          .extracting(ScenePlace::asset, ScenePlace::scene)
          .containsExactly(
              tuple(TABLE, null),
              tuple(LOOSE, null),
              tuple(TABLE, "report"),
              tuple(RISK, "risk"),
              tuple(STAFF, "staff"));
      assertThat(all.getFirst().flow()).isNotNull();
      assertThat(all.get(1).flow()).isNull();
      Map<Location, List<String>> policies = new HashMap<>();
      violations.forEach(
          each ->
              policies
                  .computeIfAbsent(each.place(), place -> new ArrayList<>())
                  .add(each.policy() + " " + each.title().en()));
      assertThat(policies.get(LOOSE)).anyMatch(each -> each.startsWith("pfi-offshore "));
      assertThat(policies.get(RISK))
          .anyMatch(each -> each.startsWith("pfi-offshore-basis ") && each.contains("scene"));
      // Of two flows the one in no scene is the violation, and named.
      assertThat(policies.get(TABLE))
          .anyMatch(each -> each.startsWith("pfi-flow-offshore ") && each.contains("other.sg"));
    }
  }

  private static SceneSum scene(InventoryReader reader, String id) {
    return reader.scenes().stream()
        .filter(each -> each.scene().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Path scan(int month, @Nullable Path previous) throws Exception {
    Path out = folder.resolve("run-" + month);
    Instant started = YearScans.day(LocalDate.of(2026, month, 28).toString());
    Policy policy = Fixture.policy().providing(new ExportScenes(scenes()));
    try (InventoryWriter writer =
        InventoryWriter.create(
            out,
            YearScans.run("run-" + month, started),
            List.of(Fixture.ID),
            policy,
            WriteOptions.STANDARD.with(previous).with(Fixture.key("key").sealer()))) {
      writer.source(new DataSource("hk", "files", "/srv/hk", Declaration.NONE), HONG_KONG);
      writer.source(
          new DataSource("core", "jdbc", "postgresql://db/core", Declaration.NONE), SHANGHAI);
      long from = (long) (month - 1) * MONTHLY;
      long[] risk = people(from, from + 2L * MONTHLY);
      put(writer, RISK, "file", 10, new PersonBatch(risk, new long[0], people(0, 100)));
      put(
          writer,
          STAFF,
          "file",
          10,
          new PersonBatch(people(900_000, 900_040), new long[0], people(900_000, 900_007)));
      put(writer, LOOSE, "file", 10, new PersonBatch(people(910_000, 910_003), new long[0]));
      put(writer, TABLE, "table", 500, new PersonBatch(people(920_000, 920_500), new long[0]));
      writer.flow(flow("report.hk.example", "HK"));
      writer.flow(flow("other.sg.example", "SG"));
      writer.finish(RunInfo.State.DONE, started.plus(Duration.ofHours(1)));
    }
    return out;
  }

  private static FlowEntry flow(String host, String code) {
    return new FlowEntry(
        new Flow(
            TABLE,
            Flow.Direction.OUT,
            new Endpoint(host, 5432, Wording.same("view")),
            null,
            Flow.Kind.REPLICATION,
            Wording.same("view")),
        Residency.in(new Jurisdiction(code), List.of()),
        null);
  }

  private static void put(
      InventoryWriter writer, Location place, String kind, long size, PersonBatch people) {
    writer.asset(
        new AssetEntry(place, kind, size, null, null, new Outcome.Scanned(size, List.of()), null));
    writer.persons(place, people);
    writer.finding(Fixture.ids(place, people.persons().length, 0.95));
  }

  private static List<ExportScene> scenes() {
    return List.of(
        scene("risk", "security-assessment", "60000", SceneScope.ofAssets("hk/path:risk*")),
        scene("staff", "exempt", null, SceneScope.ofAssets("hk/path:staff*")),
        scene(
            "report",
            "standard-contract",
            null,
            SceneScope.ofFlows("core", "*.hk.example", EnumSet.of(Flow.Kind.REPLICATION))));
  }

  private static ExportScene scene(
      String id, String path, @Nullable String persons, SceneScope scope) {
    EnumMap<SceneField, String> fields = new EnumMap<>(SceneField.class);
    fields.put(SceneField.NAME, id);
    fields.put(SceneField.RECIPIENT, "Risk (HK)");
    fields.put(SceneField.COUNTRY, "HK");
    fields.put(SceneField.PATH, path);
    fields.put(SceneField.FILING, "F-1");
    fields.put(SceneField.CONSENT_EVIDENCE, "V1");
    fields.put(SceneField.IMPACT_ASSESSMENT, "PIA");
    if (persons != null) {
      fields.put(SceneField.PERSONS, persons);
    }
    return new ExportScene(id, fields, List.of(scope));
  }

  private static long[] people(long from, long to) {
    return YearScans.people(from, to, YearScans.RESIDENT_ID).persons();
  }
}
