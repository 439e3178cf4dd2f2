package org.inshore.cli.distribution;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON documents as trees: objects are ordered maps, arrays lists, all else strings, numbers and
 * booleans. A member that is null is left out.
 */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it is not one JSON object
   */
  static Map<String, Object> read(Path file) throws IOException {
    String text = Files.readString(file);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException(file + " holds no JSON object");
      }
      return object(parser);
    }
  }

  /** The members of an array, which are objects; none where there is no such array. */
  static List<Map<String, Object>> objects(Map<String, Object> of, String key) {
    List<Map<String, Object>> objects = new ArrayList<>();
    if (of.get(key) instanceof List<?> array) {
      for (Object member : array) {
        objects.add(asObject(member));
      }
    }
    return objects;
  }

  /** An object in an object; empty where there is none. */
  static Map<String, Object> object(Map<String, Object> of, String key) {
    return of.get(key) instanceof Map<?, ?> map ? asObject(map) : new LinkedHashMap<>();
  }

  /** The members of an array, which are strings; none where there is no such array. */
  static List<String> texts(Map<String, Object> of, String key) {
    return of.get(key) instanceof List<?> array
        ? array.stream().map(String.class::cast).toList()
        : List.of();
  }

  /** A string, empty where there is none. */
  static String text(Map<String, Object> of, String key) {
    return of.get(key) instanceof String text ? text : "";
  }

  /** Writes a tree, indented, a member to a line. */
  static void write(Map<String, Object> object, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      write(object, "\n", out);
      out.write("\n");
    }
  }

  private static Map<String, Object> object(JsonParser parser) {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      if (parser.nextToken() != JsonToken.VALUE_NULL) {
        object.put(key, value(parser));
      }
    }
    return object;
  }

  private static Object value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        yield array;
      }
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      default -> parser.getString();
    };
  }

  private static void write(Object value, String line, Writer out) throws IOException {
    String inner = line + "  ";
    String between = inner;
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      out.write("{");
      for (Map.Entry<?, ?> member : map.entrySet()) {
        out.write(between);
        out.write(quoted(String.valueOf(member.getKey())));
        out.write(": ");
        write(member.getValue(), inner, out);
        between = "," + inner;
      }
      out.write(line + "}");
    } else if (value instanceof List<?> array && !array.isEmpty()) {
      out.write("[");
      for (Object member : array) {
        out.write(between);
        write(member, inner, out);
        between = "," + inner;
      }
      out.write(line + "]");
    } else if (value instanceof String text) {
      out.write(quoted(text));
    } else {
      out.write(value instanceof Map ? "{}" : String.valueOf(value));
    }
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  @SuppressWarnings("unchecked") // The keys of a tree are strings.
  private static Map<String, Object> asObject(Object member) {
    return (Map<String, Object>) member;
  }
}
