package org.inshore.location.site;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.inshore.location.address.AddressKind;
import org.inshore.location.place.Places;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** The sites that the operator declares, free of contradictions. Immutable. */
public final class SiteRegister {
  /** No sites. */
  public static final SiteRegister EMPTY = new SiteRegister("", List.of(), Map.of());

  /** How far a site may lie outside its jurisdiction's outline: coordinates may be rounded. */
  private static final double TOLERANCE_KM = 20;

  private static final Messages MESSAGES = Messages.of(SiteRegister.class);

  private final String origin;
  private final List<Site> sites;
  private final Map<Subnet, Site> subnets;

  private SiteRegister(String origin, List<Site> sites, Map<Subnet, Site> subnets) {
    this.origin = origin;
    this.sites = List.copyOf(sites);
    this.subnets = Map.copyOf(subnets);
  }

  /**
   * Checks the sites of a register.
   *
   * @param origin the register's file, for messages
   * @throws ScanException with {@code CONFIGURATION} if two sites share an id, a name, a host or an
   *     address, if a subnet or host has another form or is more than one site can have, if a site
   *     lies outside its own jurisdiction, or if its declaration ends before it begins
   */
  public static SiteRegister of(String origin, List<Site> sites, Places places)
      throws ScanException {
    Map<String, Site> names = new HashMap<>();
    Map<String, Site> hosts = new HashMap<>();
    Map<Subnet, Site> subnets = new HashMap<>();
    for (Site site : sites) {
      checkAlone(site, places, origin);
      unique("name-twice", site.id(), site, names, origin);
      if (!site.name().equals(site.id())) {
        unique("name-twice", site.name(), site, names, origin);
      }
      for (String host : site.hosts()) {
        String fault = HostForm.fault(plain(host));
        if (fault != null) {
          throw wrong(fault, origin, site.id(), host);
        }
        unique("host-twice", plain(host), site, hosts, origin);
      }
      for (Subnet subnet : subnets(site, origin)) {
        String text = subnet.text();
        for (Map.Entry<Subnet, Site> other : subnets.entrySet()) {
          if (other.getKey().overlaps(subnet)) {
            throw wrong(
                "subnet-twice",
                origin,
                text,
                site.id(),
                other.getKey().text(),
                other.getValue().id());
          }
        }
        subnets.put(subnet, site);
      }
    }
    return new SiteRegister(origin, sites, subnets);
  }

  private static void checkAlone(Site site, Places places, String origin) throws ScanException {
    if (site.validUntil() != null && site.validUntil().isBefore(site.declaredOn())) {
      throw wrong(
          "dates",
          origin,
          site.id(),
          site.declaredOn().toString(),
          String.valueOf(site.validUntil()));
    }
    if (site.coordinates() != null) {
      OptionalDouble distance = places.distance(site.coordinates(), site.jurisdiction());
      if (distance.isPresent() && distance.getAsDouble() > TOLERANCE_KM) {
        throw wrong(
            "coordinates",
            origin,
            site.id(),
            site.jurisdiction().label(),
            Long.toString(Math.round(distance.getAsDouble())));
      }
    }
  }

  /** The site's subnets, and its hosts that are given as addresses. */
  private static List<Subnet> subnets(Site site, String origin) throws ScanException {
    List<Subnet> all = new ArrayList<>();
    for (String text : site.subnets()) {
      Subnet subnet = subnet(text, site, origin);
      if (subnet.isTooWide()) {
        throw wrong("subnet-wide", origin, site.id(), text);
      }
      all.add(subnet);
    }
    for (String host : site.hosts()) {
      InetAddress address = AddressKind.literal(plain(host));
      Subnet own = address == null ? null : Subnet.parse(address.getHostAddress());
      if (own != null && all.stream().noneMatch(subnet -> subnet.overlaps(own))) {
        all.add(own);
      }
    }
    for (Subnet subnet : all) {
      if (subnet.isNowhere()) {
        throw wrong("subnet-nowhere", origin, site.id(), subnet.text());
      }
    }
    return all;
  }

  private static Subnet subnet(String text, Site site, String origin) throws ScanException {
    try {
      return Subnet.parse(text.strip());
    } catch (IllegalArgumentException e) {
      throw wrong("subnet-form", origin, site.id(), text);
    }
  }

  private static void unique(
      String key, String name, Site site, Map<String, Site> seen, String origin)
      throws ScanException {
    Site other = seen.put(name, site);
    if (other != null) {
      throw wrong(key, origin, name, other.id(), site.id());
    }
  }

  /** The register's file, for messages. */
  public String origin() {
    return origin;
  }

  /** Whether any addresses are registered. */
  public boolean hasSubnets() {
    return !subnets.isEmpty();
  }

  /** The site with an id or name, or null. */
  public @Nullable Site named(@Nullable String name) {
    for (Site site : sites) {
      if (site.id().equals(name) || site.name().equals(name)) {
        return site;
      }
    }
    return null;
  }

  /** The site that a host name belongs to, the most exact form first, or null. */
  public @Nullable Site ofHost(String host) {
    Site best = null;
    int length = 0;
    String name = plain(host);
    for (Site site : sites) {
      for (String form : site.hosts()) {
        String plain = plain(form);
        boolean fits =
            plain.startsWith("*.") ? name.endsWith(plain.substring(1)) : name.equals(plain);
        int exactness = plain.startsWith("*.") ? plain.length() : Integer.MAX_VALUE;
        if (fits && exactness > length) {
          best = site;
          length = exactness;
        }
      }
    }
    return best;
  }

  /** The site that an address belongs to, or null. */
  public @Nullable Site ofAddress(InetAddress address) {
    for (Map.Entry<Subnet, Site> subnet : subnets.entrySet()) {
      if (subnet.getKey().contains(address)) {
        return subnet.getValue();
      }
    }
    return null;
  }

  /**
   * Refuses a source whose own declaration contradicts that of the site it names.
   *
   * @param source the source's id, for the message
   * @throws ScanException with {@code CONFIGURATION}
   */
  public void check(String source, Declaration declared) throws ScanException {
    Site site = named(declared.site());
    Jurisdiction place = declared.jurisdiction();
    if (site != null && place != null && !place.equals(site.jurisdiction())) {
      throw wrong(
          "contradiction", source, place.label(), site.id(), origin, site.jurisdiction().label());
    }
  }

  private static String plain(String host) {
    String lower = host.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static ScanException wrong(String key, Object... arguments) {
    Wording wording = MESSAGES.wording(key, arguments);
    return new ScanException(Category.CONFIGURATION, wording);
  }
}
