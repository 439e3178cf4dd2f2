package org.inshore.location;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inshore.location.address.AddressDatabases;
import org.inshore.location.network.Network;
import org.inshore.location.place.Coordinates;
import org.inshore.location.site.Site;
import org.inshore.location.site.SiteRegister;
import org.inshore.patterns.jurisdictions.JurisdictionsPack;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** What tests of this module start from. */
public final class Given {
  /** The tables as they are shipped. */
  public static final Tables TABLES = Tables.load(new JurisdictionsPack().files());

  /** The day of all tests. */
  public static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

  public static final Coordinates SHANGHAI = new Coordinates(31.2, 121.6);
  public static final Coordinates BEIJING = new Coordinates(39.9, 116.4);
  public static final Coordinates HONG_KONG = new Coordinates(22.3, 114.2);
  public static final Coordinates SINGAPORE = new Coordinates(1.3, 103.8);

  private Given() {}

  public static Site site(
      String id,
      String name,
      String code,
      LocalDate on,
      @Nullable LocalDate until,
      @Nullable Coordinates coordinates,
      List<String> subnets,
      List<String> hosts) {
    return new Site(
        id,
        name,
        null,
        new Jurisdiction(code),
        null,
        "security office",
        on,
        until,
        coordinates,
        subnets,
        hosts);
  }

  public static Site site(String id, String code, @Nullable Coordinates coordinates) {
    return site(id, id, code, LocalDate.of(2026, 1, 1), null, coordinates, List.of(), List.of());
  }

  public static SiteRegister register(Site... sites) {
    try {
      return SiteRegister.of("sites.yaml", List.of(sites), TABLES.places());
    } catch (ScanException e) {
      throw new AssertionError(e);
    }
  }

  public static ResidencyResolver resolver(
      SiteRegister register,
      AddressDatabases databases,
      @Nullable Site scanner,
      @Nullable Network network) {
    return new ResidencyResolver(
        TABLES, new Surroundings(register, databases, scanner, network, InstantSource.fixed(NOW)));
  }

  public static Endpoint endpoint(String host) {
    return endpoint(host, 0);
  }

  public static Endpoint endpoint(String host, int port) {
    return new Endpoint(host, port, new Wording("目标", "the target"));
  }

  public static Declaration declared(@Nullable String site, @Nullable String code) {
    return new Declaration(
        site, code == null ? null : new Jurisdiction(code), null, null, null, false);
  }

  /** A network made of a table; counts what it is asked. */
  public static final class FakeNetwork implements Network {
    private final Map<String, List<InetAddress>> names = new HashMap<>();
    private final Map<String, Duration> times = new HashMap<>();
    public int asked;

    public FakeNetwork name(String host, String... addresses) {
      names.put(host, List.of(addresses).stream().map(InetAddress::ofLiteral).toList());
      return this;
    }

    public FakeNetwork time(String host, double millis) {
      times.put(host, Duration.ofNanos(Math.round(millis * 1e6)));
      return this;
    }

    @Override
    public List<InetAddress> addresses(String host) throws IOException {
      asked++;
      List<InetAddress> addresses = names.get(host);
      if (addresses == null) {
        throw new UnknownHostException(host);
      }
      return addresses;
    }

    @Override
    public Connects connect(String host, int port) throws IOException {
      asked++;
      Duration time = times.get(host);
      if (time == null) {
        throw new IOException("refused");
      }
      List<InetAddress> known = names.get(host);
      return new Connects(known == null ? InetAddress.ofLiteral(host) : known.getFirst(), time, 3);
    }
  }
}
