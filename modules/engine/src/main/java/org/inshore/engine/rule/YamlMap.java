package org.inshore.engine.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inshore.spi.message.Messages;
import org.inshore.spi.pack.PackFile;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping in a rule file, read strictly: every fault names file and line. */
public final class YamlMap {
  private static final Messages MESSAGES = Messages.of(YamlMap.class);

  /** In chars; the reader's time grows faster than a long text. */
  private static final int LARGEST = 1 << 18;

  private static final int DEEPEST = 16;

  private final String file;
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlMap(String file, Node node) throws RuleException {
    this.file = file;
    this.line = line(node);
    if (!(node instanceof MappingNode mapping)) {
      throw problem("yaml.map", line);
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw problem("yaml.key", line(tuple.getKeyNode()));
      }
      if (values.put(key.getValue(), tuple.getValueNode()) != null) {
        throw problem("yaml.twice", line(key), key.getValue());
      }
    }
  }

  /** Reads a file that holds one mapping. */
  public static YamlMap parse(PackFile file) throws RuleException {
    if (file.text().length() > LARGEST) {
      throw new RuleException(
          MESSAGES.wording("yaml.large", file.name(), "1", String.valueOf(LARGEST)));
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file.name())
            .setCodePointLimit(LARGEST)
            .setMaxAliasesForCollections(0)
            .setAllowRecursiveKeys(false)
            .build();
    try {
      // Composing recurses, parsing does not: look at the depth first.
      int depth = 0;
      for (Event event : new Parse(settings).parseString(file.text())) {
        switch (event.getEventId()) {
          case MappingStart, SequenceStart -> depth++;
          case MappingEnd, SequenceEnd -> depth--;
          default -> {}
        }
        if (depth > DEEPEST) {
          throw new RuleException(MESSAGES.wording("yaml.deep", file.name(), "1"));
        }
      }
      Node root = new Compose(settings).composeString(file.text()).orElse(null);
      if (root == null) {
        throw new RuleException(MESSAGES.wording("yaml.map", file.name(), "1"));
      }
      return new YamlMap(file.name(), root);
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().orElse(null);
      String at = mark == null ? "1" : String.valueOf(mark.getLine() + 1);
      throw new RuleException(
          MESSAGES.wording("yaml.syntax", file.name(), at, String.valueOf(e.getProblem())));
    } catch (YamlEngineException e) {
      throw new RuleException(
          MESSAGES.wording("yaml.syntax", file.name(), "1", String.valueOf(e.getMessage())));
    }
  }

  int line() {
    return line;
  }

  public int line(String key) {
    Node node = values.get(key);
    return node == null ? line : line(node);
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  Set<String> keys() {
    return values.keySet();
  }

  /** Refuses keys other than these. */
  public void only(String... known) throws RuleException {
    Set<String> allowed = Set.of(known);
    for (Map.Entry<String, Node> entry : values.entrySet()) {
      if (!allowed.contains(entry.getKey())) {
        throw problem(
            "yaml.unknown", line(entry.getValue()), entry.getKey(), String.join(", ", known));
      }
    }
  }

  public String text(String key) throws RuleException {
    return scalar(key, required(key));
  }

  public String text(String key, String standard) throws RuleException {
    Node node = values.get(key);
    return node == null ? standard : scalar(key, node);
  }

  @Nullable String textOrNull(String key) throws RuleException {
    Node node = values.get(key);
    return node == null ? null : scalar(key, node);
  }

  public boolean flag(String key) throws RuleException {
    return oneOf(key, "false", "true", "false").equals("true");
  }

  /** One of some words. */
  String oneOf(String key, @Nullable String standard, String... known) throws RuleException {
    String value = standard == null ? text(key) : text(key, standard);
    if (!List.of(known).contains(value)) {
      throw problem("yaml.one-of", line(key), key, value, String.join(", ", known));
    }
    return value;
  }

  int integer(String key, int standard, int least, int most) throws RuleException {
    if (!has(key)) {
      return standard;
    }
    double value = number(key, least, most);
    if (value != Math.rint(value)) {
      throw range(key, least, most);
    }
    return (int) value;
  }

  double number(String key, double least, double most) throws RuleException {
    double value;
    try {
      value = Double.parseDouble(text(key));
    } catch (NumberFormatException _) {
      throw range(key, least, most);
    }
    // Not the other way round, so that NaN is refused.
    if (!(value >= least && value <= most)) {
      throw range(key, least, most);
    }
    return value;
  }

  /** A list of strings, or a single one; empty when there is none. */
  public List<String> texts(String key) throws RuleException {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        texts.add(scalar(key, item));
      }
    } else {
      texts.add(scalar(key, node));
    }
    return List.copyOf(texts);
  }

  /** Hands out the items of a list of texts and mappings, which must have some. */
  void items(String key, Items items) throws RuleException {
    Node node = required(key);
    if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      throw problem("yaml.list", line(node), key);
    }
    for (Node item : sequence.getValue()) {
      if (item instanceof MappingNode) {
        items.map(new YamlMap(file, item));
      } else {
        items.text(scalar(key, item), line(item));
      }
    }
  }

  /** A mapping, or null when there is none. */
  @Nullable YamlMap map(String key) throws RuleException {
    Node node = values.get(key);
    return node == null ? null : new YamlMap(file, node);
  }

  /** A list of mappings; empty when there is none. */
  public List<YamlMap> maps(String key) throws RuleException {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      throw problem("yaml.list", line(node), key);
    }
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      maps.add(new YamlMap(file, item));
    }
    return maps;
  }

  YamlMap requiredMap(String key) throws RuleException {
    return new YamlMap(file, required(key));
  }

  /** A text that is the same however the file is laid out. */
  public String canonical() {
    StringBuilder text = new StringBuilder();
    write(values, text);
    return text.toString();
  }

  /** A fault: the message gets file and line first. */
  public RuleException problem(String message, int at, Object... arguments) {
    Object[] all = new Object[arguments.length + 2];
    all[0] = file;
    all[1] = String.valueOf(at);
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return new RuleException(MESSAGES.wording(message, all));
  }

  /** Takes the items of a list. */
  interface Items {
    void text(String text, int line) throws RuleException;

    void map(YamlMap map) throws RuleException;
  }

  private RuleException range(String key, double least, double most) {
    return problem("yaml.number", line(key), key, plain(least), plain(most));
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private Node required(String key) throws RuleException {
    Node node = values.get(key);
    if (node == null) {
      throw problem("yaml.missing", line, key);
    }
    return node;
  }

  private String scalar(String key, Node node) throws RuleException {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isEmpty()) {
      throw problem("yaml.text", line(node), key);
    }
    return scalar.getValue();
  }

  private static int line(Node node) {
    Mark mark = node.getStartMark().orElse(null);
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private static void write(Node node, StringBuilder text) {
    switch (node) {
      case ScalarNode scalar ->
          text.append(scalar.getValue().length()).append(':').append(scalar.getValue());
      case SequenceNode sequence -> {
        text.append('[');
        sequence.getValue().forEach(item -> write(item, text));
        text.append(']');
      }
      case MappingNode mapping -> {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          StringBuilder key = new StringBuilder();
          write(tuple.getKeyNode(), key);
          entries.put(key.toString(), tuple.getValueNode());
        }
        write(entries, text);
      }
      default -> text.append('?');
    }
  }

  private static void write(Map<String, Node> entries, StringBuilder text) {
    text.append('{');
    entries.keySet().stream()
        .sorted()
        .forEach(
            key -> {
              text.append(key.length()).append(':').append(key);
              Node value = entries.get(key);
              if (value != null) {
                write(value, text);
              }
            });
    text.append('}');
  }
}
