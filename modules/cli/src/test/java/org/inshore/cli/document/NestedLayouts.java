package org.inshore.cli.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The same records as a delimited text and as JSON, YAML and XML in many layouts. */
final class NestedLayouts {
  private static final List<String> WRAPPERS =
      List.of("data", "list", "result", "rows", "T_KHXX", "payload", "records");

  private final List<String> keys;
  private final List<List<String>> rows;
  private final Random random;

  /**
   * Makes layouts.
   *
   * @param keys the last two are of a contact
   */
  NestedLayouts(List<String> keys, List<List<String>> rows, long seed) {
    this.keys = keys;
    this.rows = rows;
    this.random = new Random(seed);
  }

  String delimited() {
    return String.join(",", keys)
        + "\n"
        + rows.stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
  }

  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("array.json", "[" + objects(", ", "") + "]");
    all.put("wrapped.json", wrapped("[" + objects(",", "") + "]", 3));
    all.put("pretty.json", wrapped("[\n  " + objects(",\n  ", "\n    ") + "\n]\n", 1));
    all.put("lines.json", objects("\n", "") + "\n");
    all.put("concatenated.json", objects("", ""));
    all.put("escaped.json", escaped("[" + objects(",\n", "") + "]"));
    all.put("text.json", "{\"body\": \"" + objects(", ", "").transform(this::inString) + "\"}");
    all.put("nested.json", "[" + nested() + "]");
    all.put("comments.json", "// export\n[" + objects(", /* next */\n", "") + ",]");
    all.put("broken.json", wrapped("[" + objects(",\n", ""), 0));
    all.put("keyed.json", "{" + keyed() + "}");
    all.put("list.yaml", "customers:\n" + yaml());
    all.put("elements.xml", xml(false, "row"));
    all.put("attributes.xml", xml(true, "cust"));
    all.put("fields.xml", fields());
    return all;
  }

  private String wrapped(String text, int times) {
    String wrapped = text;
    for (int i = 0; i < times; i++) {
      String name = WRAPPERS.get(random.nextInt(WRAPPERS.size()));
      wrapped = "{\"code\": 0, \"" + name + "\": " + wrapped + "}";
    }
    return wrapped;
  }

  private String inString(String objects) {
    return ("[" + objects + "]").replace("\"", "\\\"");
  }

  private String objects(String between, String space) {
    return rows.stream()
        .map(row -> "{" + members(row, 0, keys.size(), space) + "}")
        .collect(Collectors.joining(between));
  }

  private String members(List<String> row, int from, int to, String space) {
    return shuffled(from, to).stream()
        .map(i -> space + "\"" + keys.get(i) + "\": \"" + row.get(i) + "\"")
        .collect(Collectors.joining(", "));
  }

  /** The order of keys varies from record to record. */
  private List<Integer> shuffled(int from, int to) {
    List<Integer> order = IntStream.range(from, to).boxed().collect(Collectors.toList());
    Collections.shuffle(order, random);
    return order;
  }

  private String nested() {
    int contact = keys.size() - 2;
    return rows.stream()
        .map(
            row ->
                "{\"customer\": {\"baseInfo\": {"
                    + members(row, 0, 3, "")
                    + "}, "
                    + members(row, 3, contact, "\n")
                    + ", \"contact\": {\"name\": \""
                    + row.get(contact)
                    + "\", \"phone\": \""
                    + row.get(contact + 1)
                    + "\"}}}")
        .collect(Collectors.joining(","));
  }

  /** The second value is the key. */
  private String keyed() {
    return rows.stream()
        .map(
            row ->
                "\"%s\": {%s, %s}"
                    .formatted(
                        row.get(1), members(row, 0, 1, ""), members(row, 2, keys.size(), "")))
        .collect(Collectors.joining(",\n"));
  }

  private static String escaped(String text) {
    return text.codePoints()
        .mapToObj(c -> c < 0x80 ? Character.toString(c) : String.format("\\u%04x", c))
        .collect(Collectors.joining());
  }

  private String yaml() {
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, keys.size())
                    .mapToObj(
                        i -> (i == 0 ? "  - " : "    ") + keys.get(i) + ": '" + row.get(i) + "'\n")
                    .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  private String xml(boolean attributes, String name) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<root><list>\n");
    for (List<String> row : rows) {
      xml.append('<').append(name);
      for (int i : attributes ? shuffled(0, keys.size()) : List.<Integer>of()) {
        xml.append("\n ").append(keys.get(i)).append("=\"").append(row.get(i)).append('"');
      }
      xml.append('>');
      for (int i : attributes ? List.<Integer>of() : shuffled(0, keys.size())) {
        String key = keys.get(i);
        xml.append('<').append(key).append('>').append(row.get(i)).append("</" + key + ">\n");
      }
      xml.append("</" + name + ">\n");
    }
    return xml.append("</list></root>\n").toString();
  }

  private String fields() {
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, keys.size())
                    .mapToObj(
                        i -> "<field name=\"" + keys.get(i) + "\">" + row.get(i) + "</field>\n")
                    .collect(Collectors.joining("", "<row>\n", "</row>\n")))
        .collect(Collectors.joining("", "<resultset>\n", "</resultset>\n"));
  }
}
