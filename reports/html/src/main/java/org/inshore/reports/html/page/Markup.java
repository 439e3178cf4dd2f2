package org.inshore.reports.html.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.inshore.spi.message.Visible;
import org.jspecify.annotations.Nullable;

/** Writes elements; all that comes from the inventory goes through its escaping. */
public final class Markup {
  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  public Markup(Writer out) {
    this.out = out;
  }

  /** Begins an element; attributes are pairs, and one whose value is null is left out. */
  public Markup open(String tag, @Nullable String... attributes) throws IOException {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  public Markup close() throws IOException {
    out.write("</" + open.pop() + ">");
    return this;
  }

  public Markup line() throws IOException {
    out.write('\n');
    return this;
  }

  public Markup text(String text) throws IOException {
    escape(Visible.of(text), out);
    return this;
  }

  /** A whole element with nothing but text in it. */
  public Markup element(String tag, String text, @Nullable String... attributes) throws IOException {
    return open(tag, attributes).text(text).close();
  }

  /** An element that has no content and no end. */
  public Markup single(String tag, @Nullable String... attributes) throws IOException {
    start(tag, attributes);
    return this;
  }

  /** A cell of a table that becomes a list on a narrow screen. */
  Markup cell(String label, String text, @Nullable String style) throws IOException {
    return element("td", text, "data-label", label, "class", style);
  }

  /** A style or script of our own; nothing of the inventory may come here. */
  public Markup own(String tag, String content) throws IOException {
    start(tag);
    out.write(content);
    out.write("</" + tag + ">\n");
    return this;
  }

  /** Where a block of data is written; {@link Data} does the escaping. */
  public Writer writer() {
    return out;
  }

  private void start(String tag, @Nullable String... attributes) throws IOException {
    out.write("<" + tag);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null) {
        out.write(" " + attributes[i] + "=\"");
        escape(Visible.of(value), out);
        out.write('"');
      }
    }
    out.write('>');
  }

  private static void escape(String text, Writer out) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '"' -> out.write("&quot;");
        case '\'' -> out.write("&#39;");
        default -> out.write(c);
      }
    }
  }
}
