package org.inshore.core.policy;

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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One value of a YAML file that knows where it stands, so that an error can say so. */
final class Field {
  static final Messages MESSAGES = Messages.of(Field.class);

  private static final int MAX_DEPTH = 20;

  private final String file;
  private final String name;
  private final Node node;

  private Field(String file, String name, Node node) {
    this.file = file;
    this.name = name;
    this.node = node;
  }

  /** The whole of a file. */
  static Field root(PackFile file, String name) throws PolicyException {
    return new Field(file.name(), name, compose(file));
  }

  private static Node compose(PackFile file) throws PolicyException {
    LoadSettings settings = LoadSettings.builder().setLabel(file.name()).build();
    int line = 1;
    String problem = "empty";
    try {
      checkDepth(settings, file.text());
      Node root = new Compose(settings).composeString(file.text()).orElse(null);
      if (root != null) {
        return root;
      }
    } catch (MarkedYamlEngineException e) {
      line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      problem = e.getProblem();
    } catch (YamlEngineException e) {
      problem = "form";
    }
    throw new PolicyException(MESSAGES.wording("yaml", file.name() + ":" + line, problem));
  }

  /** The composer recurses; a file that nests without end would end the scan. */
  private static void checkDepth(LoadSettings settings, String text) {
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
        throw new YamlEngineException("nested too deep");
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
    }
  }

  /** File and line. */
  String where() {
    return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  boolean sameFile(Field other) {
    return file.equals(other.file);
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

  LocalDate date() throws PolicyException {
    String text = text();
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw error("value", name, text, "2026-12-31");
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

  /** Constants, at least one. */
  <E extends Enum<E>> Set<E> constants(Class<E> type) throws PolicyException {
    Set<E> constants = EnumSet.noneOf(type);
    for (Field item : items()) {
      constants.add(item.constant(type));
    }
    if (constants.isEmpty()) {
      throw error("empty", name);
    }
    return constants;
  }

  List<String> texts() throws PolicyException {
    List<String> texts = new ArrayList<>();
    for (Field item : items()) {
      texts.add(item.text());
    }
    return List.copyOf(texts);
  }

  /** Whether it is a single value, not a list or a mapping. */
  boolean single() {
    return node instanceof ScalarNode;
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
    all[0] = where();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new PolicyException(MESSAGES.wording(message, all));
  }

  private static String dashed(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
