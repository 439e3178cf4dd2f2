package org.inshore.reports.xlsx;

import java.time.ZoneId;
import java.util.List;
import org.inshore.spi.inventory.Inventory;
import org.inshore.spi.inventory.PersonCount;
import org.inshore.spi.inventory.RunInfo;
import org.inshore.spi.inventory.Totals;

/** The scan and its figures, one for each row. */
final class SummaryRows {
  static final List<String> COLUMNS = List.of("item", "value", "counted");

  private final Wordbook words;
  private final SheetTable table;

  private SummaryRows(Wordbook words, SheetTable table) {
    this.words = words;
    this.table = table;
  }

  static void write(Inventory inventory, Wordbook words, SheetTable table) {
    SummaryRows rows = new SummaryRows(words, table);
    rows.totals(inventory.totals());
    rows.run(inventory.run());
  }

  private void totals(Totals totals) {
    number("total.violations", totals.violations());
    number("total.to-clarify", totals.toClarify());
    number("total.state-secrets", totals.stateSecrets());
    persons("total.persons", totals.persons());
    persons("total.persons-offshore", totals.personsOffshore());
    persons("total.persons-unknown", totals.personsUnknown());
    number("total.sources", totals.sources());
    number("total.failed-sources", totals.failedSources());
    number("total.assets", totals.assets());
    number("total.scanned", totals.scanned());
    number("total.incomplete", totals.incomplete());
    number("total.skipped", totals.skipped());
    number("total.failed", totals.failed());
    number("total.failed-parts", totals.failedParts());
    number("total.findings", totals.findings());
    number("total.state-secret-findings", totals.stateSecretFindings());
  }

  private void run(RunInfo run) {
    text("run.state", words.text("state." + run.state()));
    text("run.id", run.id());
    text("run.tool", run.toolVersion());
    text("run.by", run.startedBy());
    table.text(words.text("run.started"));
    table.time(run.started());
    end();
    table.text(words.text("run.ended"));
    table.time(run.ended());
    end();
    text("run.zone", ZoneId.systemDefault().getId());
    for (String target : run.targets()) {
      text("run.targets", target);
    }
    text("run.configuration", run.configurationHash());
    text("run.rules", run.ruleSetHash());
    table.text(words.text("run.confidence"));
    table.decimal(run.minConfidence());
    end();
  }

  private void text(String key, String value) {
    table.text(words.text(key));
    table.text(value);
    end();
  }

  private void number(String key, long value) {
    table.text(words.text(key));
    table.number(value);
    end();
  }

  private void persons(String key, PersonCount count) {
    table.text(words.text(key));
    table.number(count.persons());
    table.text(words.counted(count));
    table.end();
  }

  private void end() {
    table.text("");
    table.end();
  }
}
