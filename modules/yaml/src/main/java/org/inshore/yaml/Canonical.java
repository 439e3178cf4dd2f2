package org.inshore.yaml;

import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Writes nodes as a text without layout: lengths before scalars, mappings sorted by key. */
final class Canonical {
  private Canonical() {}

  static String text(Node node) {
    StringBuilder text = new StringBuilder();
    write(node, text);
    return text.toString();
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
        Map<String, Node> entries = new TreeMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
          entries.put(text(tuple.getKeyNode()), tuple.getValueNode());
        }
        text.append('{');
        entries.forEach(
            (key, value) -> {
              text.append(key);
              write(value, text);
            });
        text.append('}');
      }
      default -> text.append('?');
    }
  }
}
