package org.inshore.testkit.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Location;

/** Runs and figures of the sample scans. */
final class SampleScans {
  /** The scan with which the sample is compared. */
  static final String PREVIOUS = "b7e0d3f4-52c8-4f0a-8d16-33a90c5be7d1";

  private SampleScans() {}

  static RunInfo run(RunInfo.State state) {
    return new RunInfo(
        "5f0c2a7e-1f7b-4b8e-9a53-0d1c6a1e7b42",
        "0.1.0",
        "auditor",
        SampleEstate.NOON.minusSeconds(754),
        state == RunInfo.State.RUNNING ? null : SampleEstate.NOON,
        state,
        List.of("inshore.yaml"),
        "a3f5".repeat(16),
        "0c9d".repeat(16),
        0.5,
        LocalDate.of(2026, 11, 24),
        state == RunInfo.State.DONE ? PREVIOUS : null,
        state == RunInfo.State.DONE ? null : "示例银行 <b>股份</b> & Co.",
        "7d1e".repeat(16));
  }

  static SampleInventory clean() {
    SampleSources.Placed core = SampleSources.core();
    Location table =
        Location.of("core-banking").append("schema", "sys").append("table", "parameter");
    List<AssetEntry> assets =
        List.of(
            new AssetEntry(
                table, "table", 88, null, null, new Outcome.Scanned(88, List.of()), null));
    return of(List.of(SampleSources.entry(core, new PersonCount(0, true))), assets);
  }

  static SampleInventory empty() {
    return of(List.of(SampleSources.failed()), List.of());
  }

  private static SampleInventory of(List<SourceEntry> sources, List<AssetEntry> assets) {
    return new SampleInventory(
        new SampleInventory.Content(
            run(RunInfo.State.DONE),
            sources,
            SampleRules.ALL,
            List.of(),
            List.of(),
            List.of(),
            assets,
            List.of(),
            List.of(),
            persons(sources),
            List.of(),
            List.of(),
            List.of(),
            false));
  }

  static void addTables(int tables, List<Finding> findings, List<AssetEntry> assets) {
    for (int i = 0; i < tables; i++) {
      Location table =
          Location.of("core-banking")
              .append("schema", "arc")
              .append("table", "card_%06d".formatted(i));
      Location column = table.append("column", "card_no");
      assets.add(
          new AssetEntry(
              table, "table", 1_000, null, null, new Outcome.Scanned(1_000, List.of()), null));
      Sample sample =
          new Sample(column.append("row", "1"), MaskedText.of("6217000000000000012", 6, 4), 0.97);
      findings.add(
          new Finding(
              column,
              table,
              "bank-card",
              Subject.PERSONAL_FINANCIAL,
              1_000 + i,
              990,
              0.97,
              List.of(sample.position()),
              List.of(sample)));
    }
  }

  /** Nobody is in two places of the sample, so that the sum counts each once. */
  static PersonCount persons(List<SourceEntry> sources, Predicate<SourceEntry> in) {
    List<PersonCount> counts = sources.stream().filter(in).map(SourceEntry::persons).toList();
    if (counts.size() == 1) {
      return counts.getFirst();
    }
    return sum(counts);
  }

  /** Of people of whom none is in two of the counts. */
  static PersonCount sum(List<PersonCount> counts) {
    long least = counts.stream().mapToLong(PersonCount::least).sum();
    if (!counts.stream().allMatch(PersonCount::bounded)) {
      return new PersonCount(least, false);
    }
    return new PersonCount(
        counts.stream().mapToLong(PersonCount::persons).sum(),
        counts.stream().allMatch(PersonCount::exact),
        least,
        counts.stream().mapToLong(PersonCount::most).sum());
  }

  /** As nobody is in two places of the sample: sums over the places of each jurisdiction. */
  static Map<Jurisdiction, PersonCount> persons(List<SourceEntry> sources) {
    Map<Jurisdiction, PersonCount> persons = new TreeMap<>();
    for (SourceEntry source : sources) {
      Jurisdiction place = source.residency().jurisdiction();
      if (place != null) {
        persons.put(
            place, persons(sources, other -> place.equals(other.residency().jurisdiction())));
      }
    }
    return persons;
  }

  static Subject subject(String rule) {
    return SampleRules.ALL.stream()
        .filter(info -> info.id().equals(rule))
        .findFirst()
        .orElseThrow()
        .subject();
  }
}
