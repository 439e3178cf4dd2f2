package org.inshore.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value of a YAML file with its file, line and path of keys, converted strictly.
 *
 * @param <E> what a fault is thrown as
 */
public final class YamlValue<E extends Exception> {
  private final String file;
  private final YamlFaults<E> faults;
  private final String path;
  private final String key;
  private final Node node;

  private YamlValue(String file, YamlFaults<E> faults, String path, String key, Node node) {
    this.file = file;
    this.faults = faults;
    this.path = path;
    this.key = key;
    this.node = node;
  }

  /**
   * Reads a document; null if it is empty.
   *
   * @param file its name, for messages
   * @param name what the whole of it is called in messages
   */
  public static <E extends Exception> @Nullable YamlValue<E> readOrNull(
      String file, String text, String name, YamlFaults<E> faults) throws E {
    Node root = new YamlReader<>(file, faults).compose(text);
    return root == null ? null : new YamlValue<>(file, faults, "", name, root);
  }

  /** Reads a document, which must not be empty. */
  public static <E extends Exception> YamlValue<E> read(
      String file, String text, String name, YamlFaults<E> faults) throws E {
    YamlValue<E> root = readOrNull(file, text, name, faults);
    if (root == null) {
      throw faults.fault(file, 1, YamlReader.MESSAGES.wording("nothing"));
    }
    return root;
  }

  /** The file's name. */
  public String file() {
    return file;
  }

  /** The line it begins in, from 1. */
  public int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** The keys and indexes that lead to it: {@code regions[2].name}; empty for the whole. */
  public String path() {
    return path;
  }

  /** Whether nothing stands behind its key. */
  public boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }

  /** Whether it is neither a list nor a mapping. */
  public boolean isScalar() {
    return node instanceof ScalarNode;
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Whether it is a mapping. */
  public boolean isMap() {
    return node instanceof MappingNode;
  }

  /** The scalar as it is written; also an empty one. */
  public String scalar() throws E {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw wrong("text", key);
  }

  /** A scalar that is not empty; it may be blank. */
  public String characters() throws E {
    String text = scalar();
    if (text.isEmpty()) {
      throw wrong("text", key);
    }
    return text;
  }

  /** A text that is not blank. */
  public String text() throws E {
    String text = scalar();
    if (text.isBlank()) {
      throw wrong("text", key);
    }
    return text;
  }

  /** A decimal number. */
  public double number() throws E {
    String text = text();
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong("decimal", key, text, "0.7");
    }
  }

  /** A whole number. */
  public long count() throws E {
    String text = text();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong("decimal", key, text, "250");
    }
  }

  /** A day, ISO 8601. */
  public LocalDate date() throws E {
    String text = text();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wrong("value", key, text, "2026-12-31");
    }
  }

  /** True or false. */
  public boolean flag() throws E {
    String text = text();
    if (!text.equals("true") && !text.equals("false")) {
      throw wrong("value", key, text, "true | false");
    }
    return text.equals("true");
  }

  /** One of certain words. */
  public String oneOf(String... known) throws E {
    String text = text();
    if (!List.of(known).contains(text)) {
      throw wrong("value", key, text, String.join(", ", known));
    }
    return text;
  }

  /** A constant of an enum, written in lower case with dashes. */
  public <C extends Enum<C>> C constant(Class<C> type) throws E {
    String text = text();
    for (C constant : type.getEnumConstants()) {
      if (dashed(constant).equals(text)) {
        return constant;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants())
            .map(YamlValue::dashed)
            .collect(Collectors.joining(" | "));
    throw wrong("value", key, text, known);
  }

  /** A list of constants, at least one. */
  public <C extends Enum<C>> Set<C> constants(Class<C> type) throws E {
    Set<C> constants = EnumSet.noneOf(type);
    for (YamlValue<E> item : items()) {
      constants.add(item.constant(type));
    }
    if (constants.isEmpty()) {
      throw wrong("empty", key);
    }
    return constants;
  }

  /** A text in both languages. */
  public Wording wording() throws E {
    only("zh", "en");
    return new Wording(required("zh").text(), required("en").text());
  }

  /** A list of texts. */
  public List<String> texts() throws E {
    List<String> texts = new ArrayList<>();
    for (YamlValue<E> item : items()) {
      texts.add(item.text());
    }
    return List.copyOf(texts);
  }

  /** The items of a list. */
  public List<YamlValue<E>> items() throws E {
    if (!(node instanceof SequenceNode sequence)) {
      throw wrong("list", key);
    }
    List<YamlValue<E>> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new YamlValue<>(file, faults, path + "[" + items.size() + "]", key, item));
    }
    return items;
  }

  /** The values of a mapping by key, in the order of the file. */
  public Map<String, YamlValue<E>> entries() throws E {
    if (!(node instanceof MappingNode mapping)) {
      throw wrong("map", key);
    }
    Map<String, YamlValue<E>> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlValue<E> name = new YamlValue<>(file, faults, path, key, tuple.getKeyNode());
      String text = name.text();
      String inner = path.isEmpty() ? text : path + "." + text;
      var value = new YamlValue<>(file, faults, inner, text, tuple.getValueNode());
      if (entries.put(text, value) != null) {
        throw name.wrong("twice", text);
      }
    }
    return entries;
  }

  /** The value of a key that must be there. */
  public YamlValue<E> required(String key) throws E {
    YamlValue<E> value = optional(key);
    if (value == null) {
      throw missing(key);
    }
    return value;
  }

  /** The value of a key, or null. */
  public @Nullable YamlValue<E> optional(String key) throws E {
    return entries().get(key);
  }

  /** Refuses every key but these. */
  public void only(String... keys) throws E {
    List<String> known = List.of(keys);
    for (Map.Entry<String, YamlValue<E>> entry : entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw entry.getValue().wrong("unknown", entry.getKey(), String.join(", ", known));
      }
    }
  }

  /** The fault that a key is missing here. */
  public E missing(String key) {
    return wrong("missing", key);
  }

  /** A fault of this value, by a message key of the caller's. */
  public E error(String message, Object... arguments) {
    return faults.fault(this, line(), message, arguments);
  }

  /** A fault on another line of the file than this value's. */
  E error(int line, String message, Object... arguments) {
    return faults.fault(this, line, message, arguments);
  }

  Node node() {
    return node;
  }

  /** Another node in its place. */
  YamlValue<E> with(Node other) {
    return new YamlValue<>(file, faults, path, key, other);
  }

  /** A fault of this value, by a message key of this package's. */
  E wrong(String message, Object... arguments) {
    return faults.fault(file, line(), YamlReader.MESSAGES.wording(message, arguments));
  }

  private static String dashed(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
