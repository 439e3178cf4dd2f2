package org.inshore.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.inshore.core.scan.Fakes.Bench;
import org.inshore.core.scan.Fakes.FakeScanners;
import org.inshore.core.scan.journal.ScanProgress;
import org.inshore.core.scan.journal.ScanResult;
import org.inshore.core.scan.run.ScanRun;
import org.inshore.spi.content.Content;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RunInfo.State;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.ServiceStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ScanRunTest extends ScanRunFixture {
  @Test
  void readsEveryAssetAndRollsMatchesUp() throws Exception {
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("a.txt", "b.txt"),
            (asset, sink) -> sink.content(Fakes.binary(asset, "912 and 312\n912 again 1234")));
    Bench bench = new Bench().source("s", scanners);

    ScanResult result = bench.run().run();

    assertThat(result.state()).isEqualTo(State.DONE);
    assertThat(result.scanned()).isEqualTo(2);
    assertThat(result.bytes()).isEqualTo(20);
    assertThat(result.findings()).isEqualTo(4);
    assertThat(bench.ledger.state).isEqualTo(State.DONE);
    assertThat(bench.ledger.closed).isTrue();
    assertThat(scanners.closed).isEqualTo(1);
    AssetEntry entry = bench.ledger.entry("s/path:a.txt");
    assertThat(entry.mediaType()).isEqualTo("text/plain");
    assertThat(entry.sha256()).isNull();
    assertThat(entry.outcome()).isEqualTo(new Outcome.Scanned(26, List.of()));
    Finding number =
        bench.ledger.findings.stream()
            .filter(finding -> finding.rule().equals("number"))
            .findFirst()
            .orElseThrow();
    assertThat(number.matches()).isEqualTo(3);
    assertThat(number.distinct()).isEqualTo(2);
    assertThat(number.confidence()).isEqualTo(0.7, offset(1e-9));
    assertThat(number.samples())
        .extracting(sample -> sample.confidence())
        .containsExactly(0.9, 0.9, 0.3);
    assertThat(bench.ledger.people("s/path:a.txt")).isEqualTo(2);
  }

  @Test
  void whatTheServiceSaysOfItsPlaceIsWrittenDown() throws Exception {
    FakeScanners scanners = new FakeScanners(Fakes.files(), (asset, sink) -> {});
    scanners.statements.add(
        new ServiceStatement(ServiceStatement.Kind.LOCALE, "zh_HK", Wording.same("test")));
    FakeScanners silent = new FakeScanners(Fakes.files(), (asset, sink) -> {});
    silent.silent = new IllegalStateException("secret 911");
    Bench bench = new Bench().source("says", scanners).source("silent", silent);

    bench.run().run();

    assertThat(bench.ledger.failures).isEmpty();
    assertThat(String.valueOf(bench.ledger.residencies.get("says"))).contains("zh_HK", "SUGGESTS");
    assertThat(String.valueOf(bench.ledger.residencies.get("silent")))
        .contains("could not be asked")
        .doesNotContain("911");
  }

  @Test
  void saysWhatItWillDoBeforeItDoesIt() throws Exception {
    Bench bench = new Bench();
    FakeScanners scanners =
        new FakeScanners(
            (source, sink) -> {
              assertThat(bench.ledger.acts).contains("connect " + source.id());
              Fakes.files("a", "b", "c").list(source, sink);
            },
            (asset, sink) -> {
              assertThat(bench.ledger.acts).contains("read " + asset.location());
              sink.content(Fakes.binary(asset, "911"));
            });
    bench.source("s", scanners);

    assertThat(bench.run().run().scanned()).isEqualTo(3);
    assertThat(bench.ledger.acts).hasSize(4);
  }

  @Test
  void opensAndReadsNothingThatItCannotWriteDownBefore() {
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("a"),
            (asset, sink) -> {
              throw new AssertionError("was read");
            });
    Bench bench = new Bench().source("s", scanners);
    bench.ledger.failingActs = new UncheckedIOException(new IOException("full"));

    assertThatThrownBy(() -> bench.run().run()).isInstanceOf(IOException.class);
    assertThat(scanners.opened).isZero();
  }

  @Test
  void aBadAssetCostsOnlyThatAsset() throws Exception {
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("null", "stack", "memory", "link", "denied", "half", "good"),
            (asset, sink) -> {
              switch (Fakes.name(asset)) {
                case "null" -> throw new NullPointerException("secret 911");
                case "stack" -> recurse(1);
                case "memory" -> throw new OutOfMemoryError("secret 911");
                case "link" -> throw new NoClassDefFoundError("secret 911");
                case "denied" -> throw new ScanException(Category.ACCESS_DENIED, NO);
                case "half" -> {
                  sink.content(Content.Text.whole(asset.location(), "911"));
                  throw new IllegalStateException("secret 911");
                }
                default -> sink.content(Fakes.binary(asset, "911"));
              }
            });
    Bench bench = new Bench().source("s", scanners);

    ScanResult result = bench.run().run();

    assertThat(result.failed()).isEqualTo(5);
    assertThat(result.incomplete()).isEqualTo(1);
    assertThat(result.scanned()).isEqualTo(1);
    assertThat(result.findings()).isEqualTo(2);
    assertThat(category(bench, "null")).isEqualTo("UNREADABLE");
    assertThat(category(bench, "stack")).isEqualTo("UNREADABLE");
    assertThat(category(bench, "memory")).isEqualTo("LIMIT_EXCEEDED");
    assertThat(category(bench, "denied")).isEqualTo("ACCESS_DENIED");
    assertThat(bench.ledger.outcome("s/path:half")).isInstanceOf(Outcome.Incomplete.class);
    assertThat(reason(bench, "null")).contains("NullPointerException");
    assertThat(bench.ledger.assets.toString()).doesNotContain("911");
  }

  @Test
  void aSourceThatFailsDoesNotKeepOthersFromBeingScanned() throws Exception {
    FakeScanners good =
        new FakeScanners(
            Fakes.files("a"), (asset, sink) -> sink.content(Fakes.binary(asset, "912")));
    FakeScanners halfway =
        new FakeScanners(
            (source, sink) -> {
              sink.asset(Fakes.file(source.id(), "a"));
              throw new ScanException(Category.UNREACHABLE, NO);
            },
            (asset, sink) -> sink.content(Fakes.binary(asset, "912")));
    FakeScanners broken =
        new FakeScanners(
            (source, sink) -> {
              throw new IllegalArgumentException("secret 912");
            },
            (asset, sink) -> {});
    Bench bench = new Bench().source("bad", broken).source("half", halfway).source("good", good);

    ScanResult result = bench.run().run();

    assertThat(result.state()).isEqualTo(State.DONE);
    assertThat(result.failedSources()).isEqualTo(2);
    assertThat(result.scanned()).isEqualTo(2);
    assertThat(bench.ledger.failures.keySet()).containsExactly("bad", "half");
    assertThat(bench.ledger.failure("bad").wording().en())
        .contains("IllegalArgumentException")
        .doesNotContain("912");
    assertThat(broken.closed + halfway.closed + good.closed).isEqualTo(3);
  }

  @Test
  void aNameIsLookedThroughButIsNoContent() throws Exception {
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("912.exe", "913.txt"),
            (asset, sink) -> {
              Location name = asset.location().append("name", Fakes.name(asset));
              sink.content(Content.Text.whole(name, Fakes.name(asset)));
              if (Fakes.name(asset).endsWith("txt")) {
                throw new ScanException(Category.UNREADABLE, NO);
              }
              sink.content(Fakes.binary(asset, "\0\1\2"));
            });
    Bench bench = new Bench().source("s", scanners);

    ScanResult result = bench.run().run();

    assertThat(result.findings()).isEqualTo(2);
    assertThat(bench.ledger.outcome("s/path:912.exe")).isInstanceOf(Outcome.Failed.class);
    assertThat(bench.ledger.outcome("s/path:913.txt")).isInstanceOf(Outcome.Failed.class);
    assertThat(result.examinedNothing()).isTrue();
  }

  @Test
  void aFindingIsToldUnderAMaskedName() throws Exception {
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("13800000017.txt"),
            (asset, sink) -> sink.content(Content.Text.whole(asset.location(), "912")));
    Bench bench = new Bench().source("s", scanners);

    bench.run().run();

    assertThat(bench.ledger.findings).hasSize(1);
    assertThat(bench.ledger.findings.toString()).doesNotContain("13800000017");
  }

  @Test
  void placesThatTheScannerFailsOrSkipsHaveOutcomes() throws Exception {
    FakeScanners scanners =
        new FakeScanners(
            (source, sink) -> {
              sink.failed(
                  Fakes.file(source.id(), "f"), new ScanException(Category.ACCESS_DENIED, NO));
              sink.skipped(Fakes.file(source.id(), "s"), NO);
            },
            (asset, sink) -> {});
    Bench bench = new Bench().source("s", scanners);

    ScanResult result = bench.run().run();

    assertThat(result.assets()).isEqualTo(2);
    assertThat(result.failed()).isEqualTo(1);
    assertThat(result.skipped()).isEqualTo(1);
    assertThat(result.examinedNothing()).isTrue();
  }

  @Test
  void doesNotReadItsOwnOutput() throws Exception {
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("out/inventory.db", "data.txt"),
            (asset, sink) -> sink.content(Fakes.binary(asset, "912")));
    Bench bench = new Bench().source("s", scanners);
    bench.out = Path.of("fake:s", "out");

    ScanResult result = bench.run().run();

    assertThat(result.scanned()).isEqualTo(1);
    assertThat(bench.ledger.outcome("s/path:out%2finventory.db"))
        .isInstanceOf(Outcome.Skipped.class);
  }

  @Test
  void countsRowsOfTablesAndTellsProgress() throws Exception {
    FakeScanners scanners =
        new FakeScanners(
            (source, sink) ->
                sink.asset(
                    new Asset(Location.of(source.id()).append("table", "T"), "table", 400, null)),
            (asset, sink) -> {
              for (int i = 0; i < 4; i++) {
                sink.content(Tables.rows(asset.location(), i * 100L, 100));
              }
            });
    Bench bench = new Bench().source("db", scanners);
    ScanRun run = bench.run();

    ScanResult result = run.run();

    assertThat(result.rows()).isEqualTo(400);
    assertThat(bench.ledger.outcome("db/table:T")).isEqualTo(new Outcome.Scanned(400, List.of()));
    assertThat(bench.ledger.people("db/table:T")).isEqualTo(400);
    ScanProgress progress = run.progress();
    assertThat(progress.rows()).isEqualTo(400);
    assertThat(progress.rowsFound()).isEqualTo(400);
    assertThat(progress.sourcesDone()).isEqualTo(1);
    assertThat(progress.listed()).isTrue();
    assertThat(progress.done()).isEqualTo(1);
  }
}
