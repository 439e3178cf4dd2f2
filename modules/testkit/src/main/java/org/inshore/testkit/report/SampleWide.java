package org.inshore.testkit.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.FlowEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.CopyEntry;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Flow;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.inshore.spi.source.Verdict;

/** More places than a picture can hold. */
final class SampleWide {
  private static final List<String> JURISDICTIONS =
      List.of("CN", "CN", "CN", "HK", "SG", "CN", "DE", "US");

  private static final List<Verdict> ORDER =
      List.of(Verdict.OFFSHORE, Verdict.UNKNOWN, Verdict.ONSHORE);

  private SampleWide() {}

  static SampleInventory inventory(int places) {
    List<SourceEntry> sources = new ArrayList<>();
    List<FlowEntry> flows = new ArrayList<>();
    List<CopyEntry> copies = new ArrayList<>();
    List<AssetEntry> assets = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      sources.add(source(i));
      assets.add(asset(i));
      if (i % 3 == 0 && i > 0) {
        flows.add(flow(i, i / 3));
      }
      if (i % 7 == 0 && i > 0) {
        copies.add(copy(i, i - 5));
      }
    }
    sources.sort(
        Comparator.comparingInt(
            (SourceEntry source) -> ORDER.indexOf(source.residency().verdict())));
    return new SampleInventory(
        new SampleInventory.Content(
            SampleScans.run(RunInfo.State.DONE),
            sources,
            SampleRules.ALL,
            List.of(),
            List.of(),
            List.of(),
            assets,
            flows,
            copies,
            SampleScans.persons(sources),
            List.of(),
            List.of(),
            List.of(),
            false));
  }

  private static Residency residency(int i) {
    return i % 11 == 10
        ? Residency.unknown(List.of())
        : Residency.in(new Jurisdiction(JURISDICTIONS.get(i % JURISDICTIONS.size())), List.of());
  }

  private static String id(int i) {
    return (i % 4 == 1 ? "分行客户信息系统-" : "warehouse-") + i;
  }

  private static AssetEntry asset(int i) {
    Location file = Location.of(id(i)).append("path", "a.csv");
    return new AssetEntry(
        file, "file", 4_096, null, "text/csv", new Outcome.Scanned(4_096, List.of()), null);
  }

  private static SourceEntry source(int i) {
    DataSource source = new DataSource(id(i), "files", "/data/" + i, Declaration.NONE);
    return SampleSources.entry(
        new SampleSources.Placed(source, residency(i)), new PersonCount(100L * (i % 9), true));
  }

  private static FlowEntry flow(int from, int to) {
    Flow flow =
        new Flow(
            Location.of(id(from)),
            from % 2 == 0 ? Flow.Direction.OUT : Flow.Direction.IN,
            new Endpoint("10.9.0." + to, Wording.same("mount")),
            null,
            Flow.Kind.REPLICATION,
            Wording.same("mount table"));
    return new FlowEntry(flow, residency(to), id(to));
  }

  private static CopyEntry copy(int first, int second) {
    return new CopyEntry(
        CopyEntry.Kind.PEOPLE,
        Location.of(id(first)).append("path", "a.csv"),
        Location.of(id(second)).append("path", "b.csv"),
        900,
        800,
        700,
        690,
        712,
        null,
        Wording.same("-"));
  }
}
