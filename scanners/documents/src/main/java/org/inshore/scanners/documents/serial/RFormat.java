package org.inshore.scanners.documents.serial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reader of what R serialises (saveRDS, save) in its external form: frames of data and named lists
 * are objects, matrices rows, factors the texts of their levels. What a vector is called stands
 * behind its values, so each value at the top is held until it is whole ({@link RParser}).
 */
final class RFormat implements SerialFormat {
  private static final int WORKSPACE = 'R';
  private static final int WORKSPACE_MARK = "RDX3\n".length();
  private static final int XDR = 'X';

  @Override
  public void next(SerialInput in, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    if (in.peek() == WORKSPACE) {
      in.bytes(WORKSPACE_MARK);
    }
    if (in.next() != XDR || in.next() != '\n') {
      throw new IOException("form");
    }
    long version = in.big(4);
    in.big(8);
    if (version == 3) {
      in.bytes(in.big(4));
    } else if (version != 2) {
      throw new IOException("version");
    }
    value(new RParser(in).item(), sink);
  }

  private static void value(@Nullable RValue value, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    switch (value) {
      case null -> sink.none();
      case RValue.Text text -> text(text.value(), sink);
      case RValue.Raw raw -> sink.bytes(raw.bytes());
      case RValue.Vector vector -> vector(vector, sink);
    }
  }

  private static void text(@Nullable String text, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    if (text == null) {
      sink.none();
    } else {
      sink.text(text);
    }
  }

  private static void vector(RValue.Vector vector, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    Map<String, RValue> attributes = vector.attributes();
    List<@Nullable RValue> items = vector.items();
    if (attributes.get("levels") instanceof RValue.Vector levels) {
      items = new ArrayList<>();
      for (RValue code : vector.items()) {
        items.add(level(levels.items(), code));
      }
    }
    if (attributes.get("dim") instanceof RValue.Vector dimensions
        && dimensions.items().size() == 2) {
      matrix(items, number(dimensions.items().get(0)), attributes.get("dimnames"), sink);
    } else if (attributes.get("names") instanceof RValue.Vector names) {
      object(names.items(), items, 0, 1, sink);
    } else if (items.size() == 1) {
      value(items.get(0), sink);
    } else {
      sink.beginArray();
      for (RValue item : items) {
        value(item, sink);
      }
      sink.end();
    }
    for (Map.Entry<String, RValue> attribute : attributes.entrySet()) {
      if (!RParser.KNOWN.contains(attribute.getKey())) {
        value(attribute.getValue(), sink);
      }
    }
  }

  private static @Nullable RValue level(List<@Nullable RValue> levels, @Nullable RValue code) {
    int at = number(code) - 1;
    return at >= 0 && at < levels.size() ? levels.get(at) : null;
  }

  private static int number(@Nullable RValue value) {
    try {
      return value instanceof RValue.Text text && text.value() != null
          ? (int) Double.parseDouble(text.value())
          : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A matrix, which is written column by column, as its rows. */
  private static void matrix(
      List<@Nullable RValue> items, int rows, @Nullable RValue names, SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    RValue columns =
        names instanceof RValue.Vector both && both.items().size() == 2
            ? both.items().get(1)
            : null;
    sink.beginArray();
    for (int row = 0; row < rows; row++) {
      if (columns instanceof RValue.Vector vector) {
        object(vector.items(), items, row, rows, sink);
        continue;
      }
      sink.beginArray();
      for (int i = row; i < items.size(); i += rows) {
        value(items.get(i), sink);
      }
      sink.end();
    }
    sink.end();
  }

  private static void object(
      List<@Nullable RValue> names,
      List<@Nullable RValue> items,
      int from,
      int step,
      SerialSink sink)
      throws IOException, ScanException, InterruptedException {
    sink.beginObject();
    for (int i = from, name = 0; i < items.size(); i += step, name++) {
      RValue told = name < names.size() ? names.get(name) : null;
      String key = told instanceof RValue.Text(String text) ? text : null;
      sink.key(key == null || key.isEmpty() ? String.valueOf(name + 1) : key);
      value(items.get(i), sink);
    }
    sink.end();
  }
}
