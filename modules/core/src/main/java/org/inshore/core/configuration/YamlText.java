package org.inshore.core.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of YAML with keys of ours and values of anybody's, each in double quotes. */
public final class YamlText {
  private final StringBuilder text = new StringBuilder();

  /** Adds a line, unless the value is null or an empty list. */
  public YamlText line(String key, @Nullable Object value) {
    if (value instanceof List<?> list) {
      if (!list.isEmpty()) {
        text.append(key).append(": ").append(list(list)).append('\n');
      }
    } else if (value != null) {
      text.append(key).append(": ").append(quoted(value.toString())).append('\n');
    }
    return this;
  }

  private static String list(List<?> list) {
    return list.stream()
        .map(each -> quoted(String.valueOf(each)))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** A mapping in one line; what is null is left out. */
  public static String mapping(Map<String, ? extends @Nullable Object> values) {
    return values.entrySet().stream()
        .filter(each -> each.getValue() != null)
        .map(each -> each.getKey() + ": " + value(each.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String value(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(each -> each.getKey() + ": " + quoted(String.valueOf(each.getValue())))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return quoted(String.valueOf(value));
  }

  /** A scalar in double quotes. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
