package org.inshore.location.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.location.table.Table;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.yaml.YamlValue;

/** Reads a provider's file. */
final class ProviderReader {
  private ProviderReader() {}

  static Provider read(Table table) {
    YamlValue<IllegalArgumentException> root = table.root();
    root.only("id", "name", "references", "limits", "regions", "endpoints");
    Map<String, Jurisdiction> regions = new LinkedHashMap<>();
    YamlValue<IllegalArgumentException> codes = root.optional("regions");
    if (codes == null) {
      throw root.error("regions must be a map");
    }
    codes.entries().forEach((region, code) -> regions.put(region, Table.jurisdiction(code)));
    List<Provider.Form> forms = new ArrayList<>();
    for (YamlValue<IllegalArgumentException> endpoint : root.required("endpoints").items()) {
      endpoint.only("host", "jurisdiction", "note", "unknown");
      YamlValue<IllegalArgumentException> host = endpoint.required("host");
      for (YamlValue<IllegalArgumentException> one : host.isList() ? host.items() : List.of(host)) {
        forms.add(form(one.text(), endpoint));
      }
    }
    return new Provider(
        table.name(),
        root.required("name").wording(),
        root.required("limits").wording(),
        regions,
        List.copyOf(forms));
  }

  private static Provider.Form form(String host, YamlValue<IllegalArgumentException> form) {
    YamlValue<IllegalArgumentException> unknown = form.optional("unknown");
    YamlValue<IllegalArgumentException> fixed = form.optional("jurisdiction");
    int ways =
        (unknown == null ? 0 : 1) + (fixed == null ? 0 : 1) + (host.contains("{region}") ? 1 : 0);
    if (ways != 1) {
      throw form.error("needs exactly one of {region} in its host, jurisdiction and unknown");
    }
    if (unknown != null) {
      return new Provider.Form(template(host, 0, form), null, unknown.wording());
    }
    if (fixed != null) {
      Jurisdiction place = Table.jurisdiction(fixed);
      int leastBefore = place.isOffshore() ? 0 : 1;
      return new Provider.Form(
          template(host, leastBefore, form), place, form.required("note").wording());
    }
    return new Provider.Form(template(host, 1, form), null, null);
  }

  /** A provider's bare domain never shows that a place is onshore. */
  private static HostTemplate template(
      String host, int leastBefore, YamlValue<IllegalArgumentException> form) {
    try {
      return new HostTemplate(host, leastBefore);
    } catch (IllegalArgumentException e) {
      throw form.error(String.valueOf(e.getMessage()));
    }
  }
}
