package org.inshore.tables;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
import org.inshore.tables.row.RowSink;
import org.inshore.tables.word.Wordbook;

/** Rows of the outcome of every asset. */
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
          "location",
          "open-to");

  private CoverageRows() {}

  /** Writes a row of each asset. */
  static void each(Stream<AssetEntry> assets, Wordbook words, RowSink sink) throws IOException {
    try (assets) {
      for (Iterator<AssetEntry> each = assets.iterator(); each.hasNext(); ) {
        write(each.next(), words, sink);
      }
    }
  }

  /**
   * Writes a row of each asset that was not looked through to its end, then those of the others by
   * folder, and as a last one where each of these stands.
   */
  static void byFolder(Stream<AssetEntry> assets, Wordbook words, RowSink sink) throws IOException {
    FolderCounts counts = new FolderCounts();
    each(assets.filter(asset -> !counts.add(asset)), words, sink);
    each(counts.entries().stream(), words, sink);
    sink.text(words.text("outcome.scanned"));
    sink.text("");
    sink.text(words.text("coverage.rest"));
    for (int column = 3; column < COLUMNS.size(); column++) {
      sink.text("");
    }
    sink.end();
  }

  private static void write(AssetEntry asset, Wordbook words, RowSink sink) throws IOException {
    long units = outcome(asset.outcome(), words, sink);
    sink.text(asset.location().display());
    sink.text(words.label("kind", asset.kind()));
    known(asset.size(), sink);
    known(units, sink);
    sink.time(asset.modified());
    sink.text(asset.mediaType());
    sink.text(asset.location().source());
    sink.text(asset.location().toString());
    sink.text(asset.openTo() == null ? "" : words.text(asset.openTo()));
    sink.end();
  }

  /** Writes three cells; returns how much was looked through, -1 for nothing. */
  static long outcome(Outcome outcome, Wordbook words, RowSink sink) throws IOException {
    return switch (outcome) {
      case Outcome.Scanned scanned -> {
        cells(words.text("outcome.scanned"), "", words.joined(scanned.notes()), sink);
        yield scanned.units();
      }
      case Outcome.Incomplete incomplete -> {
        String category = words.label("category", incomplete.category());
        cells(words.text("outcome.incomplete"), category, words.text(incomplete.reason()), sink);
        yield incomplete.units();
      }
      case Outcome.Skipped skipped -> {
        cells(words.text("outcome.skipped"), "", words.text(skipped.reason()), sink);
        yield -1;
      }
      case Outcome.Failed failed -> {
        String category = words.label("category", failed.category());
        cells(words.text("outcome.failed"), category, words.text(failed.reason()), sink);
        yield -1;
      }
    };
  }

  private static void cells(String outcome, String category, String reason, RowSink sink)
      throws IOException {
    sink.text(outcome);
    sink.text(category);
    sink.text(reason);
  }

  private static void known(long number, RowSink sink) throws IOException {
    if (number < 0) {
      sink.text("");
    } else {
      sink.number(number);
    }
  }
}
