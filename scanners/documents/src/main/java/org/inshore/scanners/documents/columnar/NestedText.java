package org.inshore.scanners.documents.columnar;

import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.inshore.scanners.documents.database.NamedRows;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/** Writer of values into cells; what is nested becomes lines, each with the key before it. */
public final class NestedText {
  private static final int MAX_DEPTH = 50;
  private static final int LARGEST_SCALE = 400;

  private NestedText() {}

  /** Adds a value to the row at hand. */
  public static void put(NamedRows rows, @Nullable Object value)
      throws ScanException, InterruptedException {
    switch (value) {
      case null -> rows.text(null);
      case Float number -> rows.number(number.doubleValue());
      case Double number -> rows.number(number);
      case Integer number -> rows.number(number.longValue());
      case Long number -> rows.number(number);
      case BigDecimal number -> rows.text(plain(number));
      case byte[] bytes -> rows.bytes(bytes);
      case PqStruct _, PqList _, PqMap _, Map<?, ?> _, List<?> _ -> {
        StringBuilder text = new StringBuilder();
        append(text, "", value, 0);
        rows.text(text.toString().strip());
      }
      default -> rows.text(value.toString());
    }
  }

  /** The scale is the file's word: written out, it may be longer than memory. */
  private static String plain(BigDecimal number) {
    return Math.abs((long) number.scale()) > LARGEST_SCALE
        ? number.toString()
        : number.toPlainString();
  }

  private static void append(StringBuilder text, String key, @Nullable Object value, int depth) {
    if (value == null || depth > MAX_DEPTH) {
      return;
    }
    switch (value) {
      case PqStruct struct -> {
        for (int i = 0; i < struct.getFieldCount(); i++) {
          append(text, struct.getFieldName(i), struct.getValue(i), depth + 1);
        }
      }
      case PqList list -> list.values().forEach(item -> append(text, key, item, depth + 1));
      case PqMap map ->
          map.getEntries()
              .forEach(entry -> append(text, key(entry.getKey()), entry.getValue(), depth + 1));
      case Map<?, ?> map -> map.forEach((name, item) -> append(text, key(name), item, depth + 1));
      case List<?> list -> list.forEach(item -> append(text, key, item, depth + 1));
      case byte[] bytes -> line(text, key, new String(bytes, StandardCharsets.UTF_8));
      case BigDecimal number -> line(text, key, plain(number));
      default -> line(text, key, value.toString());
    }
  }

  private static String key(@Nullable Object key) {
    return key instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : String.valueOf(key);
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key.isEmpty() ? "" : key + ": ").append(value).append('\n');
  }
}
