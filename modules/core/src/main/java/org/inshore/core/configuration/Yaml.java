package org.inshore.core.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.spi.message.Messages;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** YAML as maps, lists and scalars; keys without a value are left out. */
final class Yaml {
  private static final Messages MESSAGES = Messages.of(Yaml.class);

  /** Levels of maps and lists; an alias may hold itself. */
  private static final int MAX_DEPTH = 64;

  private final String file;
  private final Path folder;

  /**
   * Makes a reader.
   *
   * @param file its name, for messages
   * @param folder what {@code file:} references are relative to
   */
  Yaml(String file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /** Reads a document whose top is a map; an empty one is an empty map. */
  Map<String, Object> read(String text) throws ScanException {
    LoadSettings settings =
        LoadSettings.builder()
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(10)
            .setCodePointLimit(text.length() + 1)
            .build();
    Object top;
    try {
      top = new Load(settings).loadFromString(text);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(mark -> String.valueOf(mark.getLine() + 1)).orElse("?");
      String column =
          e.getProblemMark().map(mark -> String.valueOf(mark.getColumn() + 1)).orElse("?");
      throw wrong("yaml.syntax", e, file, line, column);
    } catch (YamlEngineException | StackOverflowError e) {
      throw wrong("yaml.form", e, file);
    }
    if (top == null) {
      return Map.of();
    }
    if (top instanceof Map<?, ?> map) {
      return map(map, file, 0);
    }
    throw wrong("yaml.top", null, file);
  }

  private Map<String, Object> map(Map<?, ?> given, String where, int depth) throws ScanException {
    Map<String, Object> map = new TreeMap<>();
    for (Map.Entry<?, ?> entry : given.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (entry.getValue() != null) {
        map.put(key, value(entry.getValue(), where + "." + key, depth + 1));
      }
    }
    return map;
  }

  private Object value(Object given, String where, int depth) throws ScanException {
    if (depth > MAX_DEPTH) {
      throw wrong("yaml.form", null, file);
    }
    if (given instanceof Map<?, ?> map) {
      return map(map, where, depth);
    }
    if (given instanceof List<?> items) {
      List<Object> list = new ArrayList<>(items.size());
      for (Object item : items) {
        String place = where + "[" + list.size() + "]";
        if (item == null) {
          throw wrong("yaml.empty-item", null, place);
        }
        list.add(value(item, place, depth + 1));
      }
      return list;
    }
    return given instanceof String text ? reference(text) : given;
  }

  /** A reference to a file, made independent of the working folder. */
  private String reference(String text) {
    boolean relative =
        text.startsWith("file:") && !text.startsWith("file:/") && text.length() > "file:".length();
    return relative ? "file:" + folder.resolve(text.substring("file:".length())) : text;
  }

  private static ScanException wrong(String key, @Nullable Throwable cause, Object... arguments) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, arguments), cause);
  }
}
