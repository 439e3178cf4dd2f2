package org.inshore.spi.inventory;

import org.inshore.spi.inventory.figure.Figure;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.figure.Totals;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * One data source of a scan with its figures.
 *
 * @param source the source
 * @param residency where it is and how that is known
 * @param totals the figures that are told by source
 * @param failure why nothing in it could be looked at; null when something could
 */
public record SourceEntry(
    DataSource source, Residency residency, Totals totals, @Nullable Outcome failure) {

  /** How many people its personal financial information is of. */
  public PersonCount persons() {
    return totals.persons(Figure.PERSONS);
  }
}
