package org.inshore.scanners.documents.structure.toml;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.structure.record.NestedSink;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Reads TOML statement by statement: a table's header, or a key with its value. What is neither is
 * text.
 */
final class TomlReader {
  /** A value over several lines is no longer than this. */
  private static final int LONGEST = 1 << 16;

  /** What may end a value over several lines. */
  private static final Pattern CLOSES = Pattern.compile("[]}]|\"\"\"|'''");

  /** Statements over several lines are read again: at most so often all that was passed. */
  private static final int TIMES = 16;

  private static final int FREE = 1 << 22;

  private final NestedSink sink;
  private final Charset charset;

  /** What is open within the root: the key of each table, and those that are in arrays. */
  private final List<String> path = new ArrayList<>();

  private final List<Boolean> inArray = new ArrayList<>();
  private long line;
  private boolean lineEnded = true;
  private long passed;
  private long again;
  private long values;
  private long problems;

  TomlReader(NestedSink sink, Charset charset) {
    this.sink = sink;
    this.charset = charset;
  }

  long values() {
    return values;
  }

  long problems() {
    return problems;
  }

  /** Reads a text, from a reader that is buffered. */
  void read(Reader in) throws IOException, ScanException, InterruptedException {
    sink.beginObject();
    for (String next = line(in); next != null; next = line(in)) {
      Guard.checkInterrupt();
      passed += next.length();
      long begin = line;
      StringBuilder statement = new StringBuilder(next.strip());
      if (statement.isEmpty() || statement.charAt(0) == '#') {
        text(statement.toString(), begin);
        continue;
      }
      TomlStatement read = TomlStatement.of(statement);
      while (read.isOpen() && statement.length() < LONGEST && again <= FREE + TIMES * passed) {
        next = line(in);
        if (next == null) {
          break;
        }
        passed += next.length();
        statement.append('\n').append(next);
        if (CLOSES.matcher(next).find()) {
          again += statement.length();
          read = TomlStatement.of(statement);
        }
      }
      take(read, statement.toString(), begin);
    }
    close(0);
    sink.end();
  }

  /** The next line, or as much of it as a statement may have; null at the end. */
  private @Nullable String line(Reader in) throws IOException {
    StringBuilder text = new StringBuilder();
    line += lineEnded ? 1 : 0;
    int c = in.read();
    boolean end = c < 0;
    while (c >= 0 && c != '\n' && text.length() < LONGEST) {
      text.append((char) c);
      c = text.length() < LONGEST ? in.read() : c;
    }
    lineEnded = c == '\n' || c < 0;
    return end ? null : text.toString();
  }

  private void take(TomlStatement read, String statement, long begin)
      throws IOException, ScanException, InterruptedException {
    if (read.isOpen() || read.key().isEmpty()) {
      problems++;
      text(statement, begin);
    } else if (read.value() == null) {
      table(read.key(), read.isElement(), begin);
    } else {
      values++;
      List<String> key = read.key();
      for (int i = 0; i + 1 < key.size(); i++) {
        key(key.get(i), begin);
        sink.beginObject();
      }
      key(key.getLast(), begin);
      value(read.value(), begin);
      for (int i = 0; i + 1 < key.size(); i++) {
        sink.end();
      }
    }
    if (!read.comment().isEmpty()) {
      text(read.comment(), line);
    }
  }

  /** Opens a table, in what is open of its path. */
  private void table(List<String> to, boolean element, long at)
      throws ScanException, InterruptedException {
    int common = 0;
    while (common < to.size() && common < path.size() && to.get(common).equals(path.get(common))) {
      common++;
    }
    if (common == to.size() && element && inArray.get(common - 1)) {
      close(common);
      sink.end(); // the element before
      sink.beginObject();
      return;
    }
    close(Math.min(common, to.size() - 1));
    for (int i = path.size(); i < to.size(); i++) {
      boolean array = element && i == to.size() - 1;
      key(to.get(i), at);
      if (array) {
        sink.beginArray();
      }
      sink.beginObject();
      path.add(to.get(i));
      inArray.add(array);
    }
  }

  private void close(int depth) throws ScanException, InterruptedException {
    while (path.size() > depth) {
      path.removeLast();
      sink.end();
      if (inArray.removeLast()) {
        sink.end();
      }
    }
  }

  private void value(Object value, long at)
      throws IOException, ScanException, InterruptedException {
    switch (value) {
      case TomlStatement.Table(List<String> keys, List<Object> inner) -> {
        sink.beginObject();
        for (int i = 0; i < keys.size(); i++) {
          key(keys.get(i), at);
          value(inner.get(i), at);
        }
        sink.end();
      }
      case List<?> elements -> {
        sink.beginArray();
        for (Object element : elements) {
          value(element, at);
        }
        sink.end();
      }
      default -> {
        byte[] bytes = value.toString().getBytes(charset);
        if (bytes.length == 0) {
          sink.none();
        } else {
          sink.value(bytes, 0, bytes.length, at);
        }
      }
    }
  }

  private void key(String key, long at) throws ScanException, InterruptedException {
    byte[] bytes = key.getBytes(charset);
    sink.key(bytes, 0, bytes.length, at);
  }

  private void text(@Nullable String text, long at)
      throws IOException, ScanException, InterruptedException {
    if (text != null && !text.isEmpty()) {
      byte[] bytes = text.getBytes(charset);
      sink.text(bytes, 0, bytes.length, at);
    }
  }
}
