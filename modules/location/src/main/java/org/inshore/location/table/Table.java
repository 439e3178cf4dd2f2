package org.inshore.location.table;

import org.inshore.spi.message.Wording;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Jurisdiction;
import org.inshore.yaml.YamlFaults;
import org.inshore.yaml.YamlValue;

/**
 * One file of a pack of jurisdictions.
 *
 * @param root the whole of it
 */
public record Table(YamlValue<IllegalArgumentException> root) {
  private static final YamlFaults<IllegalArgumentException> FAULTS =
      new YamlFaults<>() {
        @Override
        public IllegalArgumentException fault(String file, int line, Wording problem) {
          return at(file, line, problem.en());
        }

        @Override
        public IllegalArgumentException fault(
            YamlValue<IllegalArgumentException> value,
            int line,
            String message,
            Object... arguments) {
          return at(value.file(), line, (value.path() + " " + message).strip());
        }
      };

  /**
   * Parses a file.
   *
   * @throws IllegalArgumentException if it is no YAML, or its top is no mapping; the message names
   *     file and line
   */
  public static Table read(PackFile file) {
    return new Table(YamlValue.read(file.name(), file.text(), "the file", FAULTS));
  }

  /** The file's name without folders. */
  public String name() {
    String file = root.file();
    return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  }

  /** Whether the top has a key. */
  public boolean has(String key) {
    return root.optional(key) != null;
  }

  /** The jurisdiction whose code a value is. */
  public static Jurisdiction jurisdiction(YamlValue<IllegalArgumentException> value) {
    return jurisdiction(value, value.text());
  }

  /** A jurisdiction by its code, which a value is about. */
  public static Jurisdiction jurisdiction(YamlValue<IllegalArgumentException> value, String code) {
    try {
      return new Jurisdiction(code);
    } catch (IllegalArgumentException e) {
      throw value.error(String.valueOf(e.getMessage()));
    }
  }

  private static IllegalArgumentException at(String file, int line, String problem) {
    return new IllegalArgumentException(file + ", line " + line + ": " + problem);
  }
}
