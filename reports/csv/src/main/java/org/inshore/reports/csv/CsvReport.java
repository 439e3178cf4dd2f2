package org.inshore.reports.csv;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Finding;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.ReportFormat;
import org.inshore.spi.inventory.ReportOutput;
import org.inshore.spi.inventory.SourceEntry;
import org.inshore.spi.inventory.Subject;
import org.inshore.spi.inventory.Violation;
import org.inshore.spi.inventory.Violation.Nature;

/** Writes one CSV file for each list of the inventory. */
public final class CsvReport implements ReportFormat {
  /** For the service loader. */
  public CsvReport() {}

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public void write(Inventory inventory, Locale locale, ReportOutput output) throws IOException {
    Wordbook words = new Wordbook(inventory, locale);
    try (CsvTable table = table("summary", SummaryRows.COLUMNS, words, output)) {
      SummaryRows.write(inventory, words, table);
    }
    try (CsvTable table = table("violations", ViolationRows.COLUMNS, words, output);
        Stream<Violation> violations = inventory.violations()) {
      for (Iterator<Violation> each = violations.iterator(); each.hasNext(); ) {
        Violation violation = each.next();
        if (violation.nature() != Nature.STATE_SECRET) {
          ViolationRows.write(violation, words, table);
        }
      }
    }
    SecretRows secrets = SecretRows.of(inventory, words);
    try (CsvTable table = table("state-secrets", SecretRows.COLUMNS, words, output);
        Stream<Finding> findings = inventory.findings()) {
      for (Iterator<Finding> each = findings.iterator(); each.hasNext(); ) {
        Finding finding = each.next();
        if (finding.subject() == Subject.STATE_SECRET) {
          secrets.write(finding, table);
        }
      }
    }
    try (CsvTable table = table("inventory", FindingRows.COLUMNS, words, output);
        Stream<Finding> findings = inventory.findings()) {
      for (Iterator<Finding> each = findings.iterator(); each.hasNext(); ) {
        Finding finding = each.next();
        if (finding.subject() != Subject.STATE_SECRET) {
          FindingRows.write(finding, words, table);
        }
      }
    }
    try (CsvTable table = table("coverage", CoverageRows.COLUMNS, words, output);
        Stream<AssetEntry> assets = inventory.assets()) {
      for (Iterator<AssetEntry> each = assets.iterator(); each.hasNext(); ) {
        CoverageRows.write(each.next(), words, table);
      }
    }
    try (CsvTable table = table("sources", SourceRows.COLUMNS, words, output)) {
      for (SourceEntry source : inventory.sources()) {
        SourceRows.write(source, words, table);
      }
    }
  }

  private static CsvTable table(
      String name, List<String> columns, Wordbook words, ReportOutput output) throws IOException {
    String language = words.locale().getLanguage().equals("zh") ? "zh" : "en";
    CsvTable table = new CsvTable(output.create(name + "-" + language + ".csv"));
    try {
      for (String column : columns) {
        table.text(words.text("col." + column));
      }
      table.end();
      return table;
    } catch (IOException e) {
      // The failure to write is the news; closing after it can only fail likewise.
      try (table) {
        throw e;
      }
    }
  }
}
