package org.inshore.scanners.documents.columnar;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The schema that a file was written by, and the decoder of values that follows it. */
final class AvroSchema {
  private static final int MAX_DEPTH = 100;

  /** Values that take no byte could be as many as a number says. */
  private static final int MAX_ITEMS = 10_000_000;

  private final Object root;
  private final Map<String, Object> named = new HashMap<>();

  private AvroSchema(Object root) {
    this.root = root;
    collect(root, 0);
  }

  /** Reads a schema; JSON is YAML, too. */
  static AvroSchema of(String json) throws ScanException {
    try {
      Object root = new Load(LoadSettings.builder().build()).loadFromString(json);
      if (root == null) {
        throw Problems.damaged(null);
      }
      return new AvroSchema(root);
    } catch (YamlEngineException e) {
      throw Problems.damaged(e);
    }
  }

  /** The names of the fields of a row; one without a name when rows are no records. */
  List<String> columns() {
    List<String> names = new ArrayList<>();
    for (Map<?, ?> field : fields(root)) {
      names.add(String.valueOf(field.get("name")));
    }
    return names.isEmpty() ? List.of("A") : names;
  }

  /** The next row. */
  List<@Nullable Object> row(AvroInput in) throws IOException {
    List<@Nullable Object> row = new ArrayList<>();
    List<Map<?, ?>> fields = fields(root);
    for (Map<?, ?> field : fields) {
      row.add(value(field.get("type"), in, 0));
    }
    if (fields.isEmpty()) {
      row.add(value(root, in, 0));
    }
    return row;
  }

  private void collect(@Nullable Object schema, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (schema instanceof List<?> union) {
      union.forEach(branch -> collect(branch, depth + 1));
    } else if (schema instanceof Map<?, ?> map) {
      if (map.get("name") instanceof String name) {
        named.put(name, map);
        named.put(name.substring(name.lastIndexOf('.') + 1), map);
        if (map.get("namespace") instanceof String space) {
          named.put(space + "." + name, map);
        }
      }
      collect(map.get("type") instanceof String ? null : map.get("type"), depth + 1);
      collect(map.get("items"), depth + 1);
      collect(map.get("values"), depth + 1);
      fields(map).forEach(field -> collect(field.get("type"), depth + 1));
    }
  }

  private static List<Map<?, ?>> fields(@Nullable Object schema) {
    List<Map<?, ?>> fields = new ArrayList<>();
    if (schema instanceof Map<?, ?> map && map.get("fields") instanceof List<?> list) {
      for (Object field : list) {
        if (field instanceof Map<?, ?> one) {
          fields.add(one);
        }
      }
    }
    return fields;
  }

  private @Nullable Object value(@Nullable Object schema, AvroInput in, int depth)
      throws IOException {
    if (depth > MAX_DEPTH || schema == null) {
      throw new IOException("no schema");
    }
    if (schema instanceof List<?> union) {
      long branch = in.integer();
      if (branch < 0 || branch >= union.size()) {
        throw new IOException("no branch");
      }
      return value(union.get((int) branch), in, depth + 1);
    }
    Map<?, ?> map = schema instanceof Map<?, ?> given ? given : Map.of();
    Object type = schema instanceof String ? schema : map.get("type");
    if (!(type instanceof String name)) {
      return value(type, in, depth + 1);
    }
    return switch (name) {
      case "null" -> null;
      case "boolean" -> in.octet() != 0;
      case "int", "long" -> logical(map, in.integer());
      case "float" -> Float.intBitsToFloat((int) in.fixed(4));
      case "double" -> Double.longBitsToDouble(in.fixed(8));
      case "string" -> in.string();
      case "bytes" -> decimal(map, in.bytes());
      case "fixed" ->
          decimal(map, in.bytes(map.get("size") instanceof Number n ? n.intValue() : 0));
      case "enum" -> symbol(map, in.integer());
      case "array" -> array(map, in, depth);
      case "map" -> map(map, in, depth);
      case "record", "error" -> {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map<?, ?> field : fields(map)) {
          values.put(String.valueOf(field.get("name")), value(field.get("type"), in, depth + 1));
        }
        yield values;
      }
      default -> value(named.get(name), in, depth + 1);
    };
  }

  private Object array(Map<?, ?> schema, AvroInput in, int depth) throws IOException {
    List<@Nullable Object> items = new ArrayList<>();
    for (long count = in.count(); count > 0; count = in.count()) {
      for (long i = 0; i < count && checked(items.size()); i++) {
        items.add(value(schema.get("items"), in, depth + 1));
      }
    }
    return items;
  }

  private Object map(Map<?, ?> schema, AvroInput in, int depth) throws IOException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (long count = in.count(); count > 0; count = in.count()) {
      for (long i = 0; i < count && checked(values.size()); i++) {
        values.put(in.string(), value(schema.get("values"), in, depth + 1));
      }
    }
    return values;
  }

  private static boolean checked(int size) throws IOException {
    if (size >= MAX_ITEMS) {
      throw new IOException("too many");
    }
    return true;
  }

  private static Object symbol(Map<?, ?> schema, long index) throws IOException {
    if (schema.get("symbols") instanceof List<?> symbols && index >= 0 && index < symbols.size()) {
      return String.valueOf(symbols.get((int) index));
    }
    throw new IOException("no symbol");
  }

  private static Object logical(Map<?, ?> schema, long value) {
    boolean shown = Math.abs(value) < 1L << 52;
    return switch (String.valueOf(schema.get("logicalType"))) {
      case "date" -> Math.abs(value) < 10_000_000 ? LocalDate.ofEpochDay(value).toString() : value;
      case "timestamp-millis", "local-timestamp-millis" ->
          shown ? Instant.ofEpochMilli(value).toString() : value;
      case "timestamp-micros", "local-timestamp-micros" ->
          Instant.ofEpochSecond(
                  Math.floorDiv(value, 1_000_000), Math.floorMod(value, 1_000_000) * 1000L)
              .toString();
      default -> value;
    };
  }

  private static Object decimal(Map<?, ?> schema, byte[] bytes) {
    if (bytes.length > 0 && "decimal".equals(schema.get("logicalType"))) {
      int scale = schema.get("scale") instanceof Number number ? number.intValue() : 0;
      return new BigDecimal(new BigInteger(bytes), Math.clamp(scale, 0, 1000));
    }
    return bytes;
  }
}
