package org.inshore.spi.inventory;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Share of all rows of a place, or files of a folder, that hold a kind at most, by random ones.
 *
 * @param location a table, or a column of it; or a folder of files
 * @param asset the table or folder
 * @param rule the kind that was found; null for each kind that was not found there
 * @param total rows in the table, as its catalogue estimates them, or files; -1 when unknown
 * @param rows how many were looked at
 * @param hits how many of these held the kind
 */
public record SampledPlace(
    Location location, Location asset, @Nullable String rule, long total, long rows, long hits) {
  /** What stands as category of an outcome if random rows were looked at. */
  public static final String CATEGORY = "SAMPLED";

  private static final Messages MESSAGES = Messages.of(SampledPlace.class);
  private static final String COLUMN = "column";

  /** What the rows that were not looked at can hold. */
  public SampleBound bound() {
    return new SampleBound(rows, hits);
  }

  /** The bound in a sentence, as every report and the command line word it. */
  public Wording sentence() {
    return sentence(
        (isFolder() ? "files." : "") + (rule == null ? "none" : "found"), total, rows, hits);
  }

  /** Whether it is a folder, of which files are counted and not rows. */
  public boolean isFolder() {
    return asset.value("table") == null;
  }

  /** The sentence on any kind that was not found among some rows. */
  public static Wording sentence(long total, long rows) {
    return sentence("none", total, rows, 0);
  }

  private static Wording sentence(String key, long total, long rows, long hits) {
    return MESSAGES.wording(
        "sampled." + key,
        total < rows
            ? MESSAGES.wording("sampled.unknown")
            : key.startsWith("files.")
                ? Wording.same(number(total))
                : MESSAGES.wording("sampled.of", number(total)),
        number(rows),
        number(hits),
        number(new SampleBound(rows, hits).atMost()));
  }

  private static String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  /** Whether random rows of an asset were looked at instead of all. */
  public static boolean isSampled(AssetEntry asset) {
    return asset.outcome() instanceof Outcome.Incomplete begun && begun.category().equals(CATEGORY);
  }

  /**
   * All of an inventory: each sampled table, then by place the kinds that were found in its
   * columns, and the columns named like a kind in which nothing was; then folders.
   */
  static Stream<SampledPlace> of(Inventory inventory) {
    Totals totals = inventory.totals();
    if (totals.count(Figure.SAMPLED) == 0 && totals.count(Figure.NOT_LOOKED_AT) == 0) {
      return Stream.empty();
    }
    Map<Location, SampledPlace> tables = new HashMap<>();
    boolean[] drawn = {false};
    try (Stream<AssetEntry> assets = inventory.assets()) {
      assets.forEach(
          asset -> {
            if (isSampled(asset)) {
              tables.put(
                  asset.location(),
                  new SampledPlace(
                      asset.location(),
                      asset.location(),
                      null,
                      asset.size(),
                      ((Outcome.Incomplete) asset.outcome()).units(),
                      0));
            }
            drawn[0] |= FolderSample.isDrawn(asset);
          });
    }
    return Stream.concat(
        ofTables(inventory, tables),
        drawn[0] ? FolderSample.of(inventory).stream() : Stream.empty());
  }

  private static Stream<SampledPlace> ofTables(
      Inventory inventory, Map<Location, SampledPlace> tables) {
    if (tables.isEmpty()) {
      return Stream.empty();
    }
    List<SampledPlace> all = new ArrayList<>(tables.values());
    all.sort(Comparator.comparing(table -> table.asset().toString()));
    try (Stream<Finding> findings = inventory.findings()) {
      findings.forEach(
          finding -> {
            SampledPlace table = tables.get(finding.asset());
            if (table != null && isOfRows(finding, table)) {
              all.add(table.at(finding.location(), finding.rule(), finding.records()));
            }
          });
    }
    try (Stream<ColumnEntry> columns = inventory.columns()) {
      columns.forEach(
          column -> {
            SampledPlace table = tables.get(column.asset());
            if (table != null && column.found() == 0) {
              all.add(table.at(column.location(), null, 0));
            }
          });
    }
    return all.stream();
  }

  /** Whether a finding counts rows; what lies in a document in a cell counts its lines. */
  private static boolean isOfRows(Finding finding, SampledPlace table) {
    return finding.records() <= table.rows()
        && finding.location().value(COLUMN) != null
        && finding.location().value("row") == null;
  }

  private SampledPlace at(Location place, @Nullable String kind, long found) {
    return new SampledPlace(place, asset, kind, total, rows, found);
  }
}
