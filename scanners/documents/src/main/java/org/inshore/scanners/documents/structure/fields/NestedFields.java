package org.inshore.scanners.documents.structure.fields;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.scanners.documents.structure.json.JsonForm;
import org.inshore.scanners.documents.structure.record.Headings;
import org.inshore.scanners.documents.structure.record.NestedSink;
import org.inshore.spi.content.Encoding;

/** The values of objects or elements in one line as fields, under the headings of their keys. */
final class NestedFields implements NestedSink {
  /** A key with more digits is a value itself. */
  private static final int MAX_DIGITS = 5;

  private final Fields fields;
  private final Encoding encoding;

  /** The key of each object or array that is open. */
  private final Deque<String> open = new ArrayDeque<>();

  private String key = "";

  NestedFields(Fields fields, Encoding encoding) {
    this.fields = fields;
    this.encoding = encoding;
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
    String name = text(array, from, to);
    // Of XML, without the prefix of its namespace; a namespace itself is no field.
    key = name.startsWith("xmlns") ? "" : name.substring(name.indexOf(':') + 1);
    if (name.length() > MAX_DIGITS && name.chars().filter(Ascii::isDigit).count() > MAX_DIGITS) {
      fields.rest(name);
      key = "";
    }
  }

  @Override
  public void value(byte[] array, int from, int to, long line) {
    value(text(array, from, to));
  }

  /** Reads an object that is the value of a string. */
  void read(byte[] object) {
    JsonForm.read(object, 0, object.length, encoding, this);
  }

  private void value(String value) {
    if (value.startsWith("{\"") && value.endsWith("}")) {
      read(value.getBytes(encoding.charset()));
      return;
    }
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
    value(new String(in.readAllBytes(), encoding.charset())); // of one line
  }

  @Override
  public void text(byte[] array, int from, int to, long line) {
    fields.rest(text(array, from, to));
  }

  /** Takes text outside of values. */
  void text(String text) {
    fields.rest(text);
  }

  private String text(byte[] array, int from, int to) {
    return new String(array, from, to - from, encoding.charset());
  }
}
