package org.inshore.location;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * One provider's table.
 *
 * @param name the provider
 * @param regions jurisdiction by region id
 * @param endpoints host forms, the first that fits decides
 */
record Provider(Wording name, Map<String, Jurisdiction> regions, List<Form> endpoints) {
  private static final Messages MESSAGES = Messages.of(Provider.class);

  /**
   * A host form and what it says: its region, or a fixed place, or that it says nothing.
   *
   * @param template the form
   * @param fixed the place of every host of this form, or null
   * @param note why; null exactly when the host's region decides
   */
  record Form(HostTemplate template, @Nullable Jurisdiction fixed, @Nullable Wording note) {}

  /** What this table says of a host; null when no form fits. */
  @Nullable Evidence evidence(Endpoint endpoint) {
    String host = endpoint.host().toLowerCase(Locale.ROOT);
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    for (Form form : endpoints) {
      HostTemplate.Fit fit = form.template().fit(host, regions.keySet());
      if (fit != null) {
        return evidence(endpoint, form, fit.region());
      }
    }
    return null;
  }

  private Evidence evidence(Endpoint endpoint, Form form, @Nullable String region) {
    Wording note = form.note();
    if (note != null) {
      return new Evidence(
          Evidence.Kind.ENDPOINT_NAME,
          form.fixed(),
          MESSAGES.wording(
              form.fixed() == null ? "endpoint.unknown" : "endpoint.fixed",
              endpoint.host(),
              name,
              form.fixed() == null ? "" : form.fixed().label(),
              note,
              endpoint.how()));
    }
    if (region == null) {
      throw new IllegalStateException("a form without a note holds a region");
    }
    Jurisdiction place = Objects.requireNonNull(regions.get(region));
    return new Evidence(
        Evidence.Kind.ENDPOINT_NAME,
        place,
        MESSAGES.wording(
            "endpoint.region", endpoint.host(), name, region, place.label(), endpoint.how()));
  }
}
