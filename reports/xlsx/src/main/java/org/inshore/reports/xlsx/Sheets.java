package org.inshore.reports.xlsx;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.inventory.Violation.Nature;

/** Fills the sheets in the order in which they are read. */
final class Sheets {
  private static final int WIDTH = 14;
  private static final Map<String, Integer> WIDTHS =
      Map.ofEntries(
          Map.entry("item", 44),
          Map.entry("value", 68),
          Map.entry("title", 36),
          Map.entry("place", 56),
          Map.entry("location", 56),
          Map.entry("kind", 20),
          Map.entry("kinds", 32),
          Map.entry("basis", 48),
          Map.entry("remedy", 48),
          Map.entry("reason", 60),
          Map.entry("samples", 56),
          Map.entry("positions", 40),
          Map.entry("evidence", 56),
          Map.entry("target", 40),
          Map.entry("outsourcer", 28),
          Map.entry("site", 22),
          Map.entry("sha256", 68),
          Map.entry("modified", 20),
          Map.entry("name", 28),
          Map.entry("marking", 28),
          Map.entry("rule", 26),
          Map.entry("subject", 22),
          Map.entry("classifications", 64),
          Map.entry("references", 48),
          Map.entry("media-type", 26),
          Map.entry("id", 20),
          Map.entry("policy", 26),
          Map.entry("source", 20));

  private final SXSSFWorkbook workbook;
  private final Styles styles;
  private final Wordbook words;
  private final int mostRows;

  Sheets(SXSSFWorkbook workbook, Wordbook words, int mostRows) {
    this.workbook = workbook;
    this.styles = Styles.in(workbook);
    this.words = words;
    this.mostRows = mostRows;
  }

  void fill(Inventory inventory) {
    SheetTable summary = sheet("summary", SummaryRows.COLUMNS);
    SummaryRows.write(inventory, words, summary);
    summary.finish();

    SheetTable violations = sheet("violations", ViolationRows.COLUMNS);
    try (Stream<Violation> all = inventory.violations()) {
      all.filter(violation -> violation.nature() != Nature.STATE_SECRET)
          .forEach(violation -> ViolationRows.write(violation, words, violations));
    }
    violations.finish();

    SecretRows secrets = SecretRows.of(inventory, words);
    SheetTable markings = sheet("state-secrets", SecretRows.COLUMNS);
    try (Stream<Finding> all = inventory.findings()) {
      all.filter(finding -> finding.subject() == Subject.STATE_SECRET)
          .forEach(finding -> secrets.write(finding, markings));
    }
    markings.finish();

    SheetTable sources = sheet("sources", SourceRows.COLUMNS);
    inventory.sources().forEach(source -> SourceRows.write(source, words, sources));
    sources.finish();

    SheetTable findings = sheet("inventory", FindingRows.COLUMNS);
    try (Stream<Finding> all = inventory.findings()) {
      all.filter(finding -> finding.subject() != Subject.STATE_SECRET)
          .forEach(finding -> FindingRows.write(finding, words, findings));
    }
    findings.finish();

    SheetTable coverage = sheet("coverage", CoverageRows.COLUMNS);
    try (Stream<AssetEntry> all = inventory.assets()) {
      all.forEach(asset -> CoverageRows.write(asset, words, coverage));
    }
    coverage.finish();

    SheetTable rules = sheet("rules", RuleRows.COLUMNS);
    inventory.rules().forEach(rule -> RuleRows.write(rule, words, rules));
    rules.finish();
  }

  private SheetTable sheet(String name, List<String> columns) {
    List<SheetTable.Column> headed =
        columns.stream()
            .map(
                column ->
                    new SheetTable.Column(
                        words.text("col." + column), WIDTHS.getOrDefault(column, WIDTH)))
            .toList();
    return new SheetTable(workbook, styles, words.text("sheet." + name), headed, mostRows);
  }
}
