package org.inshore.spi.inventory;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Share of all rows of a table, files of a folder or blocks of a file that hold a kind at most, by
 * random ones.
 *
 * @param unit what was drawn
 * @param location a table, or a column of it; a folder of files; a file, or a column of it
 * @param asset the table, folder or file
 * @param rule the kind that was found; null for each kind that was not found there
 * @param total rows in the table, as its catalogue estimates them, files or blocks; -1 when unknown
 * @param rows how many were looked at
 * @param hits how many of these held the kind; of blocks at most so many
 */
public record SampledPlace(
    Unit unit,
    Location location,
    Location asset,
    @Nullable String rule,
    long total,
    long rows,
    long hits) {
  /** Unit of a random sample. */
  public enum Unit {
    /** A row of a table. */
    ROWS(""),
    /** A file of a folder. */
    FILES("files."),
    /** {@link #BLOCK} bytes of a text: the lines that begin there. */
    BLOCKS("blocks.");

    private final String key;

    Unit(String key) {
      this.key = key;
    }
  }

  /** Bytes of a block of a text. */
  public static final int BLOCK = 1 << 13;

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
    return sentence(unit, rule == null ? "none" : "found", total, rows, hits);
  }

  private static Wording sentence(Unit unit, String key, long total, long rows, long hits) {
    return MESSAGES.wording(
        "sampled." + unit.key + key,
        total < rows
            ? MESSAGES.wording("sampled.unknown")
            : unit == Unit.ROWS
                ? MESSAGES.wording("sampled.of", number(total))
                : Wording.same(number(total)),
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
   * All of an inventory: each sampled table or file, then by place the kinds that were found in its
   * columns, and the columns named like a kind in which nothing was; then folders.
   */
  static Stream<SampledPlace> of(Inventory inventory) {
    Totals totals = inventory.totals();
    if (totals.count(Figure.SAMPLED) == 0 && totals.count(Figure.NOT_LOOKED_AT) == 0) {
      return Stream.empty();
    }
    Map<Location, SampledPlace> tables = new HashMap<>();
    boolean[] left = {false};
    try (Stream<AssetEntry> assets = inventory.uncovered()) {
      assets.forEach(
          asset -> {
            if (isSampled(asset)) {
              tables.put(asset.location(), of(asset));
            }
            left[0] |= FolderSample.isLeft(asset.outcome());
          });
    }
    return Stream.concat(
        ofTables(inventory, tables),
        left[0] ? FolderSample.of(inventory).stream() : Stream.empty());
  }

  private static SampledPlace of(AssetEntry asset) {
    Location place = asset.location();
    long units = ((Outcome.Incomplete) asset.outcome()).units();
    return place.value("table") != null
        ? new SampledPlace(Unit.ROWS, place, place, null, asset.size(), units, 0)
        : new SampledPlace(Unit.BLOCKS, place, place, null, blocks(asset.size()), blocks(units), 0);
  }

  private static long blocks(long bytes) {
    return (bytes + BLOCK - 1) / BLOCK;
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
            if (table != null && isOf(finding, table)) {
              // Lines with a kind lie in as many blocks at most.
              long hits = Math.min(table.rows(), finding.records());
              all.add(table.at(finding.location(), finding.rule(), hits));
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

  /**
   * Whether a finding counts what was drawn, or as much at least; what lies in a document in a cell
   * counts its lines.
   */
  private static boolean isOf(Finding finding, SampledPlace table) {
    if (table.unit() == Unit.BLOCKS) {
      return true;
    }
    return finding.records() <= table.rows()
        && finding.location().value(COLUMN) != null
        && finding.location().value("row") == null;
  }

  private SampledPlace at(Location place, @Nullable String kind, long found) {
    return new SampledPlace(unit, place, asset, kind, total, rows, found);
  }
}
