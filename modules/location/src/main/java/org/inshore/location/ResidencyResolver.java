package org.inshore.location;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a source is. Immutable; makes no connection and asks no name server.
 *
 * <p>Evidence that names a place decides: the declared site, then what the endpoint's name says.
 * Where two disagree, offshore wins over onshore, because a miss is worse than a false alarm, and
 * the disagreement is kept as evidence of its own. Addresses alone never decide. Without evidence
 * the verdict is unknown.
 */
public final class ResidencyResolver {
  private static final Messages MESSAGES = Messages.of(ResidencyResolver.class);

  private final List<Provider> providers;

  private ResidencyResolver(List<Provider> providers) {
    this.providers = providers;
  }

  /**
   * Reads the provider tables.
   *
   * @param files the files of all packs of jurisdictions
   * @throws IllegalArgumentException if a file is wrong; the message names the file
   */
  public static ResidencyResolver load(List<PackFile> files) {
    return new ResidencyResolver(files.stream().map(ProviderReader::read).toList());
  }

  /** The residency of a source, with all evidence. */
  public Residency resolve(Declaration declared, List<Endpoint> endpoints) {
    List<Evidence> evidence = new ArrayList<>();
    Evidence site = declaredSite(declared);
    if (site != null) {
      evidence.add(site);
    }
    for (Endpoint endpoint : endpoints) {
      evidence.add(ofEndpoint(endpoint, declared));
    }
    evidence.sort(Comparator.comparing(Evidence::kind));
    List<Jurisdiction> places =
        evidence.stream().map(Evidence::jurisdiction).filter(place -> place != null).toList();
    if (places.isEmpty()) {
      return Residency.unknown(evidence);
    }
    Jurisdiction decided =
        places.stream().filter(Jurisdiction::isOffshore).findFirst().orElse(places.getFirst());
    if (places.stream().distinct().count() > 1) {
      evidence.addFirst(
          new Evidence(
              Evidence.Kind.DECLARED_SITE, null, MESSAGES.wording("disputed", decided.label())));
    }
    return Residency.in(decided, evidence);
  }

  private static @Nullable Evidence declaredSite(Declaration declared) {
    Jurisdiction place = declared.jurisdiction();
    if (place != null) {
      return new Evidence(
          Evidence.Kind.DECLARED_SITE,
          place,
          declared.site() == null
              ? MESSAGES.wording("declared.jurisdiction", place.label())
              : MESSAGES.wording("declared.site", declared.site(), place.label()));
    }
    if (declared.site() != null) {
      return new Evidence(
          Evidence.Kind.DECLARED_SITE,
          null,
          MESSAGES.wording("declared.site-only", declared.site()));
    }
    return null;
  }

  private Evidence ofEndpoint(Endpoint endpoint, Declaration declared) {
    // Who has declared the place need not be told to.
    Wording remedy =
        declared.jurisdiction() == null ? MESSAGES.wording("declare") : Wording.same("");
    Evidence address = Addresses.evidence(endpoint, remedy);
    if (address != null) {
      return address;
    }
    for (Provider provider : providers) {
      Evidence named = provider.evidence(endpoint);
      if (named != null) {
        return named;
      }
    }
    return new Evidence(
        Evidence.Kind.ENDPOINT_NAME,
        null,
        MESSAGES.wording("endpoint.none", endpoint.host(), endpoint.how(), remedy));
  }
}
