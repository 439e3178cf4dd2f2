package org.inshore.core.scan.read;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.engine.match.ColumnCount;
import org.inshore.engine.match.Place;
import org.inshore.spi.inventory.finding.ColumnEntry;
import org.inshore.spi.inventory.run.RuleInfo;
import org.inshore.spi.source.Location;

/**
 * Adds up what the columns of one asset hold, batch by batch. Those of one place are one: two
 * columns of a sheet may have the same name.
 */
final class ColumnCollector {
  private static final int MAX_COLUMNS = 100_000;

  /** Fewer numbers may end in noughts by chance. */
  private static final int MIN_ZEROED = 3;

  /** For each long number that is whole, so many that are not. */
  private static final int MAX_ZEROED = 10;

  private final Location asset;
  private final Map<Location, Sum> sums = new LinkedHashMap<>();

  /** Known again by identity, as a matcher hands the same place on for all batches of a table. */
  private final IdentityHashMap<Place, Sum> known = new IdentityHashMap<>();

  private final Map<Location, Long> found = new HashMap<>();

  ColumnCollector(Location asset) {
    this.asset = asset;
  }

  void add(ColumnCount count) {
    Sum sum = known.get(count.place());
    if (sum == null) {
      Location location = count.place().location();
      sum = sums.get(location);
      if (sum == null) {
        if (sums.size() >= MAX_COLUMNS) {
          return;
        }
        sum = new Sum(count);
        sums.put(location, sum);
      }
      if (known.size() >= MAX_COLUMNS) {
        known.clear();
      }
      known.put(count.place(), sum);
    }
    sum.add(count);
  }

  /**
   * Takes how many rows of a place hold a match of a rule. Digests and ciphertexts are not what a
   * column of another name was to hold.
   */
  void found(RuleInfo rule, Location location, long records) {
    Sum sum = sums.get(location);
    if (sum == null || sum.first.named().contains(rule) || records > sum.encrypted) {
      found.merge(location, records, Math::max);
    }
  }

  /** How many rows have a value in a column; 0 for any other place. */
  long filled(Location location) {
    Sum sum = sums.get(location);
    return sum == null ? 0 : sum.filled;
  }

  /** The columns whose name speaks of a kind. */
  List<ColumnEntry> entries() {
    return sums.entrySet().stream()
        .filter(each -> !each.getValue().first.named().isEmpty())
        .map(each -> each.getValue().entry(each.getKey()))
        .toList();
  }

  /** One column's figures. */
  private final class Sum {
    private final ColumnCount first;
    private long rows;
    private long filled;
    private long masked;
    private long encrypted;
    private long lostDigits;
    private long zeroed;
    private long kept;

    Sum(ColumnCount first) {
      this.first = first;
    }

    void add(ColumnCount count) {
      rows += count.rows();
      filled += count.filled();
      masked += count.masked();
      encrypted += count.encrypted();
      lostDigits += count.lostDigits();
      zeroed += count.zeroed();
      kept += count.kept();
    }

    /** Noughts in the place of digits show it only if next to all long numbers have them. */
    private long lostDigits() {
      boolean throughout = zeroed >= MIN_ZEROED && zeroed >= MAX_ZEROED * kept;
      return lostDigits + (throughout ? zeroed : 0);
    }

    ColumnEntry entry(Location location) {
      return new ColumnEntry(
          location,
          asset,
          first.type(),
          first.named().stream().map(RuleInfo::id).toList(),
          rows,
          filled,
          masked,
          encrypted,
          lostDigits(),
          found.getOrDefault(location, 0L));
    }
  }
}
