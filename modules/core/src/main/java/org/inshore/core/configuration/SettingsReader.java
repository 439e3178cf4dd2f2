package org.inshore.core.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Origin;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.scan.Settings;
import org.inshore.yaml.YamlFaults;
import org.inshore.yaml.YamlValue;

/** Reads a YAML file as settings that know their lines; keys without a value are left out. */
final class SettingsReader {
  private static final Messages MESSAGES = Messages.of(SettingsReader.class);
  private static final YamlFaults<ScanException> FAULTS =
      new YamlFaults<>() {
        @Override
        public ScanException fault(String file, int line, Wording problem) {
          return wrong("yaml.at", file, String.valueOf(line), problem);
        }

        @Override
        public ScanException fault(
            YamlValue<ScanException> value, int line, String message, Object... arguments) {
          Map<String, Integer> lines = Map.of(value.path(), line);
          return wrong(message, new Origin(value.file(), value.path(), lines).wording());
        }
      };

  private final Path folder;
  private final Map<String, Integer> lines = new HashMap<>();

  private SettingsReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a document whose top is a mapping; an empty one is no settings.
   *
   * @param file its name, for messages
   * @param folder what {@code file:} references are relative to
   */
  static Settings read(String text, String file, Path folder) throws ScanException {
    YamlValue<ScanException> root = YamlValue.readOrNull(file, text, file, FAULTS);
    SettingsReader reader = new SettingsReader(folder);
    Map<String, Object> values = Map.of();
    if (root != null && !root.isNull()) {
      if (!root.isMap()) {
        throw root.error("yaml.top");
      }
      values = reader.map(root);
    }
    return new Settings(values, new Origin(file, "", reader.lines));
  }

  private Map<String, Object> map(YamlValue<ScanException> given) throws ScanException {
    Map<String, Object> map = new TreeMap<>();
    for (Map.Entry<String, YamlValue<ScanException>> entry : given.entries().entrySet()) {
      if (!entry.getValue().isNull()) {
        map.put(entry.getKey(), value(entry.getValue()));
      }
    }
    return map;
  }

  private Object value(YamlValue<ScanException> given) throws ScanException {
    lines.put(given.path(), given.line());
    if (given.isMap()) {
      return map(given);
    }
    if (!given.isList()) {
      return reference(given.scalar());
    }
    List<Object> list = new ArrayList<>();
    for (YamlValue<ScanException> item : given.items()) {
      if (item.isNull()) {
        throw item.error("yaml.empty-item");
      }
      list.add(value(item));
    }
    return list;
  }

  /** A reference to a file, made independent of the working folder. */
  private String reference(String text) {
    boolean relative =
        text.startsWith("file:") && !text.startsWith("file:/") && text.length() > "file:".length();
    return relative ? "file:" + folder.resolve(text.substring("file:".length())) : text;
  }

  private static ScanException wrong(String key, Object... arguments) {
    return new ScanException(Category.CONFIGURATION, MESSAGES.wording(key, arguments));
  }
}
