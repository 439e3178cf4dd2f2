package org.inshore.core.scan.locate;

import java.util.List;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Residency;

/**
 * A data source and where it is.
 *
 * @param source the source
 * @param endpoints the hosts on which its content is
 * @param residency the verdict with its evidence
 */
public record LocatedSource(DataSource source, List<Endpoint> endpoints, Residency residency) {

  /** Copies the list. */
  public LocatedSource {
    endpoints = List.copyOf(endpoints);
  }
}
