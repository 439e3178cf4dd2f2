package org.inshore.tables;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.inshore.spi.inventory.AssetEntry;
import org.inshore.spi.inventory.Outcome;
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

  private final Wordbook words;
  private final int mostScanned;

  /**
   * Makes it.
   *
   * @param mostScanned how many assets that were looked through to the end have a row
   */
  CoverageRows(Wordbook words, int mostScanned) {
    this.words = words;
    this.mostScanned = mostScanned;
  }

  /** Writes the rows of assets, and as a last one how many more there are. */
  void write(Stream<AssetEntry> assets, RowSink sink) throws IOException {
    long scanned = 0;
    try (assets) {
      for (Iterator<AssetEntry> each = assets.iterator(); each.hasNext(); ) {
        AssetEntry asset = each.next();
        if (!(asset.outcome() instanceof Outcome.Scanned) || scanned++ < mostScanned) {
          write(asset, words, sink);
        }
      }
    }
    if (scanned > mostScanned) {
      sink.text(words.text("outcome.scanned"));
      sink.text("");
      sink.text(words.text("coverage.rest", scanned - mostScanned, mostScanned));
      for (int column = 3; column < COLUMNS.size(); column++) {
        sink.text("");
      }
      sink.end();
    }
  }

  static void write(AssetEntry asset, Wordbook words, RowSink sink) throws IOException {
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
