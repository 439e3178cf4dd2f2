package org.inshore.reports.json;

import tools.jackson.databind.JsonNode;

/** All scalars of a document, one for each line, as {@code key=value}. */
final class Texts {
  private Texts() {}

  static String all(JsonNode node) {
    StringBuilder text = new StringBuilder();
    add("", node, text);
    return text.toString();
  }

  private static void add(String key, JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      node.properties().forEach(property -> add(property.getKey(), property.getValue(), text));
    } else if (node.isArray()) {
      node.forEach(element -> add(key, element, text));
    } else {
      text.append(key).append('=').append(node.asString()).append('\n');
    }
  }
}
