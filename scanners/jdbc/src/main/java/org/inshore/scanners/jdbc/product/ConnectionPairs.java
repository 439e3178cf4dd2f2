package org.inshore.scanners.jdbc.product;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the {@code key=value} form of PostgreSQL's connection strings. */
final class ConnectionPairs {
  /** All others are read over and dropped, passwords first of all. */
  private static final Set<String> KEPT = Set.of("host", "hostaddr", "port", "dbname", "service");

  private final String text;
  private int at;

  private ConnectionPairs(String text) {
    this.text = text;
  }

  /** The pairs that say where; null if the text has another form. */
  static @Nullable Map<String, String> parse(String text) {
    ConnectionPairs reader = new ConnectionPairs(text);
    Map<String, String> pairs = new HashMap<>();
    reader.skipSpace();
    while (reader.at < text.length()) {
      int equals = text.indexOf('=', reader.at);
      if (equals < 0) {
        return null;
      }
      String key = text.substring(reader.at, equals).strip();
      reader.at = equals + 1;
      reader.skipSpace();
      String value = reader.value();
      if (value == null || key.isEmpty() || key.chars().anyMatch(Character::isWhitespace)) {
        return null;
      }
      if (KEPT.contains(key)) {
        pairs.put(key, value);
      }
      reader.skipSpace();
    }
    return pairs;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  /** A value up to a space, or up to a quote if it begins with one; null if that is not closed. */
  private @Nullable String value() {
    boolean quoted = at < text.length() && text.charAt(at) == '\'';
    if (quoted) {
      at++;
    }
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        value.append(text.charAt(at++));
      } else if (quoted ? c == '\'' : Character.isWhitespace(c)) {
        return value.toString();
      } else {
        value.append(c);
      }
    }
    return quoted ? null : value.toString();
  }
}
