package org.inshore.spi.inventory.violation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.inshore.spi.inventory.figure.PersonCount;
import org.inshore.spi.inventory.run.RunInfo;
import org.inshore.spi.inventory.violation.Violation.Nature;
import org.inshore.spi.inventory.violation.Violation.Severity;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.source.Location;
import org.inshore.spi.source.Residency;

/**
 * One asset and every ground that the policy has against it: the unit an officer deals with.
 *
 * @param place the asset
 * @param grounds what the policy says of it, the worst first, what is settled last; at least one
 */
public record Incident(Location place, List<Violation> grounds) {
  /**
   * The worst first: violations, then what is to be clarified, each by severity. Equals keep the
   * order in which the policy tells them.
   */
  public static final Comparator<Violation> WORST =
      Comparator.comparing(Violation::nature).thenComparing(Violation::severity);

  /** Keeps the grounds in their order. */
  public Incident {
    grounds = List.copyOf(grounds);
    if (grounds.isEmpty()) {
      throw new IllegalArgumentException("an incident without a ground");
    }
  }

  /** Sorts the grounds by what is settled on a day and what is worse. */
  public static Incident of(Location place, List<Violation> grounds, LocalDate day) {
    Comparator<Violation> settledLast = Comparator.comparing(ground -> settled(ground, day));
    return new Incident(place, grounds.stream().sorted(settledLast.thenComparing(WORST)).toList());
  }

  /** The day by which a scan is judged, acceptances included. */
  public static LocalDate day(RunInfo run) {
    LocalDate asOf = run.asOf();
    return asOf == null ? MainlandTime.day(run.started()) : asOf;
  }

  /** Whether a ground asks for no act on a day: exempted, accepted, or a false alarm. */
  public static boolean settled(Violation ground, LocalDate day) {
    return Decision.of(ground, day).settles();
  }

  /** Whether no ground asks for an act on a day. */
  public boolean settled(LocalDate day) {
    return grounds.stream().allMatch(ground -> settled(ground, day));
  }

  /** The worst ground. */
  public Violation worst() {
    return grounds.getFirst();
  }

  /** Where its source is. */
  public Residency residency() {
    return worst().residency();
  }

  /** A violation if any ground that is not settled is one. */
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
