package org.inshore.location;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Evidence.Kind;
import org.inshore.spi.source.Evidence.Strength;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/** From evidence to a verdict, by the rules in {@link ResidencyResolver}. */
final class Weighing {
  private static final Messages MESSAGES = Messages.of(Weighing.class);

  private final List<Evidence> overall;
  private final List<List<Evidence>> endpoints;
  private final Set<Evidence> disputing = new LinkedHashSet<>();

  private Weighing(List<Evidence> overall, List<List<Evidence>> endpoints) {
    this.overall = overall;
    this.endpoints = endpoints;
  }

  /**
   * Weighs evidence.
   *
   * @param overall evidence of the source as a whole
   * @param endpoints evidence of each of its endpoints
   */
  static Residency of(List<Evidence> overall, List<List<Evidence>> endpoints, Instant now) {
    return new Weighing(overall, endpoints).residency(now);
  }

  private Residency residency(Instant now) {
    List<Evidence> all =
        new ArrayList<>(
            Stream.concat(overall.stream(), endpoints.stream().flatMap(List::stream))
                .distinct()
                .sorted(Comparator.comparing(Evidence::kind))
                .toList());
    Jurisdiction offshore = offshore(all);
    dispute(overall);
    for (List<Evidence> endpoint : endpoints) {
      dispute(Stream.concat(overall.stream(), endpoint.stream()).toList());
    }
    Jurisdiction verdict =
        offshore != null
            ? offshore
            : disputing.isEmpty() && isShownOnshore() ? Jurisdiction.MAINLAND : null;
    if (!disputing.isEmpty()) {
      all.addFirst(
          new Evidence(
              Kind.DISPUTE,
              Strength.NONE,
              null,
              MESSAGES.wording(
                  verdict == null ? "disputed.unknown" : "disputed.offshore",
                  parties(),
                  verdict == null ? "" : verdict.label()),
              MESSAGES.wording("disputed.source"),
              now));
    }
    return verdict == null ? Residency.unknown(all) : Residency.in(verdict, all);
  }

  /** The strongest offshore place that is named, else offshore anywhere, else null. */
  private static @Nullable Jurisdiction offshore(List<Evidence> all) {
    Jurisdiction found = null;
    for (Evidence evidence : all) {
      Jurisdiction place = evidence.jurisdiction();
      if (place != null
          && evidence.strength() == Strength.DECIDES
          && place.isOffshore()
          && (found == null || found.equals(Jurisdiction.SOMEWHERE_OFFSHORE))) {
        found = place;
      }
    }
    return found;
  }

  /** Whether the source as a whole, or else every one of its endpoints, is in the mainland. */
  private boolean isShownOnshore() {
    return decidesOnshore(overall)
        || (!endpoints.isEmpty() && endpoints.stream().allMatch(Weighing::decidesOnshore));
  }

  private static boolean decidesOnshore(List<Evidence> evidence) {
    return evidence.stream()
        .anyMatch(
            each ->
                each.strength() == Strength.DECIDES
                    && Jurisdiction.MAINLAND.equals(each.jurisdiction()));
  }

  /** Notes what contradicts what, among evidence of one endpoint and of the whole. */
  private void dispute(List<Evidence> evidence) {
    boolean named =
        evidence.stream().anyMatch(each -> each.kind() == Kind.ENDPOINT_NAME && isFirm(each));
    for (Evidence firm : evidence) {
      if (!isFirm(firm)) {
        continue;
      }
      for (Evidence other : evidence) {
        if (contradicts(other, firm, named)) {
          disputing.add(firm);
          disputing.add(other);
        }
      }
    }
  }

  private static boolean isFirm(Evidence evidence) {
    return evidence.strength() == Strength.DECIDES;
  }

  private static boolean contradicts(Evidence other, Evidence firm, boolean named) {
    Jurisdiction here = firm.jurisdiction();
    Jurisdiction there = other.jurisdiction();
    if (here == null || there == null) {
      return false;
    }
    return switch (other.strength()) {
      case DECIDES ->
          !here.equals(there)
              && !(here.isOffshore() && isSomewhere(there))
              && !(there.isOffshore() && isSomewhere(here));
      // An offshore hint against the mainland; databases of addresses rank below a region's name.
      case SUGGESTS ->
          !here.isOffshore() && there.isOffshore() && !(named && other.kind() == Kind.ADDRESS);
      case REFUTES -> here.equals(there);
      case NONE -> false;
    };
  }

  private static boolean isSomewhere(Jurisdiction place) {
    return place.equals(Jurisdiction.SOMEWHERE_OFFSHORE);
  }

  /** Who says what. */
  private Wording parties() {
    List<Wording> parties =
        disputing.stream()
            .sorted(Comparator.comparing(Evidence::kind))
            .map(
                each -> {
                  Jurisdiction place = each.jurisdiction();
                  return MESSAGES.wording(
                      each.strength() == Strength.REFUTES ? "party.not" : "party",
                      each.kind().label(),
                      place == null ? "" : place.label());
                })
            .distinct()
            .toList();
    return Wording.joined(parties, "；", "; ");
  }
}
