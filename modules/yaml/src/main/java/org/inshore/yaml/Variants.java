package org.inshore.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Expands a mapping that is a template, one mapping for each of its {@value #KEY}: {@code {{key}}}
 * in a text becomes what the variant has under that key, and of lists those items are left out
 * whose {@value #ONLY} does not name the variant's {@code id}. Lines stay those of the file.
 *
 * @param <E> what a fault is thrown as
 */
final class Variants<E extends Exception> {
  static final String KEY = "variants";
  private static final String ONLY = "only";
  private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");

  private final YamlValue<E> template;
  private final String id;
  private final Map<String, String> texts = new TreeMap<>();
  private final Set<String> used = new HashSet<>();

  private Variants(YamlValue<E> template, YamlValue<E> variant) throws E {
    this.template = template;
    this.id = variant.required("id").text();
    for (Map.Entry<String, YamlValue<E>> each : variant.entries().entrySet()) {
      texts.put(each.getKey(), each.getValue().characters());
    }
  }

  /** The mappings; the template itself where it has no variants. */
  static <E extends Exception> List<YamlValue<E>> of(YamlValue<E> template) throws E {
    YamlValue<E> list = template.optional(KEY);
    if (list == null) {
      return List.of(template);
    }
    List<YamlValue<E>> all = new ArrayList<>();
    for (YamlValue<E> variant : list.items()) {
      Variants<E> variants = new Variants<>(template, variant);
      all.add(template.with(variants.filled(template.node())));
      for (Map.Entry<String, YamlValue<E>> each : variant.entries().entrySet()) {
        if (!variants.used.contains(each.getKey())) {
          throw each.getValue().wrong("unused", each.getKey());
        }
      }
    }
    if (all.isEmpty()) {
      throw list.wrong("empty", KEY);
    }
    return List.copyOf(all);
  }

  private Node filled(Node node) throws E {
    return switch (node) {
      case ScalarNode scalar -> filled(scalar);
      case SequenceNode list -> {
        List<Node> items = new ArrayList<>();
        for (Node item : list.getValue()) {
          if (isOfVariant(item)) {
            items.add(filled(item));
          }
        }
        yield new SequenceNode(
            list.getTag(),
            true,
            items,
            list.getFlowStyle(),
            list.getStartMark(),
            list.getEndMark());
      }
      case MappingNode mapping -> {
        List<NodeTuple> tuples = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
          String key = key(tuple);
          if (!key.equals(ONLY) && !key.equals(KEY)) {
            tuples.add(new NodeTuple(tuple.getKeyNode(), filled(tuple.getValueNode())));
          }
        }
        yield new MappingNode(
            mapping.getTag(),
            true,
            tuples,
            mapping.getFlowStyle(),
            mapping.getStartMark(),
            mapping.getEndMark());
      }
      default -> node;
    };
  }

  private ScalarNode filled(ScalarNode scalar) throws E {
    Matcher places = PLACE.matcher(scalar.getValue());
    StringBuilder text = new StringBuilder();
    while (places.find()) {
      String key = places.group(1);
      String of = texts.get(key);
      if (of == null) {
        throw template
            .with(scalar)
            .wrong("placeholder", places.group(), String.join(", ", texts.keySet()));
      }
      used.add(key);
      places.appendReplacement(text, Matcher.quoteReplacement(of));
    }
    if (text.isEmpty()) {
      return scalar;
    }
    return new ScalarNode(
        Tag.STR,
        true,
        places.appendTail(text).toString(),
        ScalarStyle.SINGLE_QUOTED,
        scalar.getStartMark(),
        scalar.getEndMark());
  }

  private boolean isOfVariant(Node item) throws E {
    if (item instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (key(tuple).equals(ONLY)) {
          YamlValue<E> only = template.with(tuple.getValueNode());
          return only.isList() ? only.texts().contains(id) : only.text().equals(id);
        }
      }
    }
    return true;
  }

  private static String key(NodeTuple tuple) {
    return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
  }
}
