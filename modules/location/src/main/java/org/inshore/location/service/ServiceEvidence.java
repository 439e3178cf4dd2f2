package org.inshore.location.service;

import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inshore.location.address.AddressDatabases;
import org.inshore.location.address.AddressKind;
import org.inshore.location.name.Providers;
import org.inshore.location.place.Places;
import org.inshore.location.site.Site;
import org.inshore.location.site.SiteEvidence;
import org.inshore.location.site.SiteRegister;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Evidence.Strength;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.ServiceStatement;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a service's statements.
 *
 * <p>A region decides, when the service's host is of the provider whose region it is. All else a
 * service says of itself is whatever its administrator wrote, and so a hint: enough to dispute a
 * declaration, never enough for a verdict.
 *
 * @param providers the tables of providers
 * @param places time zones
 * @param register sites and their subnets
 * @param databases databases of addresses
 */
public record ServiceEvidence(
    Providers providers, Places places, SiteRegister register, AddressDatabases databases) {
  private static final Messages MESSAGES = Messages.of(ServiceEvidence.class);

  /** Names shown of a certificate; all are looked up. */
  private static final int MAX_NAMES = 4;

  private static final Pattern TERRITORY =
      Pattern.compile("[A-Za-z]{2,3}(?:[_-][A-Z][a-z]{3})?[_-]([A-Z]{2})(?:[.@_-].*)?");

  /** Territories that are set by habit, wherever a server stands. */
  private static final Set<String> HABITUAL = Set.of("US", "GB");

  /** The evidence of all that a service said. */
  public List<Evidence> of(
      ServiceAnswer answer, List<Endpoint> endpoints, LocalDate today, Instant now) {
    List<Evidence> evidence = new ArrayList<>();
    Map<Wording, List<String>> certificates = new LinkedHashMap<>();
    for (ServiceStatement statement : answer.statements()) {
      switch (statement.kind()) {
        case REGION -> evidence.add(region(statement, endpoints, now));
        case TIME_ZONE ->
            evidence.add(hint("zone", statement, places.timeZone(statement.value()), now));
        case LOCALE -> evidence.add(hint("locale", statement, territory(statement.value()), now));
        case HOST_NAME -> evidence.add(hostName(statement, today, now));
        case ADDRESS -> address(statement, today, now, evidence);
        case CERTIFICATE_NAME ->
            certificates
                .computeIfAbsent(statement.how(), how -> new ArrayList<>())
                .add(statement.value());
        case SOFTWARE ->
            evidence.add(
                nothing(
                    MESSAGES.wording("software", statement.value(), statement.how()), now));
      }
    }
    certificates.forEach((how, names) -> evidence.add(certificate(names, how, now)));
    if (answer.failure() != null) {
      evidence.add(nothing(MESSAGES.wording("failed", answer.failure()), now));
    }
    return evidence;
  }

  private Evidence region(ServiceStatement statement, List<Endpoint> endpoints, Instant now) {
    Providers.Place place = null;
    for (Endpoint endpoint : endpoints) {
      if (place == null) {
        place = providers.region(endpoint.host(), statement.value());
      }
    }
    return place == null
        ? nothing(MESSAGES.wording("region.none", statement.value(), statement.how()), now)
        : evidence(
            Strength.DECIDES,
            place.jurisdiction(),
            MESSAGES.wording(
                "region",
                statement.value(),
                statement.how(),
                place.provider(),
                place.jurisdiction().label()),
            now);
  }

  private static @Nullable Jurisdiction territory(String locale) {
    Matcher matcher = TERRITORY.matcher(locale.strip());
    if (!matcher.matches() || HABITUAL.contains(matcher.group(1))) {
      return null;
    }
    try {
      return new Jurisdiction(matcher.group(1).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Evidence hostName(ServiceStatement statement, LocalDate today, Instant now) {
    Site site = register.ofHost(statement.value());
    Providers.Place place = providers.place(statement.value());
    Jurisdiction jurisdiction =
        site != null && site.holdsOn(today)
            ? site.jurisdiction()
            : place == null ? null : place.jurisdiction();
    return hint("host", statement, jurisdiction, now);
  }

  private void address(
      ServiceStatement statement, LocalDate today, Instant now, List<Evidence> evidence) {
    InetAddress address = AddressKind.literal(statement.value());
    if (address == null) {
      return;
    }
    Wording how = MESSAGES.wording("address.how", statement.how());
    Site site = register.ofAddress(address);
    evidence.add(
        weakened(
            site != null
                ? SiteEvidence.of(
                    site,
                    SiteEvidence.Reason.ADDRESS,
                    statement.value(),
                    true,
                    register,
                    today,
                    now)
                : databases.evidence(List.of(address), true, how, Wording.same(""), now)));
  }

  /** The server's own address may be one that every second network uses: it never decides. */
  private static Evidence weakened(Evidence found) {
    Strength strength = found.strength() == Strength.DECIDES ? Strength.SUGGESTS : found.strength();
    return new Evidence(
        Evidence.Kind.SERVICE,
        strength,
        found.jurisdiction(),
        found.text(),
        found.source(),
        found.observed());
  }

  /** Names of one place only are a hint; a certificate for many regions says nothing. */
  private Evidence certificate(List<String> names, Wording how, Instant now) {
    Set<Jurisdiction> named = new LinkedHashSet<>();
    for (String name : names) {
      // A wildcard stands for a label.
      Providers.Place place = providers.place(name.replaceFirst("^\\*\\.", "any."));
      if (place != null) {
        named.add(place.jurisdiction());
      }
    }
    String shown =
        names.stream().limit(MAX_NAMES).collect(Collectors.joining(", "))
            + (names.size() > MAX_NAMES ? ", …" : "");
    if (named.size() == 1) {
      Jurisdiction place = named.iterator().next();
      return evidence(
          Strength.SUGGESTS,
          place,
          MESSAGES.wording("certificate", shown, how, place.label()),
          now);
    }
    return nothing(
        MESSAGES.wording(named.isEmpty() ? "certificate.none" : "certificate.many", shown, how),
        now);
  }

  private static Evidence hint(
      String key, ServiceStatement statement, @Nullable Jurisdiction place, Instant now) {
    return place == null
        ? nothing(MESSAGES.wording(key + ".none", statement.value(), statement.how()), now)
        : evidence(
            Strength.SUGGESTS,
            place,
            MESSAGES.wording(key, statement.value(), statement.how(), place.label()),
            now);
  }

  private static Evidence nothing(Wording text, Instant now) {
    return evidence(Strength.NONE, null, text, now);
  }

  private static Evidence evidence(
      Strength strength, @Nullable Jurisdiction place, Wording text, Instant now) {
    return new Evidence(
        Evidence.Kind.SERVICE, strength, place, text, MESSAGES.wording("source"), now);
  }
}
