package org.inshore.reports.xlsx;

import java.util.List;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;

/** What became of every asset. */
final class CoverageRows {
  static final List<String> COLUMNS =
      List.of(
          "outcome",
          "category",
          "reason",
          "place",
          "asset-kind",
          "size",
          "units",
          "modified",
          "media-type",
          "source",
          "location");

  private CoverageRows() {}

  static void write(AssetEntry asset, Wordbook words, SheetTable table) {
    long units = outcome(asset.outcome(), words, table);
    table.text(asset.location().display());
    table.text(words.label("kind", asset.kind()));
    known(asset.size(), table);
    known(units, table);
    table.time(asset.modified());
    table.text(asset.mediaType());
    table.text(asset.location().source());
    table.text(asset.location().toString());
    table.end();
  }

  /** Writes three cells; returns how much was looked through, -1 for nothing. */
  static long outcome(Outcome outcome, Wordbook words, SheetTable table) {
    return switch (outcome) {
      case Outcome.Scanned scanned -> {
        cells(words.text("outcome.scanned"), "", words.joined(scanned.notes()), table);
        yield scanned.units();
      }
      case Outcome.Incomplete incomplete -> {
        String category = words.label("category", incomplete.category());
        cells(words.text("outcome.incomplete"), category, words.text(incomplete.reason()), table);
        yield incomplete.units();
      }
      case Outcome.Skipped skipped -> {
        cells(words.text("outcome.skipped"), "", words.text(skipped.reason()), table);
        yield -1;
      }
      case Outcome.Failed failed -> {
        String category = words.label("category", failed.category());
        cells(words.text("outcome.failed"), category, words.text(failed.reason()), table);
        yield -1;
      }
    };
  }

  private static void cells(String outcome, String category, String reason, SheetTable table) {
    table.text(outcome);
    table.text(category);
    table.text(reason);
  }

  private static void known(long number, SheetTable table) {
    if (number < 0) {
      table.text("");
    } else {
      table.number(number);
    }
  }
}
