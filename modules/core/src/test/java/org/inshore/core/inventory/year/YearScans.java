package org.inshore.core.inventory.year;

import static org.inshore.core.inventory.Fixture.HONG_KONG;
import static org.inshore.core.inventory.Fixture.file;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.inshore.core.inventory.Fixture;
import org.inshore.core.inventory.InventoryReader;
import org.inshore.core.inventory.InventoryWriter;
import org.inshore.core.inventory.WriteOptions;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.figure.YearSum;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Threshold;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** Scans of one source on some day of a year, each with numbers of people. */
final class YearScans {
  static final int RESIDENT_ID = 1;

  /** The size of files that break off. */
  static final long BROKEN_BYTES = 3_000;

  private YearScans() {}

  /** What a scan finds in one source. */
  record Found(
      String source, Residency residency, Map<RegisterField, String> register, PersonBatch people) {
    Found(String source, Residency residency, long from, long to) {
      this(
          source,
          residency,
          Map.of(RegisterField.RECIPIENT, source + " Ltd"),
          YearScans.people(from, to, RESIDENT_ID));
    }
  }

  private static AssetEntry sampled(Location place) {
    return new AssetEntry(
        place,
        "table",
        1_000,
        null,
        null,
        new Outcome.Incomplete(100, "SAMPLED", Wording.same("random rows")),
        null);
  }

  private static AssetEntry outcome(String source) {
    Location place = file(source, "a");
    if (source.startsWith("sampled")) {
      return sampled(place);
    }
    if (source.startsWith("broken")) {
      Outcome brokenOff = new Outcome.Incomplete(100, "UNREADABLE", Wording.same("breaks off"));
      return new AssetEntry(place, "file", BROKEN_BYTES, null, null, brokenOff, null);
    }
    return Fixture.scanned(place);
  }

  static void write(
      Path out,
      String id,
      Instant started,
      @Nullable Path previous,
      String key,
      List<Found> found,
      boolean finish)
      throws Exception {
    try (InventoryWriter writer =
        InventoryWriter.create(
            out,
            run(id, started),
            List.of(Fixture.ID),
            Fixture.policy(),
            WriteOptions.STANDARD.with(previous).with(Fixture.key(key).sealer()))) {
      for (Found each : found) {
        Declaration declared =
            new Declaration(
                null, null, null, null, null, false, null, null, false, each.register());
        writer.source(
            new DataSource(each.source(), "files", "/srv/" + each.source(), declared),
            each.residency());
        writer.asset(outcome(each.source()));
        writer.persons(file(each.source(), "a"), each.people());
        if (each.residency().equals(HONG_KONG)) {
          writer.finding(Fixture.ids(file(each.source(), "a"), 1, 0.9));
        }
      }
      if (finish) {
        writer.finish(RunInfo.State.DONE, started.plus(Duration.ofHours(1)));
      }
    }
  }

  /** A run that began then. */
  static RunInfo run(String id, Instant started) {
    RunInfo run = Fixture.run();
    return new RunInfo(
        id,
        run.toolVersion(),
        run.startedBy(),
        started,
        null,
        RunInfo.State.RUNNING,
        run.targets(),
        run.configurationHash(),
        run.ruleSetHash(),
        0.5,
        null,
        null,
        null,
        null);
  }

  static Instant day(String day) {
    return LocalDate.parse(day).atTime(4, 0).toInstant(ZoneOffset.UTC);
  }

  static PersonBatch people(long from, long to, int rank) {
    return new PersonBatch(LongStream.range(from, to).map(i -> id(i, rank)).toArray(), new long[0]);
  }

  static long id(long person, int rank) {
    return Identifier.of((person * 8 + rank) * 0x9E3779B97F4A7C15L, rank);
  }

  static List<String> policies(Path scan) throws Exception {
    try (InventoryReader reader = InventoryReader.open(scan);
        Stream<Violation> violations = reader.violations()) {
      return violations.map(Violation::policy).distinct().toList();
    }
  }

  static List<YearSum> sums(Path scan) throws Exception {
    try (InventoryReader reader = InventoryReader.open(scan)) {
      return reader.yearSums();
    }
  }

  static YearSum allPeople(Path scan) throws Exception {
    return sums(scan).getFirst();
  }

  static List<Threshold> thresholds(Path scan) throws Exception {
    try (InventoryReader reader = InventoryReader.open(scan)) {
      return reader.thresholds();
    }
  }

  static Found abroad(long from, long to) {
    return found("hk", HONG_KONG, people(from, to, RESIDENT_ID));
  }

  static Found found(String source, Residency residency, PersonBatch people) {
    return new Found(source, residency, Map.of(), people);
  }
}
