package org.inshore.location.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.location.table.Table;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** Reads a provider's file. */
final class ProviderReader {
  private static final Set<String> KEYS =
      Set.of("id", "name", "references", "regions", "endpoints");
  private static final Set<String> FORM_KEYS = Set.of("host", "jurisdiction", "note", "unknown");

  private final Table table;

  private ProviderReader(Table table) {
    this.table = table;
  }

  static Provider read(Table table) {
    table.only(KEYS);
    return new ProviderReader(table).provider();
  }

  private Provider provider() {
    Map<String, Jurisdiction> regions = new LinkedHashMap<>();
    table
        .map("regions", table.value("regions"), null)
        .forEach(
            (region, code) -> regions.put(region, table.jurisdiction("regions." + region, code)));
    if (!table.has("endpoints")) {
      throw table.wrong("endpoints", "must be a list");
    }
    List<?> list = table.list("endpoints", table.value("endpoints"));
    List<Provider.Form> forms = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      forms.add(form("endpoints[" + i + "]", list.get(i)));
    }
    return new Provider(
        table.name(), table.wording("name", table.value("name")), regions, List.copyOf(forms));
  }

  private Provider.Form form(String key, @Nullable Object value) {
    Map<String, Object> values = table.map(key, value, FORM_KEYS);
    if (!(values.get("host") instanceof String host)) {
      throw table.wrong(key, "needs a host");
    }
    HostTemplate template;
    try {
      template = new HostTemplate(host);
    } catch (IllegalArgumentException e) {
      throw table.wrong(key, String.valueOf(e.getMessage()));
    }
    Object unknown = values.get("unknown");
    Object fixed = values.get("jurisdiction");
    int ways =
        (unknown == null ? 0 : 1) + (fixed == null ? 0 : 1) + (host.contains("{region}") ? 1 : 0);
    if (ways != 1) {
      throw table.wrong(key, "needs exactly one of {region} in its host, jurisdiction and unknown");
    }
    if (unknown != null) {
      return new Provider.Form(template, null, table.wording(key + ".unknown", unknown));
    }
    if (fixed != null) {
      return new Provider.Form(
          template,
          table.jurisdiction(key + ".jurisdiction", fixed),
          table.wording(key + ".note", values.get("note")));
    }
    return new Provider.Form(template, null, null);
  }
}
