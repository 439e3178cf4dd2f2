package org.inshore.scanners.s3.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * Reads the policy of a bucket: Amazon's form, which the other providers have taken over with names
 * of their own for accounts, actions and resources.
 */
final class PolicyDocument {
  private static final int MAX_CHARACTERS = 1 << 20;
  private static final int DEEPEST = 32;

  /** How Tencent Cloud calls everybody. */
  private static final String ANYONE = "qcs::cam::anyone:anyone";

  private PolicyDocument() {}

  /**
   * The statements of a policy.
   *
   * @param bucket whose policy it is
   * @throws IllegalArgumentException if it is none
   */
  static List<PolicyStatement> read(String text, String bucket) {
    check(text);
    List<PolicyStatement> statements = new ArrayList<>();
    try {
      JsonNode root = JsonNode.parser().parse(text);
      if (root == null || !root.isObject()) {
        throw new IllegalArgumentException("no object");
      }
      JsonNode all = field(root, "statement");
      for (JsonNode each : all == null ? List.<JsonNode>of() : items(all)) {
        statements.add(statement(each, bucket));
      }
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no policy", e);
    }
    return statements;
  }

  /** Keeps the parser, which calls itself for each level, from running out of stack. */
  private static void check(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    if (text.length() > MAX_CHARACTERS || deepest > DEEPEST) {
      throw new IllegalArgumentException("no policy: too large");
    }
  }

  private static PolicyStatement statement(JsonNode node, String bucket) {
    JsonNode principal = field(node, "principal");
    JsonNode other = field(node, "notprincipal");
    List<String> actions = texts(field(node, "action"));
    List<String> notActions = texts(field(node, "notaction"));
    List<String> resources = texts(field(node, "resource"));
    List<String> notResources = texts(field(node, "notresource"));
    boolean everyone =
        other != null
            || (principal != null
                && texts(principal).stream()
                    .anyMatch(each -> each.equals("*") || each.equals(ANYONE)));
    boolean allButActions = actions.isEmpty() && !notActions.isEmpty();
    boolean allButResources = resources.isEmpty() && !notResources.isEmpty();
    JsonNode effect = field(node, "effect");
    return new PolicyStatement(
        effect != null && effect.text().equalsIgnoreCase("allow"),
        everyone,
        allButActions ? notActions : actions,
        allButActions,
        keys(allButResources ? notResources : resources, bucket),
        allButResources,
        conditions(field(node, "condition"), false),
        conditions(field(node, "condition"), true));
  }

  /** Patterns of keys out of names of resources, which end in {@code bucket/pattern}. */
  private static List<String> keys(List<String> resources, String bucket) {
    List<String> keys = new ArrayList<>();
    for (String resource : resources) {
      int named = resource.indexOf(bucket + "/");
      if (named >= 0) {
        keys.add(resource.substring(named + bucket.length() + 1));
        continue;
      }
      String last = resource.substring(resource.lastIndexOf(':') + 1);
      int slash = last.indexOf('/');
      String name = slash < 0 ? last : last.substring(0, slash);
      // Of the bucket itself only listing is told.
      if (name.indexOf('*') >= 0 && Patterns.fits(name, bucket)) {
        keys.add(slash < 0 ? "*" : last.substring(slash + 1));
      }
    }
    return keys;
  }

  /** The names that conditions look at, of the operators that deny something or of the others. */
  private static Set<String> conditions(@Nullable JsonNode node, boolean negated) {
    Set<String> names = new LinkedHashSet<>();
    for (Map.Entry<String, JsonNode> operator : fields(node).entrySet()) {
      if (operator.getKey().toLowerCase(Locale.ROOT).contains("not") == negated) {
        for (Map.Entry<String, JsonNode> each : fields(operator.getValue()).entrySet()) {
          // An address range that holds all addresses limits nobody.
          if (texts(each.getValue()).stream().noneMatch(PolicyDocument::isAnywhere)) {
            names.add(each.getKey().toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    return names;
  }

  private static Map<String, JsonNode> fields(@Nullable JsonNode node) {
    return node != null && node.isObject() ? node.asObject() : Map.of();
  }

  private static boolean isAnywhere(String value) {
    return value.equals("*") || value.equals("0.0.0.0/0") || value.equals("::/0");
  }

  private static @Nullable JsonNode field(JsonNode node, String name) {
    for (Map.Entry<String, JsonNode> each : fields(node).entrySet()) {
      if (each.getKey().equalsIgnoreCase(name)) {
        return each.getValue();
      }
    }
    return null;
  }

  private static List<JsonNode> items(JsonNode node) {
    return node.isArray() ? node.asArray() : List.of(node);
  }

  /** All texts in a value, in its lists and in the values of its fields. */
  private static List<String> texts(@Nullable JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node == null) {
      return texts;
    }
    if (node.isArray()) {
      node.asArray().forEach(each -> texts.addAll(texts(each)));
    } else if (node.isObject()) {
      node.asObject().values().forEach(each -> texts.addAll(texts(each)));
    } else if (node.isString()) {
      texts.add(node.text());
    }
    return texts;
  }
}
