package org.inshore.reports.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The part of JSON Schema that our schema uses; a word it does not know is an error. */
final class SchemaCheck {
  private static final Set<String> KNOWN =
      Set.of(
          "$schema",
          "$id",
          "$defs",
          "$ref",
          "title",
          "description",
          "type",
          "const",
          "enum",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "maxItems",
          "minimum",
          "maximum",
          "pattern",
          "oneOf");

  private final JsonNode root;
  private final List<String> problems = new ArrayList<>();

  SchemaCheck(JsonNode root) {
    this.root = root;
  }

  List<String> problems(JsonNode document) {
    check("", root, document);
    return problems;
  }

  private void check(String path, JsonNode schema, JsonNode node) {
    for (String word : schema.propertyNames()) {
      if (!KNOWN.contains(word)) {
        throw new IllegalArgumentException("schema word " + word);
      }
    }
    if (schema.has("$ref")) {
      check(path, root.at(schema.get("$ref").asString().substring(1)), node);
      return;
    }
    if (schema.has("oneOf")) {
      oneOf(path, schema.get("oneOf"), node);
      return;
    }
    require(!schema.has("type") || type(schema.get("type"), node), path, "type");
    require(!schema.has("const") || schema.get("const").equals(node), path, "const");
    require(!schema.has("enum") || contains(schema.get("enum"), node), path, "enum");
    require(
        !schema.has("pattern")
            || !node.isString()
            || node.asString().matches(schema.get("pattern").asString()),
        path,
        "pattern");
    if (node.isNumber()) {
      require(
          !schema.has("minimum") || node.asDouble() >= schema.get("minimum").asDouble(),
          path,
          "minimum");
      require(
          !schema.has("maximum") || node.asDouble() <= schema.get("maximum").asDouble(),
          path,
          "maximum");
    } else if (node.isArray()) {
      require(
          !schema.has("maxItems") || node.size() <= schema.get("maxItems").asInt(),
          path,
          "maxItems");
      for (int i = 0; i < node.size() && schema.has("items"); i++) {
        check(path + "/" + i, schema.get("items"), node.get(i));
      }
    } else if (node.isObject()) {
      object(path, schema, node);
    }
  }

  private void object(String path, JsonNode schema, JsonNode node) {
    for (JsonNode name : schema.path("required")) {
      require(node.has(name.asString()), path + "/" + name.asString(), "required");
    }
    for (String name : node.propertyNames()) {
      JsonNode property = schema.path("properties").get(name);
      if (property != null) {
        check(path + "/" + name, property, node.get(name));
      } else {
        require(
            schema.path("additionalProperties").asBoolean(true),
            path + "/" + name,
            "additionalProperties");
      }
    }
  }

  private void oneOf(String path, JsonNode choices, JsonNode node) {
    int fitting = 0;
    for (JsonNode choice : choices) {
      SchemaCheck tried = new SchemaCheck(root);
      tried.check(path, choice, node);
      fitting += tried.problems.isEmpty() ? 1 : 0;
    }
    require(fitting == 1, path, "oneOf: " + fitting);
  }

  private void require(boolean holds, String path, String word) {
    if (!holds) {
      problems.add(path + ": " + word);
    }
  }

  private static boolean contains(JsonNode list, JsonNode node) {
    for (JsonNode element : list) {
      if (element.equals(node)) {
        return true;
      }
    }
    return false;
  }

  private static boolean type(JsonNode types, JsonNode node) {
    if (types.isArray()) {
      for (JsonNode type : types) {
        if (type(type, node)) {
          return true;
        }
      }
      return false;
    }
    return switch (types.asString()) {
      case "object" -> node.isObject();
      case "array" -> node.isArray();
      case "string" -> node.isString();
      case "integer" -> node.isIntegralNumber();
      case "number" -> node.isNumber();
      case "boolean" -> node.isBoolean();
      case "null" -> node.isNull();
      default -> throw new IllegalArgumentException("schema type " + types);
    };
  }
}
