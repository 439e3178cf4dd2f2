package org.inshore.core.scan.locate;

import java.net.InetAddress;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inshore.location.address.AddressKind;
import org.inshore.location.site.Site;
import org.inshore.location.site.SiteRegister;
import org.inshore.spi.source.DataSource;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.RegisterField;
import org.jspecify.annotations.Nullable;

/** Fields of a source's register that the register of sites knows: name, address, operator. */
final class SiteFields {
  private SiteFields() {}

  /**
   * The source with what is registered of its site: the one that it names, else the one at which
   * all of its endpoints are. What its own register says holds; what is registered of a site counts
   * as long as that does.
   */
  static DataSource of(
      DataSource source, List<Endpoint> endpoints, SiteRegister register, LocalDate today) {
    Declaration declared = source.declared();
    Site site =
        declared.site() == null ? common(endpoints, register) : register.named(declared.site());
    if (site == null || !site.holdsOn(today)) {
      return source;
    }
    Map<RegisterField, String> fields = new EnumMap<>(RegisterField.class);
    fields.put(RegisterField.SITE_NAME, site.name());
    if (site.address() != null) {
      fields.put(RegisterField.SITE_ADDRESS, site.address());
    }
    if (site.operator() != null) {
      fields.put(RegisterField.SITE_OPERATOR, site.operator());
    }
    fields.putAll(declared.register());
    return new DataSource(
        source.id(), source.scanner(), source.target(), declared.withRegister(fields));
  }

  private static @Nullable Site common(List<Endpoint> endpoints, SiteRegister register) {
    Site common = endpoints.isEmpty() ? null : site(endpoints.getFirst(), register);
    for (Endpoint endpoint : endpoints) {
      if (common == null || !common.equals(site(endpoint, register))) {
        return null;
      }
    }
    return common;
  }

  private static @Nullable Site site(Endpoint endpoint, SiteRegister register) {
    Site named = register.ofHost(endpoint.host());
    InetAddress literal = AddressKind.literal(endpoint.host());
    return named != null || literal == null ? named : register.ofAddress(literal);
  }
}
