package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.policy.Policy;
import org.inshore.spi.inventory.figure.AssetPersons;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Incident;
import org.inshore.spi.inventory.violation.IncidentGroup;
import org.inshore.spi.inventory.violation.IncidentGroup.By;
import org.inshore.spi.inventory.violation.Standing;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incidents and groups of a small estate: a dump, its copy, crumbs, an exempted one. */
class IncidentTest {
  private static final int DUMP = 600;
  private static final int HALF = 300;
  private static final int EXEMPT = 5_000;
  private static final String EXEMPTIONS =
      """
      exemptions:
        - policy: pfi-offshore
          place: hk/path:archive%2fold.csv
          granted-by: 合规部
          until: 2026-11-30
          reason: 迁移中
      """;

  @TempDir private Path folder;

  @Test
  void putsTheGroundsOfAPlaceTogetherAndWhatIsSettledLast() throws Exception {
    write(true);
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<Incident> incidents = reader.incidents();
        Stream<Violation> violations = reader.violations()) {
      List<Incident> all = incidents.toList();
      assertThat(all).extracting(Incident::place).doesNotHaveDuplicates();
      assertThat(all.stream().flatMap(each -> each.grounds().stream()))
          .containsExactlyInAnyOrderElementsOf(violations.toList());
      assertThat(all.getFirst().place()).isEqualTo(Fixture.file("hk", "dump/all.csv"));
      assertThat(all.getLast().place()).isEqualTo(Fixture.file("hk", "archive/old.csv"));
      assertThat(all.getLast().settled(LocalDate.of(2026, 11, 25))).isTrue();
    }
  }

  @Test
  void ordersGroupsByHarmAndCountsPeopleOnce() throws Exception {
    write(true);
    try (InventoryReader reader = InventoryReader.open(folder)) {
      List<IncidentGroup> folders = reader.groups(By.FOLDER);
      assertThat(folders).isSortedAccordingTo(IncidentGroup.HARM);
      IncidentGroup dump = named(folders, "hk › dump");
      assertThat(dump.persons()).isEqualTo(new PersonCount(DUMP, true));
      assertThat(dump.incidents()).isEqualTo(2);
      assertThat(folders.getFirst()).isEqualTo(dump);
      assertThat(folders.getLast().name()).isEqualTo("hk › archive");
      assertThat(folders.getLast())
          .extracting(IncidentGroup::settled, each -> each.persons().persons())
          .containsExactly(1L, 0L);
      IncidentGroup source = named(reader.groups(By.SOURCE), "hk");
      assertThat(source.persons()).isEqualTo(new PersonCount(DUMP + 10, true));
      assertThat(source.incidents()).isEqualTo(13);
      assertThat(source.settled()).isEqualTo(1);
      assertThat(reader.groups(By.SYSTEM))
          .extracting(IncidentGroup::name, IncidentGroup::incidents)
          .containsExactlyInAnyOrder(tuple("crm", 13L), tuple("", 1L));
      assertThat(reader.groups(By.OWNER)).extracting(IncidentGroup::name).contains("零售部", "");
    }
  }

  @Test
  void sharesAreOfThoseNotSettledAndCountPeopleOfSeveralGroupsOnce() throws Exception {
    write(true);
    try (InventoryReader reader = InventoryReader.open(folder)) {
      long all = DUMP + 10 + 20;
      IncidentGroup dump = named(reader.groups(By.FOLDER), "hk › dump");
      assertThat(dump.share()).isCloseTo((double) DUMP / all, offset(1e-9));
      // Half of the people of the second place are in the dump.
      assertThat(reader.shareOfFirst(By.SOURCE, 1))
          .isCloseTo((double) (DUMP + 10) / all, offset(1e-9));
      assertThat(reader.shareOfFirst(By.SOURCE, 2)).isEqualTo(1);
      assertThat(reader.groups(By.SOURCE).stream().mapToDouble(IncidentGroup::share).sum())
          .isGreaterThan(1);
    }
  }

  @Test
  void notesSettleAndGiveTheirPeopleBack() throws Exception {
    write(true);
    Map<String, Standing.Mark> marks;
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<Violation> violations = reader.violations()) {
      marks =
          violations
              .filter(each -> each.place().toString().contains("dump"))
              .collect(Collectors.toMap(Violation::id, each -> accepted(2026, 12)));
    }
    ReadOptions noted = ReadOptions.STANDARD.with(marks);
    try (InventoryReader reader = InventoryReader.open(folder, noted)) {
      IncidentGroup dump = named(reader.groups(By.FOLDER), "hk › dump");
      assertThat(dump.settled()).isEqualTo(2);
      assertThat(dump.persons().persons()).isZero();
      assertThat(named(reader.groups(By.SOURCE), "hk").persons().persons()).isEqualTo(10);
      try (Stream<Incident> incidents = reader.incidents()) {
        assertThat(incidents.findFirst().orElseThrow().place().toString())
            .doesNotContain("dump")
            .doesNotContain("archive");
      }
    }
    Map<String, Standing.Mark> lapsed =
        marks.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), id -> accepted(2026, 1)));
    try (InventoryReader reader = InventoryReader.open(folder, ReadOptions.STANDARD.with(lapsed))) {
      assertThat(named(reader.groups(By.FOLDER), "hk › dump").settled()).isZero();
    }
  }

  /** Who accepts a place until a day accepts what is added; a false alarm is judged by its size. */
  @Test
  void figuresAndListsHeedTheSameNotesOnceAPlaceHasGrown() throws Exception {
    write(true);
    List<String> ids = new ArrayList<>();
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<Violation> violations = reader.violations()) {
      violations
          .filter(each -> each.place().toString().contains("dump"))
          .forEach(each -> ids.add(each.id()));
    }
    Standing.Extent small = new Standing.Extent(1, 1);
    LocalDate until = LocalDate.of(2026, 12, 1);
    for (Standing.Status status : Standing.Status.values()) {
      Standing.Mark mark =
          new Standing.Mark(status, null, null, until, "迁移", "officer", Fixture.ENDED, small);
      Map<String, Standing.Mark> marks =
          ids.stream().collect(Collectors.toMap(Function.identity(), id -> mark));
      long settled = status == Standing.Status.ACCEPTED ? ids.size() : 0;
      try (InventoryReader reader = InventoryReader.open(folder, ReadOptions.STANDARD.with(marks));
          Stream<Incident> incidents = reader.incidents()) {
        assertThat(named(reader.groups(By.FOLDER), "hk › dump").settled())
            .as(status.name())
            .isEqualTo(settled);
        assertThat(reader.totals().count(Figure.ACCEPTED)).as(status.name()).isEqualTo(settled);
        assertThat(
                incidents.filter(
                    each ->
                        each.settled(LocalDate.of(2026, 11, 1))
                            && each.place().toString().contains("dump")))
            .as(status.name())
            .hasSize((int) settled);
      }
    }
  }

  @Test
  void saysTheSameOfAScanThatWasBrokenOffAndOfAnotherDay() throws Exception {
    write(false);
    List<IncidentGroup> brokenOff = folders(ReadOptions.STANDARD);
    assertThat(named(brokenOff, "hk › archive").settled()).isEqualTo(1);
    ReadOptions later = new ReadOptions(LocalDate.of(2027, 1, 1), Map.of(), null, false);
    List<IncidentGroup> lapsed = folders(later);
    assertThat(lapsed.getFirst().name()).isEqualTo("hk › archive");
    assertThat(lapsed.getFirst().persons()).isEqualTo(new PersonCount(EXEMPT, true));
    assertThat(lapsed).extracting(IncidentGroup::settled).containsOnly(0L);
  }

  @Test
  void tellsThePersonsOfEveryAssetAlsoWhereNothingIsWrong() throws Exception {
    write(true);
    try (InventoryReader reader = InventoryReader.open(folder);
        Stream<AssetPersons> persons = reader.personsByAsset()) {
      assertThat(persons)
          .hasSize(15)
          .isSortedAccordingTo((one, other) -> text(one).compareTo(text(other)))
          .contains(
              new AssetPersons(Fixture.file("sh", "core.csv"), new PersonCount(DUMP, true)),
              new AssetPersons(Fixture.file("hk", "dump/copy.csv"), new PersonCount(HALF, true)));
    }
  }

  private static String text(AssetPersons each) {
    return each.asset().toString();
  }

  private List<IncidentGroup> folders(ReadOptions options) throws Exception {
    try (InventoryReader reader = InventoryReader.open(folder, options)) {
      return reader.groups(By.FOLDER);
    }
  }

  private void write(boolean whole) throws Exception {
    Policy policy = Fixture.policy().exempting(new PackFile("exemptions.yaml", EXEMPTIONS));
    try (InventoryWriter writer =
        InventoryWriter.create(
            folder,
            Fixture.run(),
            List.of(Fixture.ID),
            policy,
            WriteOptions.STANDARD.with(Fixture.key("key").sealer()))) {
      writer.source(source("hk", "crm", "零售部"), Fixture.HONG_KONG);
      writer.source(source("lost", null, null), Fixture.UNKNOWN);
      writer.source(source("sh", "core", "科技部"), Fixture.SHANGHAI);
      hold(writer, Fixture.file("hk", "dump/all.csv"), 0, DUMP);
      hold(writer, Fixture.file("hk", "dump/copy.csv"), 0, HALF);
      hold(writer, Fixture.file("hk", "archive/old.csv"), 10_000, 10_000 + EXEMPT);
      for (int i = 0; i < 10; i++) {
        hold(writer, Fixture.file("hk", "crumbs-" + i + "/a.txt"), 20_000 + i, 20_001 + i);
      }
      hold(writer, Fixture.file("lost", "a.csv"), DUMP - 20, DUMP + 20);
      hold(writer, Fixture.file("sh", "core.csv"), 0, DUMP);
      if (whole) {
        writer.finish(RunInfo.State.DONE, Fixture.ENDED);
      }
    }
  }

  private static DataSource source(String id, @Nullable String system, @Nullable String owner) {
    Declaration declared = new Declaration(null, null, system, owner, null, false);
    return new DataSource(id, "files", "/srv/" + id, declared);
  }

  private static void hold(InventoryWriter writer, Location asset, long from, long until) {
    writer.asset(Fixture.scanned(asset));
    writer.finding(Fixture.ids(asset, until - from, 0.95));
    long[] people = LongStream.range(from, until).map(person -> person << 4 | 1).toArray();
    writer.persons(asset, new PersonBatch(people, new long[0]));
  }

  private static Standing.Mark accepted(int year, int month) {
    return new Standing.Mark(
        Standing.Status.ACCEPTED,
        null,
        null,
        LocalDate.of(year, month, 1),
        "迁移",
        "officer",
        Fixture.ENDED);
  }

  private static IncidentGroup named(List<IncidentGroup> groups, String name) {
    return groups.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }
}
