package org.inshore.spi.inventory;

import java.util.List;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The data sources of one jurisdiction with their figures.
 *
 * @param verdict whether it is offshore
 * @param jurisdiction which it is; null for sources that nobody could locate
 * @param sources its data sources
 * @param totals the figures that are told by source, people counted once in the jurisdiction
 */
public record JurisdictionEntry(
    Verdict verdict,
    @Nullable Jurisdiction jurisdiction,
    List<SourceEntry> sources,
    Totals totals) {

  /** Copies the list. */
  public JurisdictionEntry {
    sources = List.copyOf(sources);
  }
}
