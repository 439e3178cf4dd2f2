package org.inshore.reports.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Markings of state secrets, with the file's hash in place of any content.
 *
 * <p>Files and verdicts of marked assets are held in memory: they are few, or the scan has met an
 * archive that no report of this kind is made for.
 */
final class SecretRows {
  static final List<String> COLUMNS =
      List.of(
          "severity",
          "marking",
          "secrecy-level",
          "place",
          "verdict",
          "jurisdiction",
          "positions",
          "matches",
          "confidence",
          "size",
          "modified",
          "sha256",
          "title",
          "basis",
          "remedy",
          "location");

  private static final int MOST = 100_000;

  private final Wordbook words;
  private final Map<Location, Violation> violations = new HashMap<>();
  private final Map<Location, AssetEntry> files = new HashMap<>();

  private SecretRows(Wordbook words) {
    this.words = words;
  }

  static SecretRows of(Inventory inventory, Wordbook words) {
    SecretRows rows = new SecretRows(words);
    try (Stream<Violation> all = inventory.violations()) {
      all.filter(violation -> violation.nature() == Nature.STATE_SECRET)
          .limit(MOST)
          .forEach(violation -> rows.violations.put(violation.place(), violation));
    }
    try (Stream<AssetEntry> all = inventory.assets()) {
      all.filter(asset -> asset.sha256() != null)
          .limit(MOST)
          .forEach(asset -> rows.files.put(asset.location(), asset));
    }
    return rows;
  }

  void write(Finding finding, SheetTable table) {
    Residency residency = words.residency(finding.location());
    Violation violation = violations.get(finding.asset());
    AssetEntry file = files.get(finding.asset());
    table.text(violation == null ? "" : words.text(violation.severity().label()));
    table.text(words.kind(finding.rule()));
    table.text(words.code(finding.rule(), "secrecy-level"));
    table.text(finding.asset().display());
    table.text(words.text(residency.verdict().label()));
    table.text(words.jurisdiction(residency));
    table.text(
        finding.positions().stream().map(Location::display).collect(Collectors.joining(" | ")));
    table.number(finding.matches());
    table.decimal(finding.confidence());
    size(file, table);
    table.time(file == null ? null : file.modified());
    table.text(file == null ? "" : file.sha256());
    table.text(violation == null ? "" : words.text(violation.title()));
    table.text(violation == null ? "" : words.joined(violation.basis()));
    table.text(violation == null ? "" : words.text(violation.remedy()));
    table.text(finding.asset().toString());
    table.end();
  }

  private static void size(@Nullable AssetEntry file, SheetTable table) {
    if (file == null || file.size() < 0) {
      table.text("");
    } else {
      table.number(file.size());
    }
  }
}
