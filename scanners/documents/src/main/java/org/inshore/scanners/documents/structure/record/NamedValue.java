package org.inshore.scanners.documents.structure.record;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An object that is a name and its value: {@code {"name": "DB_PORT", "value": 3306}}. */
final class NamedValue {
  private NamedValue() {}

  /**
   * Heads the second of an object's two values by the first; both stay.
   *
   * @return whether the first names it
   */
  static boolean head(Frame object, Values values, Notation notation, Charset charset) {
    int name = object.mark;
    if (object.kind != Frame.Kind.OBJECT || values.count() - name != 2) {
      return false;
    }
    if (!"value".equals(key(values.path(name + 1))) || !names(key(values.path(name)))) {
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
    values.move(name + 1, path);
    return true;
  }

  private static boolean names(String key) {
    return key.equals("key") || key.equals("name") || key.equals("field") || key.equals("label");
  }

  private static String key(Path path) {
    String heading = path.heading();
    return heading.substring(heading.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
