package org.inshore.scanners.documents.structure.record;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object that is a name and its value, with little else: {@code {"name": "DB_PORT", "value":
 * 3306, "enabled": true}}.
 */
final class NamedValue {
  /** Keys of what names a value, the surest first. */
  private static final List<String> NAMES =
      List.of("key", "name", "field", "param", "attr", "attribute", "property", "label", "code");

  private static final Set<String> VALUES = Set.of("value", "val", "text", "content", "default");

  /** What a name has besides: a type, whether it is in use, a remark. */
  private static final int MOST = 6;

  private NamedValue() {}

  /**
   * Heads an object's value by its name; all stay.
   *
   * @return whether one names another
   */
  static boolean head(Frame object, Values values, Notation notation, Charset charset) {
    int count = values.count() - object.mark;
    if (object.kind != Frame.Kind.OBJECT || count < 2 || count > MOST) {
      return false;
    }
    int name = -1;
    int value = -1;
    for (int i = object.mark; i < values.count(); i++) {
      String key = key(values.path(i));
      name = NAMES.contains(key) && (name < 0 || isSurer(key, values.path(name))) ? i : name;
      value = value < 0 && VALUES.contains(key) ? i : value;
    }
    if (name < 0 || value < 0) {
      return false;
    }
    byte[] bytes = values.copy(name);
    if (!Keys.areWords(bytes, 0, bytes.length) || Keys.areValue(bytes, 0, bytes.length, charset)) {
      return false;
    }
    @Nullable Path path = object.path.known(bytes, 0, bytes.length, null);
    path = path == null ? object.path.make(bytes, 0, bytes.length, notation, charset) : path;
    if (path == null) {
      return false;
    }
    values.move(value, path);
    return true;
  }

  private static boolean isSurer(String key, Path than) {
    return NAMES.indexOf(key) < NAMES.indexOf(key(than));
  }

  private static String key(Path path) {
    String key = path.key().toLowerCase(Locale.ROOT);
    return key.startsWith("@") ? key.substring(1) : key;
  }
}
