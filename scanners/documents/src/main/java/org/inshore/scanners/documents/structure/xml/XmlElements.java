package org.inshore.scanners.documents.structure.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inshore.scanners.documents.structure.record.Headings;
import org.inshore.scanners.documents.structure.record.NestedSink;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * The elements that are open. Rows of tables ({@code <row><entry>}, {@code <tr><td>}) are arrays,
 * so that their first one names the columns; what is marked up within a cell is its text. One with
 * elements in it is an object, one with text alone a scalar; attributes are keys. {@code <field
 * name="phone">}, as exports and configurations write it, is a scalar under that name, and so is
 * {@code <data name="phone"><field>}, as messages of banks do.
 */
final class XmlElements {
  private static final int MAX_OPEN = 100_000;

  /** How far up an end tag looks for its element. */
  private static final int MAX_CLOSED = 64;

  private static final List<String> NAMING = List.of("name", "key", "field", "column", "label");

  /** The same in elements that say only that they have a value. */
  private static final List<String> NAMING_FIELDS = List.of("code", "param", "property", "id");

  private static final List<String> FIELDS =
      List.of("field", "item", "param", "parameter", "property", "attr", "attribute", "arg");

  /** Names of attributes whose value another one names. */
  private static final List<String> NAMED = List.of("value", "val", "text", "default");

  /** Elements in a named one that hold its value, beside those whose names say so anywhere. */
  private static final Set<String> HOLDERS = Set.of("data", "content");

  /** Elements that are rows of a table if their first element is a cell. */
  private static final Set<String> ROWS = Set.of("row", "tr");

  private static final Set<String> CELLS = Set.of("cell", "entry", "td", "th");

  /** Elements between a table and its rows. */
  private static final Set<String> PARTS_OF_TABLES = Set.of("thead", "tbody", "tfoot");

  /** Elements that do not part words. */
  private static final Set<String> INLINE =
      Set.of("a", "b", "code", "em", "emphasis", "font", "i", "span", "strong", "sub", "sup", "u");

  /** Role of an open element. */
  private enum Kind {
    OBJECT,
    ROW,
    /** Told to nobody. */
    PART
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Open(byte[] name, Kind kind) {}

  private final NestedSink sink;
  private final XmlText text;
  private final List<Open> open = new ArrayList<>();

  /** Elements that are open within a cell. */
  private final List<byte[]> within = new ArrayList<>();

  private long beyond;

  /** The element begun last, until it is known what it is. */
  private @Nullable XmlTag last;

  private String root = "";
  private long elements;
  private long problems;

  XmlElements(NestedSink sink, Encoding encoding, XmlEntities entities) {
    this.sink = sink;
    this.text = new XmlText(encoding, entities);
  }

  /** The name of the first element, in lower case. */
  String root() {
    return root;
  }

  long elements() {
    return elements;
  }

  /** How often something stood where it must not, or text between elements. */
  long problems() {
    return problems;
  }

  boolean isEmpty() {
    return open.isEmpty() && last == null;
  }

  /** Takes text in the element; tells the line in which it ends. */
  long text(byte[] bytes, int from, int to, long line, boolean entities)
      throws IOException, ScanException, InterruptedException {
    return text.add(bytes, from, to, line, entities);
  }

  /** How much text waits. */
  int length() {
    return text.length();
  }

  void begin(XmlTag tag) throws IOException, ScanException, InterruptedException {
    if (elements++ == 0) {
      root = lower(tag.name);
    }
    problems += tag.broken ? 1 : 0;
    if (last != null && inRow() && within.size() < MAX_CLOSED) {
      within.add(tag.name);
      asText(tag);
      part(localName(tag.name));
      return;
    }
    open(tag);
    outside();
    last = tag;
  }

  /**
   * Makes an object of the element begun last.
   *
   * @param first the first element in it; null if there is text only
   */
  private void open(@Nullable XmlTag first)
      throws IOException, ScanException, InterruptedException {
    XmlTag tag = last;
    last = null;
    if (tag == null) {
      return;
    }
    if (open.size() >= MAX_OPEN) {
      beyond++;
      attributes(tag);
      return;
    }
    Kind kind = kind(tag, first);
    open.add(new Open(tag.name, kind));
    if (kind == Kind.PART) {
      asText(tag);
      return;
    } else if (kind == Kind.ROW) {
      sink.key(tag.name, 0, tag.name.length, tag.line);
      sink.beginRow();
      asText(tag);
      return;
    }
    XmlTag.Attribute name = name(tag);
    if (name == null || first == null || !holdsValue(first)) {
      sink.key(tag.name, 0, tag.name.length, tag.line);
    } else {
      sink.key(name.value.bytes(), 0, name.value.end(), name.value.line());
      tag.attributes.removeFirst();
    }
    sink.beginObject();
    attributes(tag);
  }

  private static Kind kind(XmlTag tag, @Nullable XmlTag first) {
    String name = localName(tag.name);
    if (first != null && PARTS_OF_TABLES.contains(name) && ROWS.contains(localName(first.name))) {
      return Kind.PART;
    }
    boolean row =
        first != null
            && ROWS.contains(name)
            && CELLS.contains(localName(first.name))
            && name(first) == null;
    return row ? Kind.ROW : Kind.OBJECT;
  }

  /** The name of an element without its prefix, in lower case. */
  private static String localName(byte[] qualified) {
    String name = new String(qualified, StandardCharsets.ISO_8859_1);
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private void part(String name) {
    if (!INLINE.contains(name)) {
      text.space();
    }
  }

  private boolean inRow() {
    return !open.isEmpty() && open.getLast().kind == Kind.ROW;
  }

  /** Hands on attributes as text: those of a table's elements are no values of its columns. */
  private void asText(XmlTag tag) throws IOException, ScanException, InterruptedException {
    for (XmlTag.Attribute attribute : tag.attributes) {
      XmlText value = attribute.value;
      if (!value.isEmpty()) {
        sink.text(value.bytes(), 0, value.end(), value.line());
      }
    }
  }

  private static boolean holdsValue(XmlTag tag) {
    String name = new String(tag.name, StandardCharsets.ISO_8859_1);
    return Headings.holdsValue(name) || HOLDERS.contains(name.toLowerCase(Locale.ROOT));
  }

  private void attributes(XmlTag tag) throws IOException, ScanException, InterruptedException {
    for (XmlTag.Attribute attribute : tag.attributes) {
      value(attribute.name, attribute.value, tag.line);
    }
  }

  private void value(byte[] key, XmlText value, long line)
      throws IOException, ScanException, InterruptedException {
    if (!value.isEmpty()) {
      sink.key(key, 0, key.length, line);
      sink.value(value.bytes(), 0, value.end(), value.line());
    }
  }

  /** Hands on text that stands between elements. */
  void outside() throws IOException, ScanException, InterruptedException {
    if (!text.isEmpty()) {
      problems += open.isEmpty() ? 2 : 1;
      sink.text(text.bytes(), 0, text.end(), text.line());
      text.clear();
    }
  }

  void end(byte[] bytes, int from, int to) throws IOException, ScanException, InterruptedException {
    XmlTag tag = last;
    if (isWithin(bytes, from, to)) {
      part(localName(Arrays.copyOfRange(bytes, from, to)));
      return;
    }
    if (tag != null) {
      problems += isNamed(tag.name, bytes, from, to) ? 0 : 1;
      end();
      return;
    }
    outside();
    if (beyond > 0) {
      beyond--;
      return;
    }
    int depth = open.size() - 1;
    int lowest = Math.max(0, depth - MAX_CLOSED);
    while (depth >= lowest && !isNamed(open.get(depth).name, bytes, from, to)) {
      depth--;
    }
    problems += depth == open.size() - 1 ? 0 : 1;
    while (depth >= lowest && open.size() > depth) {
      close();
    }
  }

  private void close() throws ScanException, InterruptedException {
    if (open.removeLast().kind != Kind.PART) {
      sink.end();
    }
  }

  private static boolean isNamed(byte[] name, byte[] bytes, int from, int to) {
    return Arrays.equals(name, 0, name.length, bytes, from, to);
  }

  /** Whether an end tag is that of an element in a cell. */
  private boolean isWithin(byte[] bytes, int from, int to) {
    for (int i = within.size() - 1; i >= 0; i--) {
      if (isNamed(within.get(i), bytes, from, to)) {
        within.subList(i, within.size()).clear();
        return true;
      }
    }
    return false;
  }

  /** Ends the element begun last: it has no elements in it. */
  void end() throws IOException, ScanException, InterruptedException {
    XmlTag tag = last;
    if (tag == null) {
      return;
    }
    if (inRow()) {
      endCell(tag);
      return;
    }
    XmlTag.Attribute name = naming(tag);
    if (tag.attributes.isEmpty()) {
      value(tag.name, text, tag.line);
    } else if (name != null) {
      XmlTag.Attribute named = text.isEmpty() ? first(tag, NAMED) : null;
      byte[] key = Arrays.copyOf(name.value.bytes(), name.value.end());
      value(key, named == null ? text : named.value, name.value.line());
      for (XmlTag.Attribute attribute : tag.attributes) {
        if (attribute != name && attribute != named) {
          value(join(tag.name, attribute.name), attribute.value, tag.line);
        }
      }
    } else if (text.isEmpty()) {
      sink.key(tag.name, 0, tag.name.length, tag.line);
      sink.beginObject();
      attributes(tag);
      sink.end();
    } else {
      value(tag.name, text, tag.line);
      for (XmlTag.Attribute attribute : tag.attributes) {
        value(join(tag.name, attribute.name), attribute.value, tag.line);
      }
    }
    last = null;
    text.clear();
  }

  private void endCell(XmlTag tag) throws IOException, ScanException, InterruptedException {
    if (text.isEmpty()) {
      sink.none();
    } else {
      sink.value(text.bytes(), 0, text.end(), text.line());
    }
    asText(tag);
    within.clear();
    last = null;
    text.clear();
  }

  private static byte[] join(byte[] name, byte[] attribute) {
    byte[] joined = Arrays.copyOf(name, name.length + 1 + attribute.length);
    joined[name.length] = '/';
    System.arraycopy(attribute, 0, joined, name.length + 1, attribute.length);
    return joined;
  }

  /** The attribute that names the value, the text or another attribute; null for none. */
  private XmlTag.@Nullable Attribute naming(XmlTag tag) {
    if (text.isEmpty() && first(tag, NAMED) == null) {
      return null;
    }
    XmlTag.Attribute naming = first(tag, NAMING);
    return naming == null && FIELDS.contains(lower(tag.name)) ? first(tag, NAMING_FIELDS) : naming;
  }

  /** The first attribute, if it names something. */
  private static XmlTag.@Nullable Attribute name(XmlTag tag) {
    XmlTag.Attribute first = tag.attributes.isEmpty() ? null : tag.attributes.getFirst();
    return first != null && !first.value.isEmpty() && NAMING.stream().anyMatch(first::isNamed)
        ? first
        : null;
  }

  private static String lower(byte[] name) {
    return new String(name, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  /** The attribute of the first of some names that has a value. */
  private static XmlTag.@Nullable Attribute first(XmlTag tag, List<String> names) {
    for (String name : names) {
      for (XmlTag.Attribute attribute : tag.attributes) {
        if (attribute.isNamed(name) && !attribute.value.isEmpty()) {
          return attribute;
        }
      }
    }
    return null;
  }

  /** Ends all that is open. */
  void finish() throws IOException, ScanException, InterruptedException {
    if (text.hasLines()) {
      open(null); // never closed: what stands in the lines behind it is hardly its value
    }
    end();
    outside();
    while (!open.isEmpty()) {
      close();
    }
  }
}
