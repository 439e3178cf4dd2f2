package org.inshore.reports.html.page;

import java.io.IOException;
import java.io.Writer;
import org.inshore.spi.message.Visible;

/**
 * Writes JSON into a script element. {@code < > &} are escaped, so that no text can end the
 * element.
 */
public final class Data {
  private final Writer out;
  private String last = "";
  private boolean begun;

  public Data(Writer out) {
    this.out = out;
  }

  public Data begin(char bracket) throws IOException {
    separate();
    out.write(bracket);
    begun = false;
    return this;
  }

  public Data end(char bracket) throws IOException {
    out.write(bracket);
    begun = true;
    return this;
  }

  public Data name(String name) throws IOException {
    text(name);
    out.write(':');
    begun = false;
    return this;
  }

  public Data number(long number) throws IOException {
    separate();
    out.write(Long.toString(number));
    return this;
  }

  /**
   * A text as two values: how many characters it shares with the last one written so, and the rest.
   * Places come in order, so that this halves the page.
   */
  public Data beside(String text) throws IOException {
    String visible = Visible.of(text);
    int most = Math.min(visible.length(), last.length());
    int shared = 0;
    while (shared < most && visible.charAt(shared) == last.charAt(shared)) {
      shared++;
    }
    last = visible;
    return number(shared).escaped(visible.substring(shared));
  }

  public Data text(String text) throws IOException {
    return escaped(Visible.of(text));
  }

  private Data escaped(String visible) throws IOException {
    separate();
    out.write('"');
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '"', '\\' -> {
          out.write('\\');
          out.write(c);
        }
        case '<', '>', '&' -> out.write("\\u00" + Integer.toHexString(c));
        default -> out.write(c);
      }
    }
    out.write('"');
    return this;
  }

  /** A line end between rows, for people who look into the file. */
  public Data line() throws IOException {
    out.write('\n');
    return this;
  }

  private void separate() throws IOException {
    if (begun) {
      out.write(',');
    }
    begun = true;
  }
}
