package org.inshore.testkit.report;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Readers;

/** One large export beside many small places. */
final class SampleCrowd {
  private static final Location SHARE = Location.of("crm-share");
  private static final int LARGE = 41_000;

  private SampleCrowd() {}

  static SampleInventory inventory(int small) {
    List<AssetEntry> assets = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    add("导出/2026/客户全量_20261101.csv", LARGE, assets, findings, violations);
    long persons = LARGE;
    for (int i = 0; i < small; i++) {
      int people = 1 + i % 5;
      persons += people;
      // Half of them in one folder, the others twelve in each.
      String folder = i % 2 == 0 ? "邮件附件" : "员工/u%04d/下载".formatted(i / 24);
      add("%s/附件_%05d.xlsx".formatted(folder, i), people, assets, findings, violations);
    }
    violations.sort(SampleViolations.ORDER);
    SampleSources.Placed placed = SampleSources.share();
    List<SourceEntry> sources =
        List.of(SampleSources.entry(placed, new PersonCount(persons, true)));
    return new SampleInventory(
        new SampleInventory.Content(
            SampleScans.run(RunInfo.State.DONE),
            sources,
            SampleRules.ALL,
            violations,
            findings,
            List.of(),
            assets,
            List.of(),
            List.of(),
            SampleScans.persons(sources),
            List.of(),
            List.of(),
            List.of(),
            false));
  }

  private static void add(
      String path,
      int people,
      List<AssetEntry> assets,
      List<Finding> findings,
      List<Violation> violations) {
    Location file = SHARE.append("path", path);
    assets.add(
        new AssetEntry(
            file,
            "file",
            52_112,
            SampleEstate.NOON,
            "text/csv",
            new Outcome.Scanned(52_112, List.of()),
            new Readers(
                Readers.Kind.HOST_ACCOUNTS, new Wording("本机所有用户", "every user of the host")),
            null));
    findings.add(
        new Finding(
            file.append("line", "2"),
            file,
            "cn-resident-id",
            SampleScans.subject("cn-resident-id"),
            people,
            people,
            0.973333,
            List.of(file.append("line", "2")),
            List.of()));
    Violation first =
        SampleViolations.offshore(
            file,
            SampleSources.HONG_KONG,
            people == LARGE ? Severity.CRITICAL : Severity.MEDIUM,
            people,
            "cn-resident-id");
    violations.add(first);
    violations.add(SampleViolations.open(first));
  }
}
