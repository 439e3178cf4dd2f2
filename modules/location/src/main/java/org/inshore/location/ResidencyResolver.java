package org.inshore.location;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inshore.location.address.AddressKind;
import org.inshore.location.address.AddressText;
import org.inshore.location.latency.Claim;
import org.inshore.location.latency.Latency;
import org.inshore.location.network.Network;
import org.inshore.location.place.Coordinates;
import org.inshore.location.service.ServiceAnswer;
import org.inshore.location.service.ServiceEvidence;
import org.inshore.location.site.Site;
import org.inshore.location.site.SiteEvidence;
import org.inshore.spi.message.MainlandTime;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Evidence.Strength;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.spi.source.Residency;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a source, or a bare endpoint, is. Immutable; for all threads.
 *
 * <p>Every piece of evidence says what it can do ({@link Strength}). The rules:
 *
 * <ol>
 *   <li>Evidence that decides for an offshore place makes the verdict offshore; nothing overrules
 *       it.
 *   <li>Onshore is what evidence for the whole source decides, or evidence for every one of its
 *       endpoints, and nothing disputes.
 *   <li>All else is unknown.
 *   <li>It is a dispute, kept as evidence of its own, when two pieces that decide name different
 *       places, when a hint points offshore against one that decides for the mainland, or when a
 *       place that is decided for is refuted. Only databases of addresses, when they are no more
 *       than a hint, cannot dispute a provider's region in the endpoint's name. A dispute is never
 *       onshore.
 * </ol>
 *
 * <p>Without a network in its {@link Surroundings} it makes no connection and asks no name server.
 * An interrupt ends what is asked of the network as if nobody had answered, and stays set.
 */
public final class ResidencyResolver {
  private static final Messages MESSAGES = Messages.of(ResidencyResolver.class);
  private static final Wording NO_REMEDY = Wording.same("");

  private final Tables tables;
  private final Surroundings surroundings;

  /** Locates with the tables and with what the operator gives. */
  public ResidencyResolver(Tables tables, Surroundings surroundings) {
    this.tables = tables;
    this.surroundings = surroundings;
  }

  /**
   * Locates with the tables alone.
   *
   * @param files the files of all packs of jurisdictions
   * @throws IllegalArgumentException if a file is wrong; the message names the file
   */
  public static ResidencyResolver load(List<PackFile> files) {
    return new ResidencyResolver(Tables.load(files), Surroundings.NONE);
  }

  /** The same, asking nothing of the network. */
  public ResidencyResolver offline() {
    return new ResidencyResolver(tables, surroundings.offline());
  }

  /**
   * The residency of something that is known by its endpoint only, such as a flow's remote
   * endpoint.
   */
  public Residency resolve(Endpoint endpoint) {
    return resolve(Declaration.NONE, List.of(endpoint), ServiceAnswer.NONE);
  }

  /** The residency of a source whose service was not asked. */
  public Residency resolve(Declaration declared, List<Endpoint> endpoints) {
    return resolve(declared, endpoints, ServiceAnswer.NONE);
  }

  /**
   * The residency of a source, with all evidence, also that which says nothing.
   *
   * @param declared what the operator declares of it
   * @param endpoints where its content is
   * @param answer what the service says of itself
   */
  public Residency resolve(Declaration declared, List<Endpoint> endpoints, ServiceAnswer answer) {
    Instant now = surroundings.clock().instant();
    return new Resolution(now, MainlandTime.day(now)).resolve(declared, endpoints, answer);
  }

  /** One question, answered by one thread. */
  private final class Resolution {
    private final Instant now;
    private final LocalDate today;
    private final List<Claim> claims = new ArrayList<>();

    Resolution(Instant now, LocalDate today) {
      this.now = now;
      this.today = today;
    }

    Residency resolve(Declaration declared, List<Endpoint> endpoints, ServiceAnswer answer) {
      List<Evidence> overall = new ArrayList<>();
      Evidence site = SiteEvidence.declared(declared, surroundings.register(), today, now);
      Wording remedy = MESSAGES.wording("declare");
      if (site != null) {
        add(overall, site, surroundings.register().named(declared.site()));
        // Who has declared the place need not be told to.
        remedy = site.jurisdiction() == null ? remedy : NO_REMEDY;
      }
      ServiceEvidence service =
          new ServiceEvidence(
              tables.providers(),
              tables.places(),
              surroundings.register(),
              surroundings.databases());
      for (Evidence said : service.of(answer, endpoints, today, now)) {
        add(overall, said, null);
      }
      List<List<Evidence>> groups = new ArrayList<>();
      for (Endpoint endpoint : endpoints) {
        groups.add(ofEndpoint(endpoint, remedy));
      }
      return Weighing.of(overall, groups, now);
    }

    private List<Evidence> ofEndpoint(Endpoint endpoint, Wording unlessDeclared) {
      int whole = claims.size();
      List<Evidence> evidence = new ArrayList<>();
      Site registered = surroundings.register().ofHost(endpoint.host());
      Wording remedy = registered == null ? unlessDeclared : NO_REMEDY;
      if (registered != null) {
        add(evidence, of(registered, SiteEvidence.Reason.HOST, endpoint.host(), true), registered);
      }
      InetAddress literal = AddressKind.literal(endpoint.host());
      if (literal != null) {
        boolean byName = endpoint.host().toLowerCase(Locale.ROOT).endsWith("localhost");
        Wording how =
            byName ? MESSAGES.wording("name", endpoint.host(), endpoint.how()) : endpoint.how();
        ofAddresses(List.of(literal), how, remedy, evidence);
      } else {
        add(evidence, tables.providers().evidence(endpoint, remedy, now), null);
        askAddresses(endpoint, evidence);
      }
      if (literal == null || AddressKind.of(literal) != AddressKind.LOOPBACK) {
        measure(endpoint, evidence);
      }
      claims.subList(whole, claims.size()).clear();
      return evidence;
    }

    private void askAddresses(Endpoint endpoint, List<Evidence> evidence) {
      Network network = surroundings.network();
      if (network == null || !endpoint.isNamed()) {
        return;
      }
      try {
        List<InetAddress> addresses = network.addresses(endpoint.host());
        Wording how = MESSAGES.wording("dns", endpoint.host());
        ofAddresses(addresses, how, NO_REMEDY, evidence);
      } catch (IOException | InterruptedException e) {
        keepInterrupt(e);
        evidence.add(
            new Evidence(
                Evidence.Kind.ADDRESS,
                Strength.NONE,
                null,
                MESSAGES.wording("dns.failed", endpoint.host()),
                MESSAGES.wording("dns.source"),
                now));
      }
    }

    private void ofAddresses(
        List<InetAddress> addresses, Wording how, Wording remedy, List<Evidence> evidence) {
      List<InetAddress> others = new ArrayList<>();
      List<Site> sites = new ArrayList<>();
      for (InetAddress address : addresses) {
        Site site = surroundings.register().ofAddress(address);
        if (site == null) {
          others.add(address);
        } else {
          sites.add(site);
        }
      }
      for (InetAddress address : addresses) {
        Site site = surroundings.register().ofAddress(address);
        if (site != null && sites.remove(site) && !sites.contains(site)) {
          add(
              evidence,
              of(site, SiteEvidence.Reason.ADDRESS, AddressText.of(address), others.isEmpty()),
              site);
        }
      }
      if (!others.isEmpty()) {
        boolean whole = others.size() == addresses.size();
        add(evidence, surroundings.databases().evidence(others, whole, how, remedy, now), null);
      }
    }

    private void measure(Endpoint endpoint, List<Evidence> evidence) {
      Network network = surroundings.network();
      Site scanner = surroundings.scanner();
      Coordinates here = scanner == null ? null : scanner.coordinates();
      if (network == null || scanner == null || here == null || endpoint.port() == 0) {
        return;
      }
      try {
        Network.Connects connects = network.connect(endpoint.host(), endpoint.port());
        if (AddressKind.of(connects.peer()) != AddressKind.LOOPBACK) {
          evidence.addAll(
              Latency.evidence(
                  endpoint,
                  connects.fastest(),
                  connects.count(),
                  scanner,
                  here,
                  List.copyOf(claims),
                  tables.places(),
                  now));
        }
      } catch (IOException | InterruptedException e) {
        keepInterrupt(e);
        evidence.add(
            new Evidence(
                Evidence.Kind.LATENCY,
                Strength.NONE,
                null,
                MESSAGES.wording("connect.failed", endpoint.host() + ":" + endpoint.port()),
                MESSAGES.wording("connect.source"),
                now));
      }
    }

    private static void keepInterrupt(Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
    }

    private Evidence of(Site site, SiteEvidence.Reason reason, String what, boolean whole) {
      return SiteEvidence.of(site, reason, what, whole, surroundings.register(), today, now);
    }

    /** Keeps evidence, and what it claims. */
    private void add(List<Evidence> evidence, Evidence each, @Nullable Site site) {
      evidence.add(each);
      Jurisdiction place = each.jurisdiction();
      if (place != null && each.strength() == Strength.DECIDES) {
        Claim claim = new Claim(place, site);
        if (!claims.contains(claim)) {
          claims.add(claim);
        }
      }
    }
  }
}
