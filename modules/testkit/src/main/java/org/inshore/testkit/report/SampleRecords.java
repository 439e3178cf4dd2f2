package org.inshore.testkit.report;

import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.inventory.violation.Violation;
import org.inshore.spi.source.Location;

/** Collects the records of the estate: assets, findings, columns, violations. */
abstract class SampleRecords {
  final List<Finding> findings = new ArrayList<>();
  final List<ColumnEntry> columns = new ArrayList<>();
  final List<AssetEntry> assets = new ArrayList<>();
  final List<Violation> violations = new ArrayList<>();
  final boolean clear;

  SampleRecords(boolean clear) {
    this.clear = clear;
  }

  final Location file(Location source, String path, Outcome outcome) {
    return file(source.append("path", path), outcome);
  }

  final void file(SampleSecrets marked) {
    file(marked.place(), new Outcome.Scanned(48_120, List.of()));
  }

  final Location file(Location location, Outcome outcome) {
    assets.add(
        new AssetEntry(
            location,
            "file",
            52_112,
            SampleEstate.NOON,
            "application/octet-stream",
            outcome,
            null));
    return location;
  }

  final Location table(Location source, String schema, String name, Outcome outcome) {
    Location location = source.append("schema", schema).append("table", name);
    assets.add(new AssetEntry(location, "table", -1, null, null, outcome, null));
    return location;
  }

  final void part(Location location, Outcome outcome) {
    assets.add(new AssetEntry(location, "entry", 1_024, null, null, outcome, null));
  }

  final void find(
      Location place,
      Location asset,
      String rule,
      long matches,
      double confidence,
      String value,
      int start,
      int end) {
    boolean isColumn = place.segments().getLast().type().equals("column");
    Location position = place.append("cell", "C7");
    findings.add(
        new Finding(
            place,
            asset,
            rule,
            SampleScans.subject(rule),
            matches,
            Math.max(1, matches - matches / 20),
            matches,
            isColumn ? 2 * matches : 0,
            confidence,
            confidence,
            List.of(position, place.append("cell", "C8")),
            clear || (isColumn && !asset.segments().getFirst().type().equals("path"))
                ? List.of(new Sample(position, MaskedText.of(value, start, end), confidence))
                : List.of(),
            null));
  }

  final void column(
      Location place,
      Location asset,
      String rule,
      long filled,
      long masked,
      long encrypted,
      long found) {
    columns.add(
        new ColumnEntry(
            place, asset, "varchar", List.of(rule), 12_400, filled, masked, encrypted, 0, found));
  }

  final void violation(Violation violation) {
    violations.add(violation);
  }
}
