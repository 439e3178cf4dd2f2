package org.inshore.location.site;

import java.time.LocalDate;
import java.util.List;
import org.inshore.location.place.Coordinates;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * A data centre or office as the operator declares it.
 *
 * @param id short name, by which sources refer to it
 * @param name its name for people
 * @param address postal address
 * @param jurisdiction where it is
 * @param operator who runs it
 * @param declaredBy who answers for this declaration
 * @param declaredOn the first day on which it holds
 * @param validUntil the last day on which it holds; null if it has none
 * @param coordinates where it stands; null if not given
 * @param subnets blocks of addresses that are used only there
 * @param hosts host names that are only there; a leading {@code *.} is one label or more
 */
public record Site(
    String id,
    String name,
    @Nullable String address,
    Jurisdiction jurisdiction,
    @Nullable String operator,
    String declaredBy,
    LocalDate declaredOn,
    @Nullable LocalDate validUntil,
    @Nullable Coordinates coordinates,
    List<String> subnets,
    List<String> hosts) {

  /** Copies the lists. */
  public Site {
    subnets = List.copyOf(subnets);
    hosts = List.copyOf(hosts);
  }

  /** Whether the declaration holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(declaredOn) && (validUntil == null || !day.isAfter(validUntil));
  }
}
