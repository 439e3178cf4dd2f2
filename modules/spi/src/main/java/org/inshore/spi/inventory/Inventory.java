package org.inshore.spi.inventory;

import java.util.List;
import java.util.stream.Stream;

/**
 * The result of a scan. Streams are read from the store as they are consumed; the caller closes
 * each. One thread.
 */
public interface Inventory extends AutoCloseable {

  /** The scan. */
  RunInfo run();

  /** Its figures. */
  Totals totals();

  /** The data sources, offshore first, then unknown, then onshore; each by id. */
  List<SourceEntry> sources();

  /** The rules in force, by id. */
  List<RuleInfo> rules();

  /** Violations, worst first, then by place; natures apart: violations, to clarify, secrets. */
  Stream<Violation> violations();

  /** Findings by location. */
  Stream<Finding> findings();

  /** Columns named like personal financial information, by location. */
  default Stream<ColumnEntry> columns() {
    return Stream.empty();
  }

  /** Assets and parts of them by location, with outcomes. */
  Stream<AssetEntry> assets();

  @Override
  void close();
}
