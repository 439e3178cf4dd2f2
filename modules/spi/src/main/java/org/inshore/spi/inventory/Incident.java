package org.inshore.spi.inventory;

import java.util.Comparator;
import java.util.List;
import org.inshore.spi.inventory.Violation.Nature;
import org.inshore.spi.inventory.Violation.Severity;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;

/**
 * One asset and every ground that the policy has against it: the unit an officer deals with.
 *
 * @param place the asset
 * @param grounds what the policy says of it, the worst first; at least one
 */
public record Incident(Location place, List<Violation> grounds) {
  /** The worst first: violations, then what is to be clarified, each by severity. */
  public static final Comparator<Violation> WORST =
      Comparator.comparing(Violation::nature)
          .thenComparing(Violation::severity)
          .thenComparing(Violation::id);

  /** Sorts the grounds and refuses none. */
  public Incident {
    grounds = grounds.stream().sorted(WORST).toList();
    if (grounds.isEmpty()) {
      throw new IllegalArgumentException("an incident without a ground");
    }
  }

  /** The worst ground. */
  public Violation worst() {
    return grounds.getFirst();
  }

  /** Where its source is. */
  public Residency residency() {
    return worst().residency();
  }

  /** A violation if any ground is one. */
  public Nature nature() {
    return worst().nature();
  }

  /** That of the worst ground. */
  public Severity severity() {
    return worst().severity();
  }

  /** People of the asset: the most that any ground names. */
  public PersonCount persons() {
    return grounds.stream()
        .map(Violation::persons)
        .max(Comparator.comparingLong(PersonCount::persons))
        .orElseThrow();
  }
}
