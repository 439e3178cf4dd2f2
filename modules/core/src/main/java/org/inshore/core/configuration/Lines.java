package org.inshore.core.configuration;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds the line of a setting that a message names by file and path of keys. */
final class Lines {
  private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)]");

  private Lines() {}

  /** The same with the line beside the file's name, if the message begins with a path in it. */
  static ScanException named(ScanException e, String file, String text) {
    Wording wording = e.wording();
    Matcher path =
        Pattern.compile(Pattern.quote(file) + "((?:\\.[\\w-]+|\\[\\d+])+)").matcher(wording.en());
    if (!path.lookingAt()) {
      return e;
    }
    Integer line = line(text, path.group(1));
    if (line == null) {
      return e;
    }
    String before = path.group();
    String keys = path.group(1).substring(1);
    return new ScanException(
        e.category(),
        new Wording(
            wording.zh().replace(before, file + ":" + line + "：" + keys),
            wording.en().replace(before, file + ":" + line + ": " + keys)),
        e);
  }

  private static @Nullable Integer line(String text, String path) {
    Node node;
    try {
      node = new Compose(LoadSettings.builder().build()).composeString(text).orElse(null);
    } catch (YamlEngineException e) {
      return null;
    }
    Matcher step = STEP.matcher(path);
    while (node != null && step.find()) {
      node =
          step.group(2) == null
              ? value(node, step.group(1))
              : item(node, Integer.parseInt(step.group(2)));
    }
    return node == null ? null : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(null);
  }

  private static @Nullable Node value(Node node, String key) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
          return entry.getValueNode();
        }
      }
    }
    return null;
  }

  private static @Nullable Node item(Node node, int index) {
    if (node instanceof SequenceNode sequence) {
      List<Node> items = sequence.getValue();
      return index < items.size() ? items.get(index) : null;
    }
    return null;
  }
}
