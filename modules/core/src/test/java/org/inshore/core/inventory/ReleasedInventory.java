package org.inshore.core.inventory;

import static org.inshore.core.inventory.Fixture.file;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.inshore.core.key.OperatorKey;
import org.inshore.core.person.PersonBatch;
import org.inshore.core.person.link.Identifier;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Contract;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.RegisterField;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Program that writes the inventory of the current form of the store which is kept among the test
 * resources ({@code released/}) once that form is released: two scans of a year, the second of
 * which is kept, with something in every table. Its argument is the folder to write into.
 */
public final class ReleasedInventory {
  private static final int RESIDENT_ID = 1;

  private ReleasedInventory() {}

  /** Writes {@code inventory.db.gz} and the key. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Path work = Files.createTempDirectory("released");
    OperatorKey key = OperatorKey.open(work.resolve("key"));
    Path first = work.resolve("first");
    write(first, "run-1", Instant.parse("2026-02-01T04:00:00Z"), key, null, 0, 120);
    Path second = work.resolve("second");
    write(second, "run-2", Instant.parse("2026-03-01T04:00:00Z"), key, first, 60, 180);
    Files.createDirectories(folder);
    Files.copy(work.resolve("key"), folder.resolve("key"));
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("inventory.db.gz")))) {
      Files.copy(second.resolve("inventory.db"), out);
    }
  }

  private static void write(
      Path out,
      String id,
      Instant started,
      OperatorKey key,
      @Nullable Path previous,
      long from,
      long to)
      throws Exception {
    RunInfo run =
        new RunInfo(
            id,
            "0.1.0",
            "auditor",
            started,
            null,
            RunInfo.State.RUNNING,
            List.of("/srv/hk", "postgresql://db/core"),
            "c0",
            "5e",
            0.5,
            null,
            previous == null ? null : "run-1",
            "某银行",
            null);
    try (InventoryWriter writer =
        InventoryWriter.create(
            out,
            run,
            List.of(Fixture.ID, Fixture.MARKING),
            Fixture.policy(),
            WriteOptions.STANDARD.with(previous).with(key.sealer()))) {
      writer.source(new DataSource("hk", "files", "/srv/hk", declaration()), Fixture.HONG_KONG);
      writer.source(
          new DataSource("core", "jdbc", "postgresql://db/core", Declaration.NONE),
          Fixture.SHANGHAI);
      writer.source(Fixture.source("lost"), Fixture.UNKNOWN);
      writer.sourceFailed(
          "lost", new ScanException(Category.UNREACHABLE, new Wording("连不上", "not reached")));
      content(writer, from, to, previous == null);
      writer.finish(RunInfo.State.DONE, started.plus(Duration.ofHours(1)));
    }
  }

  private static void content(InventoryWriter writer, long from, long to, boolean first) {
    Location list = file("hk", "客户.csv");
    long[] people = people(from, to);
    writer.asset(
        new AssetEntry(
            list,
            "file",
            4_096,
            Instant.parse("2026-01-20T00:00:00Z"),
            "text/csv",
            new Outcome.Scanned(4_096, List.of(new Wording("注", "note"))),
            new Readers(Readers.Kind.HOST_ACCOUNTS, new Wording("其他账户", "others")),
            null));
    writer.finding(Fixture.ids(list, to - from, 0.95));
    writer.persons(
        list,
        new PersonBatch(
            people, LongStream.of(people[0], people[1]).toArray(), people(from, from + 30)));
    writer.blocks(list, new long[] {3, 2, 1});
    Location table = Location.of("core").append("schema", "cif").append("table", "person");
    writer.asset(
        new AssetEntry(
            table,
            "table",
            to - from,
            null,
            null,
            new Outcome.Scanned(to - from, List.of()),
            null));
    writer.finding(Fixture.ids(table.append("column", "cert_no"), table, to - from, 0.99));
    writer.column(RoundTripFixture.column(table, "cert_no", 9, 1, 0, 0, 8));
    writer.persons(table, new PersonBatch(people, new long[0]));
    writer.flow(
        new FlowEntry(
            new Flow(
                table,
                Flow.Direction.OUT,
                new Endpoint("report.hk.example", 5432, new Wording("复制", "replication")),
                "person",
                Flow.Kind.REPLICATION,
                new Wording("视图", "view")),
            Residency.in(new Jurisdiction("HK"), List.of()),
            null));
    if (first) {
      Location gone = file("hk", "旧.csv");
      writer.asset(Fixture.scanned(gone));
      writer.finding(Fixture.ids(gone, 7, 0.95));
    }
    Location secret = file("hk", "通知.docx");
    writer.asset(Fixture.scanned(secret));
    writer.secret(Fixture.marked(secret, null));
    writer.asset(
        new AssetEntry(
            file("hk", "坏.zip"),
            "file",
            10,
            null,
            null,
            new Outcome.Failed("UNREADABLE", new Wording("坏", "damaged")),
            null));
  }

  private static Declaration declaration() {
    return new Declaration(
        "hk-1",
        new Jurisdiction("HK"),
        "贷后管理",
        "资产保全部",
        "示例催收",
        true,
        new Contract("HT-1", LocalDate.of(2025, 1, 1), LocalDate.of(2027, 1, 1), true, false),
        Period.ofYears(5),
        false,
        Map.of(
            RegisterField.BUSINESS_LINE, "零售",
            RegisterField.RECIPIENT, "示例（香港）",
            RegisterField.EXPORT_PATH, "standard-contract",
            RegisterField.EXPORT_FILING, "SH-1",
            RegisterField.EXPORT_VALID_UNTIL, "2028-12-31"));
  }

  private static long[] people(long from, long to) {
    return LongStream.range(from, to)
        .map(i -> Identifier.of((i * 8 + RESIDENT_ID) * 0x9E3779B97F4A7C15L, RESIDENT_ID))
        .toArray();
  }
}
