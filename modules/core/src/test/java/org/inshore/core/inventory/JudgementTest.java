package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.name.NameRules;
import org.inshore.core.name.Names;
import org.inshore.core.policy.Policy;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Exemption;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Violations are kept with their due day and exemption, and can be judged by the law of a day. */
class JudgementTest {
  private static final String EXEMPTIONS =
      """
      exemptions:
        - policy: pfi-offshore
          place: crm/path:a
          granted-by: 合规部
          until: 2026-11-30
          reason: 迁移中
      """;

  @TempDir Path folder;

  @Test
  void keepsDueDaysAndExemptions() throws Exception {
    write(true);
    List<Violation> violations = violations(null);
    assertThat(violations).hasSize(2);
    assertThat(violations.getFirst().exemption())
        .isEqualTo(new Exemption("合规部", LocalDate.of(2026, 11, 30), "迁移中"));
    assertThat(violations.getLast().exemption()).isNull();
    assertThat(violations)
        .extracting(Violation::due)
        .containsOnly(LocalDate.of(2026, 11, 25).plusDays(90));
    try (InventoryReader reader = InventoryReader.open(folder)) {
      assertThat(reader.run().asOf()).isEqualTo(LocalDate.of(2026, 11, 25));
      assertThat(reader.totals().count(Figure.GROUNDS_VIOLATION)).isEqualTo(2);
      assertThat(reader.totals().count(Figure.EXEMPTED)).isEqualTo(1);
    }
  }

  @Test
  void judgesFlowsOfWhatIsAroundAndOpenPlaces() throws Exception {
    Location open = Fixture.file("core", "a");
    Location table = Location.of("core").append("database", "d").append("table", "t");
    Location beside = Location.of("core").append("database", "e").append("table", "t");
    Flow flow =
        new Flow(
            Location.of("core").append("database", "d"),
            Flow.Direction.OUT,
            new Endpoint("10.52.0.3", 5432, Wording.same("view")),
            null,
            Flow.Kind.REPLICATION,
            Wording.same("view"));
    try (InventoryWriter writer = Fixture.writer(folder)) {
      writer.source(Fixture.source("core"), Fixture.SHANGHAI);
      writer.flow(new FlowEntry(flow, Fixture.HONG_KONG, null));
      for (Location place : List.of(table, beside)) {
        writer.asset(Fixture.scanned(place));
        writer.finding(Fixture.ids(place, 1, 0.9));
      }
      writer.asset(
          new AssetEntry(
              open,
              "file",
              10,
              null,
              "text/plain",
              new Outcome.Scanned(10, List.of()),
              new Readers(Readers.Kind.SHARE, new Wording("所有人", "everyone")),
              null));
      writer.finding(Fixture.ids(open, 1, 0.9));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    assertThat(violations(null))
        .extracting(Violation::policy, Violation::place)
        .containsExactlyInAnyOrder(
            tuple("pfi-flow-offshore", table), tuple("pfi-open-contact", open));
  }

  @Test
  void timeToPutItRightRunsFromTheDayItWasFirstSeen() throws Exception {
    write(true);
    Path later = folder.resolve("later");
    RunInfo run = Fixture.run();
    RunInfo next =
        new RunInfo(
            "run-2",
            run.toolVersion(),
            run.startedBy(),
            run.started().plus(Duration.ofDays(30)),
            null,
            RunInfo.State.RUNNING,
            run.targets(),
            run.configurationHash(),
            run.ruleSetHash(),
            0.5,
            null,
            run.id(),
            null,
            null);
    try (InventoryWriter writer =
        InventoryWriter.create(
            later,
            next,
            List.of(Fixture.ID),
            Fixture.policy(),
            WriteOptions.STANDARD.with(folder).with(Fixture.key("key").sealer()))) {
      writer.source(Fixture.source("crm"), Fixture.HONG_KONG);
      for (String name : List.of("a", "b", "c")) {
        writer.asset(Fixture.scanned(Fixture.file("crm", name)));
        writer.finding(Fixture.ids(Fixture.file("crm", name), 1, 0.9));
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED.plus(Duration.ofDays(30)));
    }
    try (InventoryReader reader = InventoryReader.open(later);
        Stream<Violation> all = reader.violations()) {
      LocalDate first = LocalDate.of(2026, 11, 25).plusDays(90);
      assertThat(all)
          .extracting(Violation::place, Violation::due)
          .containsExactly(
              tuple(Fixture.file("crm", "a"), first),
              tuple(Fixture.file("crm", "b"), first),
              tuple(Fixture.file("crm", "c"), first.plusDays(30)));
    }
  }

  @Test
  void judgesAScanThatWasBrokenOffByWhatItKept() throws Exception {
    write(true);
    List<Violation> ended = violations(null);
    Path other = folder.resolve("other");
    write(other, false);
    try (InventoryReader reader = InventoryReader.open(other);
        Stream<Violation> all = reader.violations()) {
      assertThat(reader.run().state()).isEqualTo(RunInfo.State.RUNNING);
      assertThat(all.toList()).isEqualTo(ended);
    }
  }

  @Test
  void judgesAnInventoryAgainByTheLawOfAnotherDay() throws Exception {
    write(true);
    List<Violation> before = violations(null);
    assertThat(violations(LocalDate.of(2010, 1, 1))).isEmpty();
    assertThat(violations(LocalDate.of(2026, 12, 1)))
        .allSatisfy(violation -> assertThat(violation.exemption()).isNull())
        .anySatisfy(violation -> assertThat(violation.title().en()).contains("expired"))
        .extracting(Violation::due)
        .containsOnly(LocalDate.of(2026, 11, 25).plusDays(90));
    try (InventoryReader reader =
        InventoryReader.open(
            folder, new ReadOptions(LocalDate.of(2015, 6, 1), Map.of(), null, false))) {
      assertThat(reader.run().asOf()).isEqualTo(LocalDate.of(2015, 6, 1));
      assertThat(reader.totals().count(Figure.GROUNDS_VIOLATION)).isEqualTo(2);
    }
    assertThat(violations(null)).as("the file is not changed").isEqualTo(before);
  }

  /** The operator knows places by their clear names; the inventory does not. */
  @Test
  void anExemptionMayNameAPlaceInClear() throws Exception {
    OperatorKey key = Fixture.key("key");
    Names names = NameRules.sealing(key);
    String yaml = EXEMPTIONS.replace("crm/path:a", "crm/path:客户张三*");
    Policy policy = Fixture.policy().exempting(new PackFile("exemptions.yaml", yaml));
    Location clear = Fixture.file("crm", "客户张三.xlsx");
    try (InventoryWriter writer =
        InventoryWriter.create(
            folder,
            Fixture.run(),
            List.of(Fixture.ID),
            policy.keeping(names::exemptions),
            WriteOptions.STANDARD.with(key.sealer()))) {
      names.keepWith(writer::name);
      writer.source(Fixture.source("crm"), Fixture.HONG_KONG);
      writer.asset(Fixture.scanned(names.mask(clear)));
      writer.finding(Fixture.ids(names.mask(clear), 1, 0.9));
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }

    assertThat(violations(null))
        .singleElement()
        .satisfies(violation -> assertThat(violation.exemption()).isNotNull())
        .satisfies(violation -> assertThat(violation.place().toString()).doesNotContain("张三"));
    String bytes = Files.readString(folder.resolve(Store.FILE), StandardCharsets.ISO_8859_1);
    assertThat(bytes)
        .doesNotContain(
            new String("张三".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  private void write(boolean finish) throws Exception {
    write(folder, finish);
  }

  private static void write(Path folder, boolean finish) throws Exception {
    Policy policy = Fixture.policy().exempting(new PackFile("exemptions.yaml", EXEMPTIONS));
    try (InventoryWriter writer =
        InventoryWriter.create(
            folder, Fixture.run(), List.of(Fixture.ID), policy, WriteOptions.STANDARD)) {
      writer.source(Fixture.source("crm"), Fixture.HONG_KONG);
      for (String name : List.of("a", "b")) {
        writer.asset(Fixture.scanned(Fixture.file("crm", name)));
        writer.finding(Fixture.ids(Fixture.file("crm", name), 1, 0.9));
      }
      if (finish) {
        writer.finish(RunInfo.State.DONE, Fixture.ENDED);
      }
    }
  }

  private List<Violation> violations(@Nullable LocalDate asOf) throws Exception {
    try (InventoryReader reader =
            InventoryReader.open(folder, new ReadOptions(asOf, Map.of(), null, false));
        Stream<Violation> all = reader.violations()) {
      return all.toList();
    }
  }
}
