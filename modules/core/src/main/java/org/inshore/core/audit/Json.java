package org.inshore.core.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts and wordings as JSON, which is YAML too; one entry on a line. */
final class Json {
  private final StringBuilder text = new StringBuilder();

  private Json() {}

  static String of(Map<String, ? extends @Nullable Object> root) {
    Json json = new Json();
    json.value(root, 0);
    return json.text.append('\n').toString();
  }

  private void value(@Nullable Object value, int depth) {
    switch (value) {
      case null -> text.append("\"\"");
      case Wording wording ->
          value(Map.of("en", wording.en(), "zh", wording.zh()), Integer.MAX_VALUE);
      case Map<?, ?> map -> map(map, depth);
      case List<?> list -> {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
          text.append(i == 0 ? "" : ",");
          line(depth + 1);
          value(list.get(i), depth == Integer.MAX_VALUE ? depth : depth + 1);
        }
        text.append(']');
      }
      default -> quoted(value.toString());
    }
  }

  private void map(Map<?, ?> map, int depth) {
    text.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(first ? "" : ",");
      first = false;
      line(depth == Integer.MAX_VALUE ? depth : depth + 1);
      quoted(String.valueOf(entry.getKey()));
      text.append(": ");
      value(entry.getValue(), depth == Integer.MAX_VALUE ? depth : depth + 1);
    }
    text.append('}');
  }

  private void line(int depth) {
    if (depth > 0 && depth < 8) {
      text.append('\n').repeat(' ', 2 * depth);
    }
  }

  private void quoted(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char each = value.charAt(i);
      if (each == '"' || each == '\\') {
        text.append('\\').append(each);
      } else if (each < ' ' || (each > '~' && Character.getType(each) == Character.FORMAT)) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
      } else {
        text.append(each);
      }
    }
    text.append('"');
  }
}
