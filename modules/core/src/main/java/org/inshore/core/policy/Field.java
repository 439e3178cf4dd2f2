package org.inshore.core.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One value of a YAML file that knows where it stands, so that an error can say so. */
final class Field {
  static final Messages MESSAGES = Messages.of(Field.class);

  private final String file;
  private final String name;
  private final Node node;

  Field(String file, String name, Node node) {
    this.file = file;
    this.name = name;
    this.node = node;
  }

  String text() throws PolicyException {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw error("text", name);
  }

  double number() throws PolicyException {
    String text = text();
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw error("value", name, text, "0.7");
    }
  }

  long count() throws PolicyException {
    String text = text();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw error("value", name, text, "250");
    }
  }

  boolean flag() throws PolicyException {
    String text = text();
    if (!text.equals("true") && !text.equals("false")) {
      throw error("value", name, text, "true | false");
    }
    return text.equals("true");
  }

  /** A constant written in lower case with dashes. */
  <E extends Enum<E>> E constant(Class<E> type) throws PolicyException {
    String text = text();
    for (E constant : type.getEnumConstants()) {
      if (dashed(constant).equals(text)) {
        return constant;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants())
            .map(Field::dashed)
            .collect(Collectors.joining(" | "));
    throw error("value", name, text, known);
  }

  Wording wording() throws PolicyException {
    only("zh", "en");
    return new Wording(required("zh").text(), required("en").text());
  }

  List<Field> items() throws PolicyException {
    if (!(node instanceof SequenceNode sequence)) {
      throw error("list", name);
    }
    List<Field> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new Field(file, name, item));
    }
    return items;
  }

  Map<String, Field> entries() throws PolicyException {
    if (!(node instanceof MappingNode mapping)) {
      throw error("mapping", name);
    }
    Map<String, Field> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Field key = new Field(file, name, tuple.getKeyNode());
      if (entries.put(key.text(), new Field(file, key.text(), tuple.getValueNode())) != null) {
        throw key.error("twice", key.text());
      }
    }
    return entries;
  }

  Field required(String key) throws PolicyException {
    Field field = optional(key);
    if (field == null) {
      throw error("missing", key);
    }
    return field;
  }

  @Nullable Field optional(String key) throws PolicyException {
    return entries().get(key);
  }

  /** Refuses every key but these. */
  void only(String... keys) throws PolicyException {
    Set<String> known = new TreeSet<>(Arrays.asList(keys));
    for (Map.Entry<String, Field> entry : entries().entrySet()) {
      if (!known.contains(entry.getKey())) {
        throw entry.getValue().error("unknown", entry.getKey(), String.join(", ", known));
      }
    }
  }

  PolicyException error(String message, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new PolicyException(MESSAGES.wording(message, all));
  }

  private static String dashed(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
