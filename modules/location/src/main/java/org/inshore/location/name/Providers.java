package org.inshore.location.name;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.inshore.location.table.Table;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Evidence.Strength;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * The tables of all providers. A host is compared with whole host forms, never by a prefix: the
 * same region id means Singapore at one provider and Hong Kong at another.
 */
public final class Providers {
  private static final Messages MESSAGES = Messages.of(Providers.class);

  private final List<Provider> providers;

  /**
   * Reads the tables.
   *
   * @param tables one for each provider
   * @throws IllegalArgumentException if one is wrong; the message names file and key
   */
  public Providers(List<Table> tables) {
    this.providers = tables.stream().map(ProviderReader::read).toList();
  }

  /** The evidence of an endpoint's name, also when it says nothing. */
  public Evidence evidence(Endpoint endpoint, Wording remedy, Instant now) {
    Provider.Named named = named(endpoint.host());
    if (named == null) {
      return new Evidence(
          Evidence.Kind.ENDPOINT_NAME,
          Strength.NONE,
          null,
          MESSAGES.wording("none", endpoint.host(), endpoint.how(), remedy),
          MESSAGES.wording("tables"),
          now);
    }
    Jurisdiction place = named.place();
    String key = named.region() != null ? "region" : place != null ? "fixed" : "unknown";
    return new Evidence(
        Evidence.Kind.ENDPOINT_NAME,
        place == null ? Strength.NONE : Strength.DECIDES,
        place,
        MESSAGES.wording(
            key,
            endpoint.host(),
            named.provider().name(),
            place == null ? "" : place.label(),
            Objects.requireNonNullElse(named.region(), ""),
            Objects.requireNonNullElse(named.note(), ""),
            endpoint.how(),
            named.provider().limits()),
        MESSAGES.wording("table", named.provider().file()),
        now);
  }

  /** The place that a host's name tells, with the provider's name; null when it tells none. */
  public @Nullable Place place(String host) {
    Provider.Named named = named(host);
    return named == null || named.place() == null
        ? null
        : new Place(named.provider().name(), named.place());
  }

  /** The place of a region of the provider that a host belongs to; null when either is unknown. */
  public @Nullable Place region(String host, String region) {
    Provider.Named named = named(host);
    Jurisdiction place =
        named == null ? null : named.provider().regions().get(region.toLowerCase(Locale.ROOT));
    return named == null || place == null ? null : new Place(named.provider().name(), place);
  }

  /**
   * A place and whose table it is from.
   *
   * @param provider the provider's name
   * @param jurisdiction the place
   */
  public record Place(Wording provider, Jurisdiction jurisdiction) {}

  private Provider.@Nullable Named named(String host) {
    String plain = host.toLowerCase(Locale.ROOT);
    if (plain.endsWith(".")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    for (Provider provider : providers) {
      Provider.Named named = provider.named(plain);
      if (named != null) {
        return named;
      }
    }
    return null;
  }
}
