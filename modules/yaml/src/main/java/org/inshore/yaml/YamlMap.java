package org.inshore.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a YAML file whose values are asked for by key.
 *
 * @param <E> what a fault is thrown as
 */
public final class YamlMap<E extends Exception> {
  private final YamlValue<E> value;
  private final Map<String, YamlValue<E>> entries;

  private YamlMap(YamlValue<E> value) throws E {
    this.value = value;
    this.entries = value.entries();
  }

  /** The mapping that a value must be. */
  public static <E extends Exception> YamlMap<E> of(YamlValue<E> value) throws E {
    return new YamlMap<>(value);
  }

  /**
   * The mappings it stands for, one for each of its {@code variants}; itself where it has none.
   *
   * @see Variants
   */
  public List<YamlMap<E>> variants() throws E {
    List<YamlMap<E>> variants = new ArrayList<>();
    for (YamlValue<E> variant : Variants.of(value)) {
      variants.add(of(variant));
    }
    return List.copyOf(variants);
  }

  /** The line it begins in, from 1. */
  public int line() {
    return value.line();
  }

  /** The line of a key's value; of the mapping where there is none. */
  public int line(String key) {
    YamlValue<E> entry = entries.get(key);
    return entry == null ? line() : entry.line();
  }

  /** Whether a key is there. */
  public boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Its keys, in the order of the file. */
  public Set<String> keys() {
    return entries.keySet();
  }

  /** Refuses every key but these. */
  public void only(String... known) throws E {
    value.only(known);
  }

  /** A text. */
  public String text(String key) throws E {
    return required(key).characters();
  }

  /** A text, or a standard one. */
  public String text(String key, String standard) throws E {
    YamlValue<E> entry = entries.get(key);
    return entry == null ? standard : entry.characters();
  }

  /** A text, or null. */
  public @Nullable String textOrNull(String key) throws E {
    YamlValue<E> entry = entries.get(key);
    return entry == null ? null : entry.characters();
  }

  /** True or false; false when there is none. */
  public boolean flag(String key) throws E {
    YamlValue<E> entry = entries.get(key);
    return entry != null && entry.flag();
  }

  /** One of certain words. */
  public String oneOf(String key, @Nullable String standard, String... known) throws E {
    YamlValue<E> entry = entries.get(key);
    return entry == null && standard != null ? standard : required(key).oneOf(known);
  }

  /** A whole number within bounds, or a standard one. */
  public int integer(String key, int standard, int min, int max) throws E {
    if (!has(key)) {
      return standard;
    }
    double number = number(key, min, max);
    if (number != Math.rint(number)) {
      throw outside(key, min, max);
    }
    return (int) number;
  }

  /** A number within bounds. */
  public double number(String key, double min, double max) throws E {
    double number;
    try {
      number = Double.parseDouble(text(key));
    } catch (NumberFormatException _) {
      throw outside(key, min, max);
    }
    // Not the other way round, so that NaN is refused.
    if (!(number >= min && number <= max)) {
      throw outside(key, min, max);
    }
    return number;
  }

  /** A list of texts, or a single one; empty when there is none. */
  public List<String> texts(String key) throws E {
    YamlValue<E> entry = entries.get(key);
    if (entry == null) {
      return List.of();
    }
    if (!entry.isList()) {
      return List.of(entry.characters());
    }
    List<String> texts = new ArrayList<>();
    for (YamlValue<E> item : entry.items()) {
      texts.add(item.characters());
    }
    return List.copyOf(texts);
  }

  /** The items of a list that must have some. */
  public List<YamlValue<E>> items(String key) throws E {
    YamlValue<E> entry = required(key);
    List<YamlValue<E>> items = entry.items();
    if (items.isEmpty()) {
      throw entry.wrong("list", key);
    }
    return items;
  }

  /** A mapping, or null when there is none. */
  public @Nullable YamlMap<E> map(String key) throws E {
    YamlValue<E> entry = entries.get(key);
    return entry == null ? null : of(entry);
  }

  /** A mapping that must be there. */
  public YamlMap<E> requiredMap(String key) throws E {
    return of(required(key));
  }

  /** A list of mappings; empty when there is none. */
  public List<YamlMap<E>> maps(String key) throws E {
    YamlValue<E> entry = entries.get(key);
    if (entry == null) {
      return List.of();
    }
    List<YamlMap<E>> maps = new ArrayList<>();
    for (YamlValue<E> item : entry.items()) {
      maps.add(of(item));
    }
    return maps;
  }

  /** A text that is the same however the file is laid out. */
  public String canonical() {
    return Canonical.text(value.node());
  }

  /** The fault that a key is missing. */
  public E missing(String key) {
    return value.missing(key);
  }

  /** A fault at a line, by a message key of the caller's. */
  public E problem(String message, int line, Object... arguments) {
    return value.error(line, message, arguments);
  }

  private YamlValue<E> required(String key) throws E {
    YamlValue<E> entry = entries.get(key);
    if (entry == null) {
      throw missing(key);
    }
    return entry;
  }

  /** The fault that a number is outside its bounds. */
  public E outside(String key, double min, double max) throws E {
    return required(key).wrong("number", key, plain(min), plain(max));
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
