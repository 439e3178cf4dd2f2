package org.inshore.scanners.documents.structure.html;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.charset.Ascii;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Tells tags, text, comments and scripts apart, as browsers do: any text is a page, however wrong
 * its nesting.
 */
final class HtmlReader {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_VALUE = 1 << 16;

  /** Pictures and documents stand in addresses as a whole. */
  private static final int LONGEST_DATA = 32 << 20;

  private static final int LONGEST_SCRIPT = 1 << 22;

  private static final int MAX_ATTRIBUTES = 256;

  private static final Pattern NAME = Pattern.compile("[\\w:.@#*-]*+");

  /** Elements whose content is no HTML. */
  private static final Set<String> RAW = Set.of("script", "style", "xmp", "noembed");

  private final HtmlInput input;
  private final HtmlPage page;
  private final TableRoles roles = new TableRoles();
  private final StringBuilder scratch = new StringBuilder();

  HtmlReader(HtmlInput input, HtmlPage page) {
    this.input = input;
    this.page = page;
  }

  void read() throws IOException, ScanException, InterruptedException {
    int c = input.peek(0);
    while (c >= 0) {
      page.at(input.line());
      if (c == '<' && !markup()) {
        input.next();
        page.character('<');
      } else if (c == '&') {
        input.next();
        page.text(HtmlEntities.read(input));
      } else if (c != '<') {
        input.next();
        page.character((char) c);
      }
      c = input.peek(0);
    }
    page.finish();
  }

  /** Reads what a bracket begins; false if it is only a character. */
  private boolean markup() throws IOException, ScanException, InterruptedException {
    int next = input.peek(1);
    if (Ascii.isLetter(next)) {
      input.next();
      tag();
    } else if (next == '/' && Ascii.isLetter(input.peek(2))) {
      input.skip(2);
      String name = name();
      skipTo('>');
      page.end(roles.end(name));
    } else if (input.isHere("<!--")) {
      input.skip(4);
      comment();
    } else if (input.isHere("<![cdata[")) {
      input.skip(9);
      raw("]]>", null);
      input.skip(3);
    } else if (next == '!' || next == '?') {
      input.next();
      skipTo('>');
    } else {
      return false;
    }
    return true;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private String name() throws IOException, ScanException, InterruptedException {
    scratch.setLength(0);
    int c = input.peek(0);
    while (c >= 0 && c != '>' && c != '/' && c != '=' && c != '<' && !isSpace(c)) {
      scratch.append((char) c);
      if (scratch.length() == LONGEST_NAME) {
        page.aside("", scratch.toString()); // no name is this long
        scratch.setLength(0);
      }
      input.next();
      c = input.peek(0);
    }
    String name = scratch.toString();
    if (!NAME.matcher(name).matches()) {
      page.aside("", name); // a quotation mark too many
    }
    return name.toLowerCase(Locale.ROOT);
  }

  private void skipTo(char end) throws IOException, ScanException, InterruptedException {
    scratch.setLength(0);
    int c = input.next();
    while (c >= 0 && c != end) {
      scratch.append((char) c);
      if (scratch.length() >= LONGEST_VALUE) {
        page.aside("", scratch.toString());
        scratch.setLength(0);
      }
      c = input.next();
    }
    if (c < 0) {
      page.aside("", scratch.toString()); // never closed: no tag
    }
  }

  private void tag() throws IOException, ScanException, InterruptedException {
    HtmlTag tag = new HtmlTag(name());
    while (true) {
      int c = input.peek(0);
      if (c < 0 || c == '>') {
        input.next();
        break;
      } else if (c == '<') {
        break; // never closed
      } else if (isSpace(c) || c == '/' || c == '=') {
        input.next();
      } else {
        attribute(tag);
      }
    }
    page.begin(roles.begin(tag));
    if (tag.name().equals("script")) {
      script();
    } else if (RAW.contains(tag.name())) {
      StringBuilder kept = tag.name().equals("style") ? new StringBuilder() : null;
      raw("</" + tag.name(), kept);
      if (kept != null) {
        roles.style(kept);
      }
    }
  }

  private void attribute(HtmlTag tag) throws IOException, ScanException, InterruptedException {
    String name = name();
    if (name.isEmpty()) {
      return;
    }
    while (isSpace(input.peek(0))) {
      input.next();
    }
    if (input.peek(0) != '=') {
      if (tag.attributes().size() < MAX_ATTRIBUTES) {
        tag.attributes().putIfAbsent(name, "");
      } else {
        page.aside("", name);
      }
      return;
    }
    input.next();
    while (isSpace(input.peek(0))) {
      input.next();
    }
    String value = value(name);
    if (tag.attributes().size() >= MAX_ATTRIBUTES
        || tag.attributes().putIfAbsent(name, value) != null) {
      page.aside(name, value);
    }
  }

  private String value(String name) throws IOException, ScanException, InterruptedException {
    int quote = input.peek(0);
    boolean quoted = quote == '"' || quote == '\'';
    if (quoted) {
      input.next();
    }
    scratch.setLength(0);
    while (true) {
      int c = input.peek(0);
      if (c < 0 || (quoted ? c == quote : c == '>' || isSpace(c))) {
        break;
      }
      input.next();
      if (c == '&') {
        scratch.append(HtmlEntities.read(input));
      } else {
        scratch.append((char) c);
      }
      int most = DataUri.begins(scratch) ? LONGEST_DATA : LONGEST_VALUE;
      if (scratch.length() >= most) {
        page.aside(name, scratch.toString());
        scratch.setLength(0);
      }
    }
    if (quoted) {
      input.next();
    }
    String value = scratch.toString();
    if (value.length() > LONGEST_VALUE) {
      scratch.setLength(LONGEST_VALUE);
      scratch.trimToSize();
    }
    return page.data(value) ? "" : value;
  }

  private void comment() throws IOException, ScanException, InterruptedException {
    scratch.setLength(0);
    while (input.peek(0) >= 0 && !input.isHere("-->")) {
      scratch.append((char) input.next());
      if (scratch.length() >= LONGEST_VALUE) {
        page.aside("", scratch.toString());
        scratch.setLength(0);
      }
    }
    input.skip(3);
    page.aside("", scratch.toString());
  }

  /** Passes a script, of which data are read as records. */
  private void script() throws IOException, ScanException, InterruptedException {
    StringBuilder script = new StringBuilder();
    long line = input.line();
    while (input.peek(0) >= 0 && script.length() < LONGEST_SCRIPT && !input.isHere("</script")) {
      script.append((char) input.next());
    }
    page.script(script.toString(), line);
    if (script.length() == LONGEST_SCRIPT) {
      raw("</script", null);
    }
  }

  /**
   * Passes what is no HTML, as it stands, up to what ends it.
   *
   * @param kept takes its begin; null where nobody asks for it
   */
  private void raw(String end, @Nullable StringBuilder kept)
      throws IOException, ScanException, InterruptedException {
    page.raw(true);
    while (input.peek(0) >= 0 && !input.isHere(end)) {
      page.at(input.line());
      char c = (char) input.next();
      page.character(c);
      if (kept != null && kept.length() < LONGEST_VALUE) {
        kept.append(c);
      }
    }
    page.raw(false);
  }
}
