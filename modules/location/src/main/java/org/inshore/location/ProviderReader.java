package org.inshore.location;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a provider's file; every message names the file and the key. */
final class ProviderReader {
  private static final Set<String> KEYS =
      Set.of("id", "name", "references", "regions", "endpoints");
  private static final Set<String> FORM_KEYS = Set.of("host", "jurisdiction", "note", "unknown");

  private final String file;

  private ProviderReader(String file) {
    this.file = file;
  }

  static Provider read(PackFile file) {
    ProviderReader reader = new ProviderReader(file.name());
    Object content;
    try {
      content =
          new Load(LoadSettings.builder().setLabel(file.name()).build())
              .loadFromString(file.text());
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(file.name() + ": " + e.getMessage(), e);
    }
    return reader.provider(reader.map("the file", content, KEYS));
  }

  private Provider provider(Map<String, Object> values) {
    Map<String, Jurisdiction> regions = new LinkedHashMap<>();
    map("regions", values.get("regions"), null)
        .forEach((region, code) -> regions.put(region, jurisdiction("regions." + region, code)));
    List<Provider.Form> forms = new ArrayList<>();
    if (!(values.get("endpoints") instanceof List<?> list)) {
      throw wrong("endpoints", "must be a list");
    }
    for (int i = 0; i < list.size(); i++) {
      forms.add(form("endpoints[" + i + "]", list.get(i)));
    }
    return new Provider(wording("name", values.get("name")), regions, List.copyOf(forms));
  }

  private Provider.Form form(String key, @Nullable Object value) {
    Map<String, Object> values = map(key, value, FORM_KEYS);
    if (!(values.get("host") instanceof String host)) {
      throw wrong(key, "needs a host");
    }
    HostTemplate template;
    try {
      template = new HostTemplate(host);
    } catch (IllegalArgumentException e) {
      throw wrong(key, String.valueOf(e.getMessage()));
    }
    Object unknown = values.get("unknown");
    Object fixed = values.get("jurisdiction");
    int ways =
        (unknown == null ? 0 : 1) + (fixed == null ? 0 : 1) + (host.contains("{region}") ? 1 : 0);
    if (ways != 1) {
      throw wrong(key, "needs exactly one of {region} in its host, jurisdiction and unknown");
    }
    if (unknown != null) {
      return new Provider.Form(template, null, wording(key + ".unknown", unknown));
    }
    if (fixed != null) {
      return new Provider.Form(
          template,
          jurisdiction(key + ".jurisdiction", fixed),
          wording(key + ".note", values.get("note")));
    }
    return new Provider.Form(template, null, null);
  }

  private Jurisdiction jurisdiction(String key, @Nullable Object value) {
    try {
      return new Jurisdiction(String.valueOf(value));
    } catch (IllegalArgumentException e) {
      throw wrong(key, String.valueOf(e.getMessage()));
    }
  }

  private Wording wording(String key, @Nullable Object value) {
    Map<String, Object> texts = map(key, value, Set.of("zh", "en"));
    if (texts.size() != 2) {
      throw wrong(key, "needs zh and en");
    }
    return new Wording(String.valueOf(texts.get("zh")), String.valueOf(texts.get("en")));
  }

  private Map<String, Object> map(String key, @Nullable Object value, @Nullable Set<String> known) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(key, "must be a map");
    }
    Map<String, Object> result = new LinkedHashMap<>();
    map.forEach(
        (name, content) -> {
          if (known != null && !known.contains(String.valueOf(name))) {
            throw wrong(key, "unknown key \"" + name + "\"; known keys: " + known);
          }
          if (content != null) {
            result.put(String.valueOf(name), content);
          }
        });
    return result;
  }

  private IllegalArgumentException wrong(String key, String what) {
    return new IllegalArgumentException(file + ": " + key + " " + what);
  }
}
