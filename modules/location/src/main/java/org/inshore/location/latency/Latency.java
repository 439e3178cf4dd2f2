package org.inshore.location.latency;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.inshore.location.place.Coordinates;
import org.inshore.location.place.Places;
import org.inshore.location.site.Site;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Evidence.Strength;

/**
 * Refutes places that are too far away for the time that a connection took.
 *
 * <p><b>Formula.</b> Light in glass fibre covers some 200 km in a millisecond (c / 1.468 = 204 km),
 * and a round trip goes there and back: who answers after {@code t} ms is within {@code 100 km × t}
 * of where the question came from. A claimed place whose nearest point is farther than {@code 105
 * km × t + 10 km} is refuted; 5 % allow for the glass, 10 km for rounded coordinates. The distance
 * is that to the site, where the register has its coordinates, else to the outline of the
 * jurisdiction, which is a lower bound ({@link Places#distance}).
 *
 * <p><b>Limits.</b> The time of a TCP connect, measured from the first packet to the answer, is
 * never shorter than the round trip, and the fastest of several comes nearest to it; so the bound
 * holds, but:
 *
 * <ul>
 *   <li>A long time proves nothing: detours, queues and slow hosts lengthen it at will.
 *   <li>What answers may not be what stores: a proxy, an accelerator, an address translator with
 *       its own TCP, a tunnel on this machine. A refuted claim is therefore a dispute, and never by
 *       itself a proof of another place. Loopback addresses are not measured.
 *   <li>Free-space links (microwave, satellite laser, hollow fibre) are up to half as fast again.
 *   <li>Everything rests on where the scanner itself is declared to be.
 * </ul>
 */
public final class Latency {
  private static final Messages MESSAGES = Messages.of(Latency.class);
  private static final double KM_PER_MILLISECOND = 100;
  private static final double GLASS = 1.05;
  private static final double ROUNDING_KM = 10;

  private Latency() {}

  /** How far away the answer can have come from, in km, without any allowance. */
  static double reach(Duration roundTrip) {
    return KM_PER_MILLISECOND * roundTrip.toNanos() / 1e6;
  }

  /** Whether a distance in km is too far for a round trip, all allowances made. */
  static boolean refutes(double distance, Duration roundTrip) {
    return distance > GLASS * reach(roundTrip) + ROUNDING_KM;
  }

  /**
   * The evidence of a measured time: one for each claim that it refutes, else one that says so.
   *
   * @param fastest the shortest of the connects, positive
   * @param connects how many there were
   * @param scanner where this scanner is
   * @param here its coordinates
   */
  public static List<Evidence> evidence(
      Endpoint endpoint,
      Duration fastest,
      int connects,
      Site scanner,
      Coordinates here,
      List<Claim> claims,
      Places places,
      Instant now) {
    Wording measured =
        MESSAGES.wording(
            "measured",
            endpoint.host() + ":" + endpoint.port(),
            String.format(Locale.ROOT, "%.2f", fastest.toNanos() / 1e6),
            connects,
            km(reach(fastest)),
            scanner.name());
    Wording source = MESSAGES.wording("source", scanner.name());
    List<Evidence> evidence = new ArrayList<>();
    for (Claim claim : claims) {
      OptionalDouble distance = distance(here, claim, places);
      if (distance.isPresent() && refutes(distance.getAsDouble(), fastest)) {
        Site site = claim.site();
        boolean toSite = site != null && site.coordinates() != null;
        evidence.add(
            new Evidence(
                Evidence.Kind.LATENCY,
                Strength.REFUTES,
                claim.jurisdiction(),
                MESSAGES.wording(
                    toSite ? "refuted.site" : "refuted.place",
                    measured,
                    site != null && toSite ? site.name() : "",
                    claim.jurisdiction().label(),
                    km(distance.getAsDouble())),
                source,
                now));
      }
    }
    return evidence.isEmpty()
        ? List.of(
            new Evidence(
                Evidence.Kind.LATENCY,
                Strength.NONE,
                null,
                MESSAGES.wording("nothing", measured),
                source,
                now))
        : evidence;
  }

  private static OptionalDouble distance(Coordinates here, Claim claim, Places places) {
    Site site = claim.site();
    return site != null && site.coordinates() != null
        ? OptionalDouble.of(here.distance(site.coordinates()))
        : places.distance(here, claim.jurisdiction());
  }

  private static String km(double distance) {
    return String.format(Locale.ROOT, distance < 10 ? "%.1f" : "%.0f", distance);
  }
}
