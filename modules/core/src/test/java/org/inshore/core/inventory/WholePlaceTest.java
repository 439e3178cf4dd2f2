package org.inshore.core.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.SHANGHAI;
import static org.inshore.core.inventory.Fixture.file;
import static org.inshore.core.inventory.Fixture.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.core.Classes;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.Classification;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Severity heeds what is in a whole source, and what is open is told once. */
class WholePlaceTest {
  private static final RuleInfo CARD =
      new RuleInfo(
          "card",
          "pack",
          Wording.same("card"),
          Subject.PERSONAL_FINANCIAL,
          List.of(new Classification("jrt-0171", "C2"), Classes.tier("50"), Classes.sensitive("Y")),
          List.of());
  private static final Readers EVERYONE =
      new Readers(Readers.Kind.SHARE, new Wording("所有人", "everyone"));

  @TempDir private Path folder;

  @Test
  void aDumpInFiveHundredFilesIsHighInEach() throws Exception {
    try (InventoryWriter writer = writer(folder, "a", null)) {
      writer.source(source("dump"), HONG_KONG);
      writer.source(source("few"), HONG_KONG);
      for (int i = 0; i < 500; i++) {
        // Each in a folder of its own: that is how dumps are split.
        add(writer, file("dump", i + "/客户.txt"), i, null);
      }
      for (int i = 0; i < 24; i++) {
        add(writer, file("few", i + ".txt"), i, null);
      }
      for (int i = 0; i < 40; i++) {
        // The same person again and again is one record.
        add(writer, file("few", "again" + i + ".txt"), 0, null);
      }
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
    assertThat(violations(folder))
        .hasSize(564)
        .allSatisfy(
            each ->
                assertThat(each.severity())
                    .isEqualTo(
                        each.place().source().equals("dump") ? Severity.HIGH : Severity.MEDIUM));
  }

  @Test
  void oneFileIsListedOnceAndNothingIsCalledRectifiedThatIsToldWithinAnother() throws Exception {
    Path first = folder.resolve("a");
    fill(first, "a", null, SHANGHAI);
    assertThat(violations(first)).extracting(Violation::policy).containsExactly("pfi-open");

    Path second = folder.resolve("b");
    fill(second, "b", first, HONG_KONG);
    assertThat(violations(second)).extracting(Violation::policy).containsExactly("pfi-offshore");
    assertThat(violations(second).getFirst().title().en()).contains("also: ", "everyone");
    try (InventoryReader reader = InventoryReader.open(second);
        Stream<Violation> former = reader.formerViolations()) {
      assertThat(former).isEmpty();
    }

    Path third = folder.resolve("c");
    fill(third, "c", second, SHANGHAI);
    try (InventoryReader reader = InventoryReader.open(third);
        Stream<Violation> former = reader.formerViolations();
        Stream<Violation> now = reader.violations()) {
      assertThat(former).extracting(Violation::policy).containsExactly("pfi-offshore");
      assertThat(now)
          .extracting(Violation::policy, Violation::id)
          .containsExactly(tuple("pfi-open", violations(first).getFirst().id()));
    }
  }

  private static void fill(Path out, String id, @Nullable Path previous, Residency residency)
      throws Exception {
    try (InventoryWriter writer = writer(out, id, previous)) {
      writer.source(source("share"), residency);
      add(writer, file("share", "a.txt"), 1, EVERYONE);
      writer.finish(RunInfo.State.DONE, Fixture.ENDED);
    }
  }

  private static void add(
      InventoryWriter writer, Location place, long person, @Nullable Readers readers) {
    writer.asset(
        new AssetEntry(
            place,
            "file",
            10,
            null,
            "text/plain",
            new Outcome.Scanned(10, List.of()),
            readers,
            null));
    writer.finding(Fixture.ids(place, 1, 0.95));
    writer.finding(
        new Finding(
            place.append("line", "1"),
            place,
            CARD.id(),
            CARD.subject(),
            1,
            1,
            0.95,
            List.of(),
            List.of()));
    writer.persons(
        place,
        new PersonBatch(
            new long[] {Identifier.of((person + 1) * 0x9E3779B97F4A7C15L, 1)}, new long[0]));
  }

  private static InventoryWriter writer(Path out, String id, @Nullable Path previous)
      throws InventoryException {
    RunInfo run = Fixture.run();
    return InventoryWriter.create(
        out,
        new RunInfo(
            id,
            run.toolVersion(),
            run.startedBy(),
            run.started().plus(Duration.ofDays(id.charAt(0) - 'a')),
            null,
            RunInfo.State.RUNNING,
            run.targets(),
            run.configurationHash(),
            run.ruleSetHash(),
            0.5),
        List.of(Fixture.ID, CARD),
        Fixture.policy(),
        WriteOptions.STANDARD.with(previous).with(Fixture.key("key").sealer()));
  }

  private static List<Violation> violations(Path scan) throws Exception {
    try (InventoryReader reader = InventoryReader.open(scan);
        Stream<Violation> all = reader.violations()) {
      return all.toList();
    }
  }
}
