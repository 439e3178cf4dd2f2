package org.inshore.tables;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Marking;
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
          "due",
          "granted-by",
          "exempt-until",
          "exempt-reason",
          "location",
          "term",
          "issued",
          "expires");

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

  void write(Finding finding, RowSink sink) throws IOException {
    Residency residency = words.residency(finding.location());
    Violation violation = violations.get(finding.asset());
    AssetEntry file = files.get(finding.asset());
    sink.text(violation == null ? "" : words.text(violation.severity().label()));
    sink.text(words.kind(finding.rule()));
    sink.text(words.code(finding.rule(), "secrecy-level"));
    sink.text(finding.asset().display());
    sink.text(words.text(residency.verdict().label()));
    sink.text(words.jurisdiction(residency));
    sink.text(
        finding.positions().stream().map(Location::display).collect(Collectors.joining(" | ")));
    sink.number(finding.matches());
    sink.decimal(finding.confidence());
    size(file, sink);
    sink.time(file == null ? null : file.modified());
    sink.text(file == null ? "" : file.sha256());
    sink.text(violation == null ? "" : words.text(violation.title()));
    sink.text(violation == null ? "" : words.joined(violation.basis()));
    sink.text(violation == null ? "" : words.text(violation.remedy()));
    sink.text(violation == null || violation.due() == null ? "" : violation.due().toString());
    ViolationRows.exemption(violation == null ? null : violation.exemption(), sink);
    sink.text(finding.asset().toString());
    term(finding.marking(), sink);
    sink.end();
  }

  private void term(@Nullable Marking marking, RowSink sink) throws IOException {
    sink.text(marking == null ? "" : words.text(marking.label()));
    sink.text(marking == null || marking.issued() == null ? "" : marking.issued().toString());
    sink.text(marking == null || marking.expires() == null ? "" : marking.expires().toString());
  }

  private static void size(@Nullable AssetEntry file, RowSink sink) throws IOException {
    if (file == null || file.size() < 0) {
      sink.text("");
    } else {
      sink.number(file.size());
    }
  }
}
