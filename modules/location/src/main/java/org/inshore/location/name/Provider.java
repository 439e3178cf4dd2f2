package org.inshore.location.name;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * One provider's table.
 *
 * @param file its file, without folders
 * @param name the provider
 * @param limits what no name of the provider's hosts shows
 * @param regions jurisdiction by region id
 * @param endpoints host forms, the first that fits decides
 */
record Provider(
    String file,
    Wording name,
    Wording limits,
    Map<String, Jurisdiction> regions,
    List<Form> endpoints) {

  /**
   * A host form and what it says: its region, or a fixed place, or that it says nothing.
   *
   * @param template the form
   * @param fixed the place of every host of this form, or null
   * @param note why; null exactly when the host's region decides
   */
  record Form(HostTemplate template, @Nullable Jurisdiction fixed, @Nullable Wording note) {}

  /** What this table says of a host in plain lower case; null when no form fits. */
  @Nullable Named named(String host) {
    for (Form form : endpoints) {
      HostTemplate.Fit fit = form.template().fit(host, regions.keySet());
      if (fit != null) {
        String region = fit.region();
        Jurisdiction place =
            form.note() == null
                ? Objects.requireNonNull(regions.get(Objects.requireNonNull(region)))
                : form.fixed();
        return new Named(this, form.note() == null ? region : null, place, form.note());
      }
    }
    return null;
  }

  /**
   * Entry of a table for a host.
   *
   * @param provider whose host it is
   * @param region the region that its name holds, or null
   * @param place where that is; null when the name does not tell
   * @param note why the provider's hosts are there, or why the name does not tell; null when the
   *     region decides
   */
  record Named(
      Provider provider,
      @Nullable String region,
      @Nullable Jurisdiction place,
      @Nullable Wording note) {}
}
