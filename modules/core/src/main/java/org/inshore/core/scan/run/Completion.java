package org.inshore.core.scan.run;

import java.time.Instant;
import java.util.List;
import org.inshore.core.scan.journal.ScanJournal;
import org.inshore.core.scan.read.AssetLog;
import org.inshore.core.scan.read.FindingCollector;
import org.inshore.core.secrecy.Secrecy;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Completion of an asset that was read: what was found in it goes to the journal. */
final class Completion {
  private static final Messages MESSAGES = Messages.of(Completion.class);

  private Completion() {}

  /**
   * Records all of it; the people are told before.
   *
   * @param blocks keyed hashes of its blocks
   * @param found whether anything was found that may be told
   * @param reason why it was not read to its end; null if it was
   */
  static void record(
      ScanJournal journal,
      Asset asset,
      AssetLog report,
      long[] blocks,
      boolean found,
      FindingCollector findings,
      Secrecy secrecy,
      @Nullable ScanException reason) {
    if (blocks.length > 0) {
      journal.blocks(asset.location(), blocks);
    }
    Instant created = report.created(asset.modified());
    if (created != null && found) {
      journal.created(asset.location(), created);
    }
    if (findings.distinctIsLeast()) {
      report.note(MESSAGES.wording("distinct-is-least"));
    }
    if (findings.lowersChance()) {
      report.note(MESSAGES.wording("chance"));
    }
    List<ColumnEntry> columns = findings.columns();
    journal.done(asset, report, reason, findings.close(), columns, secrecy);
  }
}
