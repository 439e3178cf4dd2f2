package org.inshore.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.inshore.core.configuration.section.Locating;
import org.inshore.core.plugin.Plugins;
import org.inshore.core.scan.Fakes.Bench;
import org.inshore.core.scan.Fakes.FakeScanners;
import org.inshore.core.scan.journal.ScanResult;
import org.inshore.core.scan.locate.RemoteEndpoints;
import org.inshore.core.scan.locate.SourceLocator;
import org.inshore.core.scan.locate.SourcePlan;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Settings;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the flows that scanners tell. */
@Timeout(30)
class FlowTest {
  private static final Wording NO = Wording.same("no");
  private static final String SITES =
      """
      sites:
        - id: sh-1
          jurisdiction: CN
          declared-by: 安全部
          declared-on: 2026-01-01
          subnets: [10.31.0.0/16]
          hosts: ['*.sh.bank.example']
        - id: sg-1
          jurisdiction: SG
          declared-by: 安全部
          declared-on: 2026-01-01
          subnets: [10.65.0.0/16]
      """;

  @TempDir private Path folder;

  @Test
  void theRegisterSaysWhereAFarEndIs() throws Exception {
    assertThat(far("10.65.0.9", 0).far().jurisdiction()).isEqualTo(new Jurisdiction("SG"));
    assertThat(far("replica.sh.bank.example", 5432).far().verdict()).isEqualTo(Verdict.ONSHORE);
    assertThat(far("10.99.0.9", 0).far().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(far("<dblink>", 0).far().verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void aFarEndIsASourceWhereHostAndPortAgree() throws Exception {
    assertThat(far("DB-2.example.", 5432).farSource()).isEqualTo("far");
    assertThat(far("db-2.example", 5432).far().verdict()).isEqualTo(Verdict.OFFSHORE);
    assertThat(far("db-2.example", 5433).farSource()).isNull();
    assertThat(far("db-2.example", 0).farSource()).as("a receiver's own port").isEqualTo("far");
    assertThat(far("db-3.example", 5432).farSource()).isNull();
  }

  @Test
  void oneOfSeveralDatabasesOfAServerIsToldByItsName() throws Exception {
    assertThat(far("db-4.example", 5432, "loans.public.t").farSource()).isEqualTo("loans");
    assertThat(far("db-4.example", 5432, "other.public.t").farSource()).isNull();
    assertThat(far("db-4.example", 5432, null).farSource()).isNull();
  }

  @Test
  void loopbackMayLeadAnywhere() throws Exception {
    FlowEntry beside = far("127.0.0.1", 9999);

    assertThat(beside.farSource()).isNull();
    assertThat(beside.far().verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(beside.far().evidence().getLast().text().en()).contains("tunnel");
    assertThat(far("localhost", 5432).farSource()).as("itself").isEqualTo("own");
    assertThat(far("::1", 6000).farSource()).as("another server there").isEqualTo("beside");
    assertThat(far("db-1.example", 0).farSource()).as("not itself").isEqualTo("beside");
  }

  @Test
  void aClientIsNoSourceButWhereTheSourceAtItsHostIs() throws Exception {
    FlowEntry client = far(flow(Flow.Kind.CLIENT, "db-2.example", 0, null));

    assertThat(client.farSource()).isNull();
    assertThat(client.far().jurisdiction()).isEqualTo(new Jurisdiction("SG"));
    FlowEntry local = far(flow(Flow.Kind.CLIENT, "127.0.0.1", 0, null));
    assertThat(local.farSource()).isNull();
    assertThat(local.far().verdict()).isEqualTo(Verdict.ONSHORE);
  }

  @Test
  void flowsAndWhatCouldNotBeAskedAreWrittenDown() throws Exception {
    FakeScanners scanners = new FakeScanners(Fakes.files("a"), (asset, sink) -> {});
    Flow flow = flow(Flow.Kind.LINK, "db.example", 1, null);
    scanners.flows.addAll(List.of(flow, flow));
    scanners.refused.put("pg_view", new ScanException(Category.ACCESS_DENIED, NO));
    Bench bench = new Bench().source("own", scanners);

    ScanResult result = bench.run().run();

    assertThat(bench.ledger.flows).extracting(FlowEntry::flow).containsExactly(flow);
    assertThat(bench.ledger.entry("own/flows:pg_view").outcome())
        .isEqualTo(new Outcome.Failed("ACCESS_DENIED", NO));
    assertThat(result.failedParts()).isEqualTo(1);
    assertThat(result.failed()).isZero();
  }

  @Test
  void aFlowOfAnotherSourceIsTheScannersMistake() throws Exception {
    FakeScanners scanners = new FakeScanners(Fakes.files("a"), (asset, sink) -> {});
    scanners.flows.add(flow(Flow.Kind.LINK, "db.example", 1, null));
    Bench bench = new Bench().source("another", scanners);

    bench.run().run();

    assertThat(bench.ledger.flows).isEmpty();
    assertThat(bench.ledger.entry("another/flows:*").outcome()).isInstanceOf(Outcome.Failed.class);
  }

  @Test
  void aScannerThatBreaksOverFlowsCostsTheFlowsOnly() throws Exception {
    FakeScanners scanners =
        new FakeScanners(
            Fakes.files("a"), (asset, sink) -> sink.content(Fakes.binary(asset, "912")));
    scanners.silent = new IllegalStateException("secret 911");
    Bench bench = new Bench().source("own", scanners);

    bench.run().run();

    assertThat(bench.ledger.failures).isEmpty();
    assertThat(bench.ledger.entry("own/path:a").outcome()).isInstanceOf(Outcome.Scanned.class);
    assertThat(bench.ledger.entry("own/flows:*").outcome())
        .isInstanceOf(Outcome.Failed.class)
        .satisfies(outcome -> assertThat(outcome.toString()).doesNotContain("911"));
  }

  private FlowEntry far(String host, int port) throws Exception {
    return far(host, port, null);
  }

  private FlowEntry far(String host, int port, @Nullable String name) throws Exception {
    return far(flow(Flow.Kind.LINK, host, port, name));
  }

  private FlowEntry far(Flow flow) throws Exception {
    List<SourcePlan> plans =
        List.of(
            plan("own", "db-1.example", 5432, "core", Jurisdiction.MAINLAND),
            plan("beside", "db-1.example", 6000, "core", Jurisdiction.MAINLAND),
            plan("far", "db-2.example", 5432, "core", new Jurisdiction("SG")),
            plan("cards", "db-4.example", 5432, "cards", new Jurisdiction("SG")),
            plan("loans", "db-4.example", 5432, "loans", new Jurisdiction("SG")));
    SourcePlan own = plans.getFirst();
    return new RemoteEndpoints(plans).of(flow, own, own.residency());
  }

  private SourcePlan plan(String id, String host, int port, String database, Jurisdiction place)
      throws Exception {
    Path sites = Files.writeString(folder.resolve("sites.yaml"), SITES);
    return new SourcePlan(
        new DataSource(id, "fake", "fake://" + host + "/" + database, Declaration.NONE),
        new FakeScanners(Fakes.files(), (asset, sink) -> {}),
        Settings.none(id),
        List.of(new Endpoint(host, port, NO)),
        Residency.in(place, List.of()),
        SourceLocator.of(
                new Locating(sites, null, List.of()), Plugins.of(), SourceLocator.Asking.ALWAYS)
            .resolver());
  }

  private static Flow flow(Flow.Kind kind, String host, int port, @Nullable String name) {
    return new Flow(
        Location.of("own"), Flow.Direction.OUT, new Endpoint(host, port, NO), name, kind, NO);
  }
}
