package org.inshore.scanners.documents.structure.fields;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.inshore.scanners.documents.structure.lines.Lines;
import org.inshore.scanners.documents.structure.record.Headings;
import org.inshore.scanners.documents.structure.record.NestedSink;

/** The values of the objects in one line as fields, under the headings of their keys. */
final class JsonFields implements NestedSink {
  private final Fields fields;
  private final Lines lines;

  /** The key of each object or array that is open. */
  private final Deque<String> open = new ArrayDeque<>();

  private String key = "";

  JsonFields(Fields fields, Lines lines) {
    this.fields = fields;
    this.lines = lines;
  }

  @Override
  public void beginObject() {
    open.push(key);
    key = "";
  }

  @Override
  public void beginArray() {
    // What stands in an array is named by what names the array.
    open.push(key);
  }

  @Override
  public void end() {
    open.poll();
    key = "";
  }

  @Override
  public void key(byte[] array, int from, int to, long line) {
    key = text(array, from, to);
  }

  @Override
  public void value(byte[] array, int from, int to, long line) {
    value(text(array, from, to));
  }

  private void value(String value) {
    String around = open.isEmpty() ? "" : open.peek();
    if (key.isEmpty()) {
      fields.rest(value);
    } else {
      fields.add(around.equals(key) ? key : Headings.of(around, key), value);
    }
  }

  @Override
  public void none() {}

  @Override
  public void longValue(InputStream in, long line) throws IOException {
    value(new String(in.readAllBytes(), lines.encoding().charset())); // of one line
  }

  @Override
  public void text(byte[] array, int from, int to, long line) {
    fields.rest(text(array, from, to));
  }

  private String text(byte[] array, int from, int to) {
    return new String(array, from, to - from, lines.encoding().charset());
  }
}
