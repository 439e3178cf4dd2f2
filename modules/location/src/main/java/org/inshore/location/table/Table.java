package org.inshore.location.table;

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

/** One file of a pack as maps, lists and scalars. */
public final class Table {
  private final String file;
  private final Map<String, Object> values;

  private Table(String file, Map<String, Object> values) {
    this.file = file;
    this.values = values;
  }

  /**
   * Parses a file.
   *
   * @throws IllegalArgumentException if it is no YAML, or its top is no map
   */
  public static Table read(PackFile file) {
    Object content;
    try {
      content =
          new Load(LoadSettings.builder().setLabel(file.name()).build())
              .loadFromString(file.text());
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException(file.name() + ": " + e.getMessage(), e);
    }
    Table empty = new Table(file.name(), Map.of());
    return new Table(file.name(), empty.map("the file", content, null));
  }

  /** The file's name without folders. */
  public String name() {
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  /** Whether the top has a key. */
  public boolean has(String key) {
    return values.containsKey(key);
  }

  /** The value of a key of the top, or null. */
  public @Nullable Object value(String key) {
    return values.get(key);
  }

  /** Refuses keys of the top that are not known. */
  public void only(Set<String> known) {
    map("the file", values, known);
  }

  /** A map, its keys checked unless any is known; keys without a value are left out. */
  public Map<String, Object> map(String key, @Nullable Object value, @Nullable Set<String> known) {
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

  /** A list; empty if there is none. */
  public List<?> list(String key, @Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(key, "must be a list");
  }

  /** A number. */
  public double number(String key, @Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    throw wrong(key, "must be a number");
  }

  /** A jurisdiction by its code. */
  public Jurisdiction jurisdiction(String key, @Nullable Object value) {
    try {
      return new Jurisdiction(String.valueOf(value));
    } catch (IllegalArgumentException e) {
      throw wrong(key, String.valueOf(e.getMessage()));
    }
  }

  /** A text in both languages. */
  public Wording wording(String key, @Nullable Object value) {
    Map<String, Object> texts = map(key, value, Set.of("zh", "en"));
    if (texts.size() != 2) {
      throw wrong(key, "needs zh and en");
    }
    return new Wording(String.valueOf(texts.get("zh")), String.valueOf(texts.get("en")));
  }

  /** What is wrong, to be thrown. */
  public IllegalArgumentException wrong(String key, String what) {
    return new IllegalArgumentException(file + ": " + key + " " + what);
  }
}
